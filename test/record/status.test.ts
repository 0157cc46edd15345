import { beforeAll, describe, expect, test } from 'vitest';
import { asOf } from '../../src/record/asOf.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import { isoDay } from '../../src/record/day.ts';
import { type CommitmentStatus, commitmentStatus, newestLinks, wordDays } from '../../src/record/status.ts';
import { embeddedCasebook } from '../embedded.ts';
import { claim, commitment, date, day } from '../fixtures/rows.ts';

describe('worked: Hmeymim (record.md, section 7)', () => {
  let syria: Casebook;
  beforeAll(async () => {
    syria = (await embeddedCasebook('SYR')).whole;
  });

  function hmeymim(text: string): CommitmentStatus {
    const view = asOf(syria, day(text));
    const link = newestLinks(view.commitments, view.statusClaims, day(text)).find(
      (each) => each.commitment.id === 'rus-syr-hmeymim-2017',
    )!;
    return commitmentStatus(link.commitment, link.claims, day(text));
  }
  const words = (status: CommitmentStatus): string[] =>
    status.words.map(({ by, speaker, sign, type, about }) => `${about.text} ${by} ${speaker} ${sign} ${type}`);

  test('2025-10-20: formally ratified by Russia; disputed by Syria, which speaks in two voices', () => {
    const status = hmeymim('2025-10-20');
    expect(status.formal).toBe('ratified');
    expect(status.acts.map(({ type, about, by }) => `${type} ${about.text} ${by ?? ''}`.trim())).toEqual([
      'signed 2017-01-18',
      'provisional 2017-01-18',
      'ratified 2017-07-27 RUS',
    ]);
    // 2017-01-18 and 49 years; 25 more by automatic renewal
    expect(status.ends).toEqual({ day: day('2066-01-18'), computed: true });
    expect(status.commitment.renewal).toEqual({ automatic: true, years: 25 });
    expect(words(status)).toEqual(
      expect.arrayContaining([
        '2025-10-15 SYR p-sharaa + reaffirmed',
        '2025-10-18 SYR p-shaibani - claimed-suspended',
        '2025-10-18 SYR p-shaibani 0 under-review',
      ]),
    );
    expect(status.disputedBy).toEqual(['SYR']);
    expect(status.twoVoices).toEqual(['SYR']);
  });

  test('2025-08-01: under review by both on 31 July, not disputed', () => {
    const status = hmeymim('2025-08-01');
    // the words of the defence minister of 6 February are 176 days old and still stand
    expect(words(status)).toEqual([
      '2025-02-06 SYR p-abu-qasra 0 under-review',
      '2025-07-31 SYR p-shaibani 0 under-review',
      '2025-07-31 RUS p-lavrov 0 under-review',
    ]);
    expect([status.disputedBy, status.twoVoices]).toEqual([[], []]);
    expect(status.formal).toBe('ratified');
  });

  test('2025-10-17: reaffirmed by the president, not disputed', () => {
    const status = hmeymim('2025-10-17');
    expect(words(status)).toContain('2025-10-15 SYR p-sharaa + reaffirmed');
    expect([status.disputedBy, status.twoVoices]).toEqual([[], []]);
  });

  test('the links of 1971 and 2015 are told by the newer ones, the order of 2020 stands by itself', () => {
    const view = asOf(syria, day('2025-10-20'));
    const links = newestLinks(view.commitments, view.statusClaims, day('2025-10-20'));
    const bases = links.filter(({ commitment: { kind } }) => kind === 'base-access');
    expect(bases.map(({ commitment: { id }, older }) => [id, older.map((link) => link.id)])).toEqual([
      ['rus-syr-hmeymim-2017', ['rus-syr-hmeymim-2015']],
      ['rus-syr-hmeymim-2020', []],
      ['rus-syr-tartus-2017', ['rus-syr-tartus-1971']],
    ]);
  });

  test('the US pledge is partly fulfilled from 3 July, when the order was public, and never overdue', () => {
    const on = (text: string) => {
      const view = asOf(syria, day(text));
      const row = view.commitments.find(({ id }) => id === 'usa-syr-lift-2025')!;
      return commitmentStatus(
        row,
        view.statusClaims.filter((each) => each.commitment === row.id),
        day(text),
      );
    };
    expect(on('2025-07-02').formal).toBe('pledged');
    expect(on('2025-07-02').performance).toBeUndefined();
    expect(on('2025-07-03').performance?.type).toBe('partly-fulfilled');
    expect(on('2026-01-28').overdue).toBe(false);
  });
});

const status = (text: string, ...claims: ReturnType<typeof claim>[]): CommitmentStatus =>
  commitmentStatus(commitment('c', '2010-01-01'), claims, day(text));

test('words never change the formal status', () => {
  const all = (
    ['reaffirmed', 'under-review', 'claimed-suspended', 'claimed-terminated', 'no-new-agreement'] as const
  ).map((type) => claim(type, '2025-01-01', type));
  expect(status('2025-01-02', ...all).formal).toBe('signed');
});

test('the formal status is the last formal act, whatever the order of the rows', () => {
  const acts = [
    claim('x', '2015-01-01', 'suspended'),
    claim('y', '2012-01-01', 'ratified'),
    claim('z', '2013-01-01', 'in-force'),
  ];
  expect(status('2011-12-31', ...acts).formal).toBe('signed');
  expect(status('2014-12-31', ...acts).formal).toBe('in-force');
  expect(status('2015-01-01', ...acts).formal).toBe('suspended');
  expect(status('2015-01-01', ...acts).acts.map(({ type }) => type)).toEqual([
    'signed',
    'ratified',
    'in-force',
    'suspended',
  ]);
});

test('a term that ran out without renewal is expired, computed from the row', () => {
  // 2010-01-01 and 5 years: the last day is 2015-01-01
  const row = commitment('c', '2010-01-01', { term: { years: 5 } });
  expect(commitmentStatus(row, [], day('2015-01-01'))).toMatchObject({
    formal: 'signed',
    ends: { day: day('2015-01-01'), computed: true },
  });
  expect(commitmentStatus(row, [], day('2015-01-02')).formal).toBe('expired');
});

test('a term runs from entry into force, else from provisional use, else from signature', () => {
  const end = (fields: Parameters<typeof commitment>[2]): string => {
    const row = commitment('c', '2010-01-01', { term: { years: 1 }, ...fields });
    return isoDay(commitmentStatus(row, [], day('2010-01-01')).ends?.day as number);
  };
  expect(end({})).toBe('2011-01-01');
  expect(end({ provisionalFrom: date('2010-02-01') })).toBe('2011-02-01');
  expect(end({ provisionalFrom: date('2010-02-01'), inForce: date('2010-03-01') })).toBe('2011-03-01');
});

test('a term with a last day ends on it; automatic renewal, indefinite and unknown terms do not expire', () => {
  const formal = (fields: Parameters<typeof commitment>[2]): string =>
    commitmentStatus(commitment('c', '2010-01-01', fields), [], day('2025-01-01')).formal;
  expect(formal({ term: { until: date('2020') } })).toBe('expired');
  expect(formal({ term: { until: date('2025-01-01') } })).toBe('signed');
  expect(formal({ term: { years: 5 }, renewal: 'none' })).toBe('expired');
  expect(formal({ term: { years: 5 }, renewal: { automatic: true, years: 5 } })).toBe('signed');
  expect(formal({ term: 'indefinite' })).toBe('signed');
  expect(formal({})).toBe('signed');
});

test('a renewal on record outlives the first term', () => {
  const row = commitment('c', '2010-01-01', { term: { years: 5 } });
  expect(commitmentStatus(row, [claim('r', '2014-06-01', 'renewed')], day('2016-01-01')).formal).toBe('renewed');
});

test('what was terminated before its end does not expire later', () => {
  const row = commitment('c', '2010-01-01', { term: { years: 5 } });
  expect(commitmentStatus(row, [claim('t', '2012-01-01', 'terminated')], day('2016-01-01')).formal).toBe('terminated');
});

test('words speak for 180 days', () => {
  expect(wordDays).toBe(180);
  const said = claim('w', '2025-01-01', 'claimed-suspended');
  // 2025-01-01 + 180 days = 2025-06-30
  expect(status('2025-06-30', said).disputedBy).toEqual(['SYR']);
  expect(status('2025-07-01', said).words).toEqual([]);
  expect(status('2025-07-01', said).disputedBy).toEqual([]);
});

test('of each speaker only the newest words stand; those of one day all do', () => {
  const said = status(
    '2025-03-01',
    claim('a', '2025-01-01', 'claimed-suspended', { speaker: 'p-a' }),
    claim('b', '2025-02-01', 'reaffirmed', { speaker: 'p-a' }),
    claim('c1', '2025-01-15', 'under-review', { speaker: 'p-b' }),
    claim('c2', '2025-01-15', 'no-new-agreement', { speaker: 'p-b' }),
    claim('d', '2025-01-20', 'under-review', { speaker: 'p-a', by: 'RUS' }),
  );
  expect(said.words.map(({ id }) => id)).toEqual(['c1', 'c2', 'd', 'b']);
  expect(said.disputedBy).toEqual([]);
});

test('a minus disputes; plus and minus of one party are two voices, of two parties they are not', () => {
  const plus = (by: string) => claim(`+${by}`, '2025-01-01', 'reaffirmed', { by, speaker: 'p-a' });
  const minus = (by: string) => claim(`-${by}`, '2025-01-02', 'claimed-terminated', { by, speaker: 'p-b' });
  expect(status('2025-02-01', plus('SYR'), minus('SYR'))).toMatchObject({ disputedBy: ['SYR'], twoVoices: ['SYR'] });
  expect(status('2025-02-01', plus('RUS'), minus('SYR'))).toMatchObject({ disputedBy: ['SYR'], twoVoices: [] });
  expect(status('2025-02-01', plus('SYR'))).toMatchObject({ disputedBy: [], twoVoices: [] });
});

test('the press is no party: its words are shown and dispute nothing', () => {
  const said = status('2025-02-01', claim('w', '2025-01-01', 'claimed-terminated', { by: 'press' }));
  expect(said.words).toHaveLength(1);
  expect(said.disputedBy).toEqual([]);
});

test('only words and no formal act is claimed, never in force; nothing is none', () => {
  const { signed, ...bare } = commitment('c', '2010-01-01');
  expect(signed).toBeDefined();
  expect(commitmentStatus(bare, [claim('w', '2025-01-01', 'reaffirmed')], day('2025-02-01')).formal).toBe('claimed');
  expect(commitmentStatus(bare, [], day('2025-02-01')).formal).toBe('none');
});

test('a pledge has no formal status, only its newest performance', () => {
  const pledge = commitment('c', '2025-01-01', { kind: 'pledge' });
  const kept = [claim('p', '2025-02-01', 'pending'), claim('f', '2025-03-01', 'fulfilled')];
  expect(commitmentStatus(pledge, kept, day('2025-04-01'))).toMatchObject({
    formal: 'pledged',
    acts: [],
    performance: { id: 'f' },
  });
});

test('a pledge is overdue past its due day unless it was kept or broken; pending without a due day never is', () => {
  const pledge = commitment('c', '2025-01-01', { kind: 'pledge' });
  const due = claim('p', '2025-01-01', 'pending', { due: date('2025-03-31') });
  const overdue = (text: string, ...more: ReturnType<typeof claim>[]): boolean =>
    commitmentStatus(pledge, [due, ...more], day(text)).overdue;
  expect(overdue('2025-03-31')).toBe(false);
  expect(overdue('2025-04-01')).toBe(true);
  expect(overdue('2025-04-01', claim('f', '2025-03-01', 'fulfilled'))).toBe(false);
  expect(overdue('2025-04-01', claim('b', '2025-03-01', 'broken'))).toBe(false);
  expect(overdue('2025-04-01', claim('q', '2025-03-01', 'partly-fulfilled'))).toBe(true);
  expect(commitmentStatus(pledge, [claim('p', '2025-01-01', 'pending')], day('2030-01-01')).overdue).toBe(false);
});

describe('amends chains', () => {
  const first = commitment('first', '2000-01-01');
  const second = commitment('second', '2010-01-01', { amends: 'first' });
  const { signed: _, ...unsigned } = commitment('third', '2020-01-01', { amends: 'second' });
  const onOld = claim('w', '2025-01-01', 'claimed-suspended', { commitment: 'first' });
  const all = [first, second, unsigned];

  test('only the newest link with a formal act is listed, and words on an older link are its words', () => {
    const links = newestLinks(all, [onOld], day('2025-02-01'));
    expect(links.map((link) => link.commitment.id)).toEqual(['second', 'third']);
    expect(links[0]?.claims).toEqual([onOld]);
    expect(commitmentStatus(second, links[0]!.claims, day('2025-02-01'))).toMatchObject({
      formal: 'signed',
      disputedBy: ['SYR'],
    });
  });

  test('a formal act on an older link is not an act of the newer one', () => {
    const end = claim('t', '2009-01-01', 'terminated', { commitment: 'first' });
    const [link] = newestLinks(all, [end], day('2025-02-01'));
    expect(commitmentStatus(second, link!.claims, day('2025-02-01')).formal).toBe('signed');
  });

  test('before the newer link was signed the older one stands', () => {
    expect(newestLinks([first], [], day('2005-01-01')).map((link) => link.commitment.id)).toEqual(['first']);
    expect(newestLinks([first, second], [], day('2005-01-01')).map((link) => link.commitment.id)).toContain('first');
  });

  test('links that run in a circle end', () => {
    const round = [commitment('a', '2000-01-01', { amends: 'b' }), commitment('b', '2000-01-01', { amends: 'a' })];
    expect(newestLinks(round, [], day('2025-01-01'))).toBeDefined();
  });
});
