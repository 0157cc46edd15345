import { expect, test } from 'vitest';
import { engagement } from '../../../src/record/finding/engagement.ts';
import { question } from '../../fixtures/question.ts';
import { event, vote } from '../../fixtures/rows.ts';

const asked = question('2025-11-13', { powers: ['USA', 'RUS', 'EU'] });

test('counts rows of the last 365 days by power and kind; the position stays undetermined', () => {
  const held = event('un', '2025-11-06', { kind: 'vote', from: ['UN'] });
  const events = [
    event('old', '2024-11-13'), // 366 days with the as-of day
    event('first', '2024-11-14', { kind: 'visit' }),
    event('call', '2025-01-01', { kind: 'call', checked: 'reported' }),
    event('rus', '2025-01-01', { from: ['RUS'], kind: 'agreement', checked: 'primary' }),
    event('aside', '2025-01-01', { from: ['RUS'], to: ['IRN'] }),
    event('fra', '2025-01-02', { from: ['FRA'] }),
    held,
  ];
  const votes = [vote('v-rus', held, 'RUS')];
  const found = engagement({
    ...asked,
    coverage: { ...asked.coverage, from: 0 },
    events,
    votes,
    members: new Map([['EU', ['DEU', 'FRA']]]),
  });
  expect(found.table?.rows.map((row) => row.slice(0, 5))).toEqual([
    ['USA', '2 (0/1/1)', '1', '1', '0'],
    ['RUS', '1 (1/0/0); voted yes 2025-11-06 [^v-rus]', '0', '0', '1'],
    // a bloc as actor is not the sum of its members
    ['EU', '0; members FRA: 1 (0/0/1)', '0', '0', '0'],
  ]);
  expect(found).toMatchObject({
    verdict: 'undetermined',
    reasons: ['NOT_MEASURED'],
    n: 3,
    warnings: ['n = 3 is small'],
  });
  expect(found).not.toHaveProperty('estimate');
});

test('each power has a line though nothing is on record', () => {
  const found = engagement({ ...asked, events: [], votes: [], members: new Map() });
  expect(found.table?.rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['USA', '0', 'no row'],
    ['RUS', '0', 'no row'],
    ['EU', '0', 'no row'],
  ]);
});
