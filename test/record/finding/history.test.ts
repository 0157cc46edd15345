import { expect, test } from 'vitest';
import { history } from '../../../src/record/finding/history.ts';
import { question } from '../../fixtures/question.ts';
import { day, event } from '../../fixtures/rows.ts';

test('each version of a chain is a row: when it became known, what it does, whether it is in force', () => {
  const a = event('a', '2025-01-01');
  const b = event('b', '2025-01-01', { corrects: 'a', knownAt: day('2025-02-01') });
  const c = event('c', '2025-01-01', { retracts: 'b', knownAt: day('2025-03-01') });
  expect(history({ ...question('2025-02-01'), chains: [[a, b]] })).toMatchObject({
    n: 1,
    evidence: ['a', 'b'],
    table: {
      rows: [
        ['a [^a]', '2025-01-01', 'first', 'replaced'],
        ['b [^b]', '2025-02-01', 'corrects a', 'in force'],
      ],
    },
  });
  const [, , last] = history({ ...question('2025-03-01'), chains: [[a, b, c]] }).table!.rows;
  expect(last).toEqual(['c [^c]', '2025-03-01', 'takes back b', 'taken back']);
});

test('without a correction it says so', () => {
  expect(history({ ...question('2025-02-01'), chains: [] })).toMatchObject({ n: 0, reasons: ['NO_ROW'] });
});
