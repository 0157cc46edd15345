import { expect, test } from 'vitest';
import { hasShared } from '../shared.ts';
import { changeRows } from './change.ts';
import { row } from './row.ts';
import { similarityRows } from './similarity.ts';

test.runIf(hasShared('measurement/unga_dm_votes_1946_2022.csv.gz'))(
  'every published value of vote and alliance similarity is reproduced within its tolerance',
  { timeout: 60_000 },
  async () => {
    const rows = await similarityRows();
    expect(rows.length).toBeGreaterThanOrEqual(55);
    expect(rows.filter(({ pass }) => pass !== true)).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  },
);

test.runIf(hasShared('dynamics/changepoint/nile.csv'))('every published change point is reproduced', () => {
  const rows = changeRows();
  expect(rows.length).toBeGreaterThanOrEqual(25);
  expect(rows.filter(({ pass }) => pass !== true)).toEqual([]);
});

test('a value outside its tolerance, or none, does not pass', () => {
  expect(row('a', 's', 0.5, 1e-4, 0.5001).pass).toBe(true);
  expect(row('a', 's', 0.5, 1e-4, 0.5002).pass).toBe(false);
  expect(row('a', 's', 0.5, 1e-4, null).pass).toBe(false);
});
