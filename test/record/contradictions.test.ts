import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatusClaim } from '../../src/record/commitment.ts';
import {
  type FactTables,
  oncePerFact,
  versionsOf,
  voicesOf,
  withContradictions,
} from '../../src/record/contradictions.ts';
import type { Event } from '../../src/record/event.ts';
import { levels } from '../../src/record/fact.ts';
import { change, claim, date, event, vote } from '../fixtures/rows.ts';

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const kind = (row: Event): string => row.kind;

test('versions stand by level, then by day, then by id; rows of other groups stay out', () => {
  const rows = [
    event('late', '2025-01-05', { checked: 'single', contradiction: 'k' }),
    event('early', '2025-01-04', { checked: 'single', contradiction: 'k' }),
    event('early-2', '2025-01-04', { checked: 'single', contradiction: 'k' }),
    event('told', '2025-01-06', { checked: 'reported', contradiction: 'k' }),
    event('act', '2025-01-07', { checked: 'primary', contradiction: 'k' }),
    event('other', '2025-01-01', { checked: 'primary', contradiction: 'other' }),
    event('plain', '2025-01-01', { checked: 'primary' }),
  ];
  expect(ids(versionsOf(rows, 'k'))).toEqual(['act', 'told', 'early', 'early-2', 'late']);
});

test('versions of one fact count once, as the one in front; claims that differ in kind all count', () => {
  const rows = [
    event('late', '2025-01-05', { contradiction: 'k' }),
    event('plain', '2025-01-05'),
    event('front', '2025-01-04', { contradiction: 'k' }),
    event('visit', '2025-01-04', { kind: 'visit', contradiction: 'k' }),
    event('elsewhere', '2025-01-04', { contradiction: 'j' }),
    event('plain-2', '2025-01-05'),
  ];
  expect(ids(oncePerFact(rows, kind))).toEqual(['plain', 'front', 'visit', 'elsewhere', 'plain-2']);
});

test('which version is in front does not hang on the order of the rows, and one stays for each fact', () => {
  const row = fc.record({
    checked: fc.constantFrom(...levels),
    contradiction: fc.constantFrom('k', 'j'),
    kind: fc.constantFrom('visit' as const, 'meeting' as const),
    day: fc.constantFrom('2025-01-01', '2025-01-02'),
  });
  const rows = fc
    .array(row, { maxLength: 8 })
    .map((all) => all.map(({ day, ...fields }, at) => event(`e${at}`, day, fields)));
  const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const kept = ids(oncePerFact(all, kind)).sort();
      expect(ids(oncePerFact(other, kind)).sort()).toEqual(kept);
      expect(kept).toHaveLength(new Set(all.map((each) => `${each.contradiction} ${each.kind}`)).size);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('words of one day on a common source are one voice; two events never are', () => {
  const statement = event('e', '2025-10-18', { sources: ['s-1', 's-2'] });
  const onBase = claim('base', '2025-10-18', 'claimed-suspended', { sources: ['s-2'] });
  const onPort = claim('port', '2025-10-18', 'claimed-suspended', { sources: ['s-2', 's-3'] });
  const later = claim('later', '2025-10-19', 'claimed-suspended', { sources: ['s-2'] });
  const elsewhere = claim('elsewhere', '2025-10-18', 'under-review', { sources: ['s-4'] });
  const other = event('e-2', '2025-10-18', { sources: ['s-1'] });
  const voices = voicesOf([statement, onBase, onPort, later, elsewhere, other]).map(ids);
  expect(voices).toEqual([['e', 'base', 'port'], ['later'], ['elsewhere'], ['e-2']]);
});

test('two speakers on one day in one source are two voices', () => {
  const said = { sources: ['s-1'], contradiction: 'k' } as const;
  const rows = [
    claim('pm', '2024-06-12', 'under-review', { ...said, by: 'ARM', speaker: 'p-pashinyan' }),
    claim('fm', '2024-06-12', 'reaffirmed', { ...said, by: 'ARM', speaker: 'p-mirzoyan' }),
    claim('csto', '2024-06-12', 'reaffirmed', { ...said, by: 'CSTO' }),
    claim('pm-2', '2024-06-12', 'reaffirmed', { ...said, by: 'ARM', speaker: 'p-pashinyan' }),
  ];
  expect(voicesOf(rows).map(ids)).toEqual([['pm', 'pm-2'], ['fm'], ['csto']]);
});

describe('contradictions found by rule among rows no person grouped', () => {
  const day = '2025-03-01';
  const tables = (rows: Partial<FactTables>): FactTables => ({
    events: [],
    votes: [],
    commitments: [],
    statusClaims: [],
    sanctionChanges: [],
    ...rows,
  });
  const groups = (rows: Partial<FactTables>): string[][] => {
    const shown = withContradictions(tables(rows), []);
    const all = [...shown.votes, ...shown.statusClaims, ...shown.sanctionChanges];
    return shown.contradictions.map(({ id }) => all.filter((row) => row.contradiction === id).map((row) => row.id));
  };

  test('one change with two days of effect; two changes of one programme are none', () => {
    const effective = (id: string, on: string, adopted = day) => change(id, 'ease', on, { adopted: date(adopted) });
    expect(groups({ sanctionChanges: [effective('a', '2025-03-02'), effective('b', '2025-03-03')] })).toEqual([
      ['a', 'b'],
    ]);
    expect(groups({ sanctionChanges: [effective('a', '2025-03-02'), effective('b', '2025-03-02')] })).toEqual([]);
    expect(
      groups({ sanctionChanges: [effective('a', '2025-03-02'), effective('b', '2025-04-03', '2025-04-01')] }),
    ).toEqual([]);
  });

  test('one vote cast twice with different values', () => {
    const on = event('e', day, { kind: 'vote' });
    expect(groups({ votes: [vote('a', on, 'USA', { value: 'yes' }), vote('b', on, 'USA', { value: 'no' })] })).toEqual([
      ['a', 'b'],
    ]);
    expect(groups({ votes: [vote('a', on, 'USA', { value: 'yes' }), vote('b', on, 'RUS', { value: 'no' })] })).toEqual(
      [],
    );
  });

  test('one party for and against within the window of words; years apart it changed its mind', () => {
    const held = (id: string, on: string, type: StatusClaim['type'], by = 'SYR') =>
      claim(id, on, type, { commitment: 'k', by });
    const near = [held('a', '2025-03-01', 'reaffirmed'), held('b', '2025-03-04', 'claimed-suspended')];
    expect(groups({ statusClaims: near })).toEqual([['a', 'b']]);
    expect(
      groups({ statusClaims: [held('a', '2015-03-01', 'reaffirmed'), held('b', '2025-03-04', 'claimed-suspended')] }),
    ).toEqual([]);
    expect(
      groups({
        statusClaims: [held('a', '2025-03-01', 'reaffirmed', 'RUS'), held('b', '2025-03-04', 'claimed-suspended')],
      }),
    ).toEqual([]);
    // A row that a person put in a group is that person's to judge.
    expect(groups({ statusClaims: near.map((row) => ({ ...row, contradiction: 'c-x' })) })).toEqual([]);
  });
});
