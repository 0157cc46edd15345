import { beforeAll, expect, test } from 'vitest';
import type { Casebook } from '../../../src/record/casebook.ts';
import { continued } from '../../../src/record/finding/continued.ts';
import { newestSanctionState, sanctions } from '../../../src/record/finding/sanctions.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';
import { change, date, sanction } from '../../fixtures/rows.ts';

let syria: Casebook;
beforeAll(async () => {
  syria = (await embeddedCasebook('SYR')).whole;
});

const at = (on: string) => ({ ...question(on), programmes: asked(syria, on).programmes });

test('worked: on 13 November 2025 the Caesar suspension stands with its four days and the states excepted', () => {
  const found = sanctions({ ...at('2025-11-13'), select: 'recent' });
  const row = found.table!.rows.find(([, text]) => text?.includes('[^us-syr-caesar-3]'));
  expect(row).toEqual([
    'USA',
    expect.stringContaining('Caesar Act suspended in part'),
    '2025-11-10',
    '2025-11-10',
    '2025-11-10',
    '2026-05-09',
    'RUS, IRN',
    'S', // the second originator is dated to the month alone and does not count before its last day
  ]);
  expect(found.statement).toContain(
    'USA, Caesar Act 2019: suspended since 2025-11-10, to 2026-05-09 [^us-syr-caesar-3]',
  );
  expect(found.evidence).not.toContain('us-syr-caesar-4'); // the other version of the same fact is not counted again
});

test('worked: on 28 January 2026 the Caesar Act is lifted', () => {
  expect(newestSanctionState({ ...at('2026-01-28'), select: 'recent' }).statement).toMatch(
    /Caesar Act 2019: lifted from 2025-12-18.*\[\^us-syr-caesar-5\]/,
  );
});

test('words and mere continuations are no rows of the recent table, and stand in the full one', () => {
  const recent = sanctions({ ...at('2025-11-13'), select: 'recent' }).evidence;
  const all = sanctions({ ...at('2025-11-13'), select: 'all' }).evidence;
  for (const id of ['us-syr-orders-6', 'us-syr-sst-3']) {
    expect(recent).not.toContain(id);
    expect(all).toContain(id);
  }
});

test('a status kept under review is in force, with the days on which that was said', () => {
  const [kept, ...others] = continued(at('2025-11-13'));
  expect(others).toEqual([]);
  expect(kept?.statement).toMatch(
    /State Sponsor of Terrorism: in force; .*2025-08-07 \[\^us-syr-sst-2\], .*2025-11-10 \[\^us-syr-sst-3\]/,
  );
});

test('without a row it says so', () => {
  expect(sanctions({ ...question('2025-11-13'), programmes: [], select: 'all' })).toMatchObject({
    n: 0,
    reasons: ['NO_ROW'],
  });
});

test('what a power does to another state stands in the list with its target, and not among what stands on this one', () => {
  const programmes = [
    {
      sanction: sanction('on-azerbaijan', { target: 'AZE', legalAct: 'Section 907' }),
      changes: [change('waived', 'waive', '2025-08-08', { sanction: 'on-azerbaijan' })],
    },
    {
      sanction: sanction('on-all', { legalAct: 'Section 122' }),
      changes: [change('tariff', 'start', '2025-08-01', { sanction: 'on-all' })],
    },
  ];
  const { target: _, ...onAll } = programmes[1]!.sanction;
  const input = { ...question('2025-11-13'), programmes: [programmes[0]!, { ...programmes[1]!, sanction: onAll }] };
  const all = sanctions({ ...input, select: 'all' });
  expect(all.table?.rows.map(([by]) => by)).toEqual(['USA', 'USA on AZE']);
  expect(all.statement).toBe('On record at this day: USA, Section 122: in force since 2025-08-01 [^tariff].');
  expect(sanctions({ ...input, select: 'recent' }).tableNote).toContain('(on others: 1)');
  expect(newestSanctionState({ ...input, select: 'recent' }).statement).toContain('Section 122');
});

test('a programme whose end passed ran out on that day, and only that no renewal is on record', () => {
  const programmes = [
    {
      sanction: sanction('framework', { legalAct: 'framework' }),
      changes: [
        change('start', 'start', '2019-11-11', { sanction: 'framework', expires: date('2020-11-12') }),
        change('kept', 'continue', '2020-11-01', { sanction: 'framework', expires: date('2025-10-30') }),
      ],
    },
  ];
  const { statement } = newestSanctionState({ ...question('2025-11-13'), programmes, select: 'recent' });
  expect(statement).toContain('framework: expired (no renewal on record) from 2025-10-30');
});

test('what powers do to firms of the state is counted, with the newest, though the table leaves it out', () => {
  const programmes = [
    {
      sanction: sanction('nis', { target: 'SYR', targetKind: 'firm' }),
      changes: [
        change('listed', 'start', '2025-10-09', { sanction: 'nis', scope: 'NIS listed; oil' }),
        change('licence', 'ease', '2025-11-01', { sanction: 'nis', scope: 'licence for talks; to March' }),
      ],
    },
    {
      sanction: sanction('far', { target: 'IRN', targetKind: 'firm' }),
      changes: [change('f', 'start', '2025-11-02', { sanction: 'far' })],
    },
  ];
  const found = sanctions({ ...question('2025-11-13'), programmes, select: 'recent' });
  expect(found.statement).toContain(
    'On its firms, sectors and groups: 2 changes, newest by USA, licence for talks, 2025-11-01 [^licence].',
  );
  expect(found.evidence).toContain('licence');
});
