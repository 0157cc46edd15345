import { beforeAll, expect, test } from 'vitest';
import type { Casebook } from '../../../src/record/casebook.ts';
import { commitments } from '../../../src/record/finding/commitments.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';
import { claim, commitment, date } from '../../fixtures/rows.ts';

let syria: Casebook;
beforeAll(async () => {
  syria = (await embeddedCasebook('SYR')).whole;
});

function listed(on: string, select: 'open' | 'all' = 'open') {
  const { view } = asked(syria, on);
  const rows = view.commitments.map((each) => ({
    commitment: each,
    claims: view.statusClaims.filter((row) => row.commitment === each.id),
  }));
  return commitments({ ...question(on), commitments: rows, offices: view.offices, select });
}

test('worked: Hmeymim at 2025-10-20 is ratified by Russia and disputed by Syria in two voices', () => {
  const found = listed('2025-10-20');
  const [, formal, words] = found.table!.rows.find(([title]) => title === 'Hmeymim air base, 2017')!;
  expect(formal).toContain('ratified by RUS 2017-07-27 [^sc-hmeymim-2017-1]');
  expect(formal).toContain('provisional since 2017-01-18');
  expect(formal).toContain('49 years, to 2066-01-18 (computed), then 25 more');
  expect(words).toMatch(/^disputed by SYR, in two voices;/);
  expect(found.reasons).toEqual(['CONTRADICTED']);
});

test('at 2025-10-17 no base is disputed, and none stands in the open list', () => {
  const found = listed('2025-10-17');
  expect(found.reasons).toEqual([]);
  expect(found.table?.rows.map(([title]) => title) ?? []).not.toContain('Hmeymim air base, 2017');
});

test('commitments of firms are not with a power itself', () => {
  expect(listed('2026-01-28').evidence).not.toContain('cma-syr-latakia-2025');
  expect(listed('2026-01-28', 'all').evidence).toContain('cma-syr-latakia-2025');
});

test('an expired term is said to be computed, a pledge to be pending or overdue, words alone to be claimed', () => {
  const { signed: _, ...bare } = commitment('words', '2020-01-01');
  const rows = [
    { commitment: commitment('old', '2010-01-01', { term: { years: 5 } }), claims: [] },
    {
      commitment: commitment('pledge', '2025-01-01', { kind: 'pledge' }),
      claims: [claim('p', '2025-01-01', 'pending', { commitment: 'pledge', due: date('2025-03-31') })],
    },
    { commitment: bare, claims: [claim('w', '2025-06-01', 'claimed-terminated', { commitment: 'words' })] },
  ];
  const found = commitments({ ...question('2025-07-01'), commitments: rows, offices: [], select: 'open' });
  expect(found.table?.rows.map(([title, formal]) => `${title}: ${formal}`)).toEqual([
    'old: expired 2015-01-01 (computed) [^old]; 5 years, to 2015-01-01 (computed) [^old]',
    'pledge: pledged 2025-01-01 [^pledge]: pending, overdue since 2025-03-31',
    'words: claimed, no formal act known [^words]',
  ]);
});

test('without a row it says so', () => {
  const found = commitments({ ...question('2025-07-01'), commitments: [], offices: [], select: 'all' });
  expect(found).toMatchObject({
    n: 0,
    evidence: [],
    reasons: ['NO_ROW'],
    statement: 'Commitments: no row in the sources used.',
  });
});
