import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestText, parseDigest } from '../../src/measure/digest.ts';
import { contested, voteTable } from '../../src/measure/voteTable.ts';
import { votingYears } from '../../src/measure/votingYears.ts';
import { day } from '../fixtures/rows.ts';

/** Votes as `item day actor value`, in any order. */
function tableOf(...votes: readonly [item: number, on: string, actor: string | undefined, value: number][]) {
  return voteTable({
    item: votes.map(([item]) => item),
    day: votes.map(([, on]) => day(on)),
    actor: votes.map(([, , actor]) => actor),
    value: votes.map(([, , , value]) => value),
  });
}

describe('a table of votes', () => {
  test('has items by day, states by id, and 0 where a state did not vote', () => {
    const table = tableOf([2, '2020-01-02', 'SYR', 3], [1, '2020-01-01', 'RUS', 1], [1, '2020-01-01', 'SYR', 2]);
    expect(table.items.map(({ id }) => id)).toEqual([1, 2]);
    expect(table.states).toEqual(['RUS', 'SYR']);
    expect([...table.value]).toEqual([1, 2, 0, 3]);
  });

  test('counts votes of codes without a state, and leaves out two different votes of one state', () => {
    const table = tableOf(
      [1, '2020-01-01', undefined, 1],
      [1, '2020-01-01', 'NRU', 1],
      [1, '2020-01-01', 'NRU', 3],
      [2, '2020-01-01', 'NRU', 2],
      [2, '2020-01-01', 'NRU', 2],
    );
    expect(table).toMatchObject({ unresolved: 1, conflicting: 1 });
    expect([...table.value]).toEqual([0, 2]);
  });

  test('an item on which all voted alike is not contested, though some were absent', () => {
    const table = tableOf(
      [1, '2020-01-01', 'RUS', 1],
      [1, '2020-01-01', 'SYR', 1],
      [2, '2020-01-01', 'RUS', 1],
      [2, '2020-01-01', 'SYR', 2],
      [3, '2020-01-01', 'USA', 3],
    );
    expect(contested(table)).toEqual([1]);
  });
});

describe('voting years', () => {
  const years = votingYears(
    tableOf(
      [1, '2020-01-01', 'SYR', 1],
      [1, '2020-01-01', 'RUS', 1],
      [1, '2020-01-01', 'USA', 3],
      [2, '2020-12-31', 'SYR', 3],
      [2, '2020-12-31', 'RUS', 2],
      [2, '2020-12-31', 'USA', 1],
      [3, '2021-01-01', 'SYR', 1],
      [3, '2021-01-01', 'USA', 3],
    ),
    ['USA', 'RUS', 'SYR'],
  );

  test('go by the day of the vote, over items both voted on; a power is not held against itself', () => {
    // 2020, SYR and USA: |1-3| and |3-1|, so A = 0; SYR and RUS: 0 and 1 of 2, so A = 1 - 1/4
    expect(
      years
        .filter(({ state }) => state === 'SYR')
        .map(({ year, votes, withPower }) => [year, votes, ...withPower.map(({ lijphart, n }) => [lijphart, n])]),
    ).toEqual([
      [2020, 2, [0, 2], [0.75, 2], [null, 0]],
      [2021, 1, [0, 1], [null, 0], [null, 0]],
    ]);
  });

  test('a state has no row for a year in which it did not vote', () => {
    expect(years.filter(({ state }) => state === 'RUS').map(({ year }) => year)).toEqual([2020]);
  });
});

test('a digest reads back as it was written, to the thousandth', () => {
  const part = fc.option(
    fc.integer({ min: -1000, max: 1000 }).map((mils) => mils / 1000 || 0),
    { nil: null },
  );
  const mils = fc.integer({ min: -5000, max: 5000 }).map((each) => each / 1000 || 0);
  const row = fc.record({
    state: fc.constantFrom('ARM', 'KAZ', 'SYR'),
    year: fc.integer({ min: 1990, max: 2022 }),
    votes: fc.integer({ min: 1, max: 99 }),
    ideal: fc.option(fc.record({ mean: mils, low: mils, high: mils }), { nil: undefined }),
    withPower: fc.tuple(
      fc.oneof(
        fc.record({
          lijphart: part.filter((value) => value !== null),
          kappa: part,
          n: fc.integer({ min: 1, max: 99 }),
        }),
        fc.constant({ lijphart: null, kappa: null, n: 0 }),
      ),
    ),
  });
  const key = ({ state, year }: { state: string; year: number }): string => `${state} ${year}`;
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: key, maxLength: 8 }), (years) => {
      const rows = years.map(({ ideal, ...rest }) => (ideal === undefined ? rest : { ...rest, ideal }));
      const digest = { powers: ['USA'], years: [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
      expect(parseDigest(digestText({ powers: ['USA'], years: rows }))).toEqual(digest);
    }),
  );
});
