import { expect, test } from 'vitest';
import { idealRows } from '../reference/ideal.ts';
import { hasShared } from '../shared.ts';

test.runIf(hasShared('measurement/unga_votes_1946_2019.csv.gz'))(
  'ideal points of 70 sessions stand within the gates against the published ones',
  { timeout: 900_000 },
  async () => {
    const rows = await idealRows();
    expect(rows.filter(({ pass }) => pass !== true)).toEqual([]);
  },
);
