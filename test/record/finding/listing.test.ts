import { expect, test } from 'vitest';
import { listing } from '../../../src/record/finding/listing.ts';
import { question } from '../../fixtures/question.ts';
import { event } from '../../fixtures/rows.ts';

test('a line names who acts on whom, roles, and the contradiction it is a version of', () => {
  const events = [
    event('a', '2025-05-14', { roles: [{ role: 'host', actor: 'SAU' }], contradiction: 'k', checked: 'reported' }),
    event('b', '2025-01-22~', { from: ['SYR', 'RUS'], to: [], kind: 'contract_cancelled' }),
  ];
  const found = listing({ ...question('2025-11-13'), events, total: 5 });
  expect(found.table?.rows).toEqual([
    ['2025-05-14', 'USA > SYR', 'meeting', 'a; host SAU [^a] ! k', 'R'],
    ['2025-01-22 (±3 days)', 'SYR, RUS', 'contract cancelled', 'b [^b]', 'S'],
  ]);
  expect(found).toMatchObject({ statement: '2 of 5 rows shown.', n: 5, evidence: ['a', 'b'] });
});

test('says when the rows are all, and when there are none', () => {
  const asked = question('2025-11-13');
  expect(listing({ ...asked, events: [event('a', '2025-05-14')], total: 1 }).statement).toBe('1 row.');
  expect(listing({ ...asked, events: [], total: 0 })).toMatchObject({
    statement: 'No row in the sources used.',
    reasons: ['NO_ROW'],
  });
});
