import { expect, test } from 'vitest';
import { altered, factLines, linesOf, releasedLines } from '../scripts/released.ts';

test('no released fact line was edited in place or removed; a correction is a new row', () => {
  expect(releasedLines().length).toBeGreaterThan(100);
  expect(altered(releasedLines(), factLines())).toEqual([]);
});

test('the check sees an edit, a removal, and lets an addition pass', () => {
  const before = linesOf('X/events.csv', 'id,date\na,2025-01-01\nb,2025-01-02\n');
  expect(altered(before, linesOf('X/events.csv', 'id,date\na,2025-01-01\nb,2025-01-03\n'))).toHaveLength(1);
  expect(altered(before, linesOf('X/events.csv', 'id,date\na,2025-01-01\n'))).toHaveLength(1);
  expect(altered(before, linesOf('X/events.csv', 'id,date\na,2025-01-01\nb,2025-01-02\nc,2025-01-03\n'))).toEqual([]);
});
