import { expect, test } from 'vitest';
import { fault, faultLine } from '../../src/record/fault.ts';

test('a fault prints file, line, column, code and message, and says what to do', () => {
  const found = fault('casebooks/SYR/events.csv', 12, 4, 'EQ_REFERENCE', { kind: 'source', id: 's-nobody' });
  expect(faultLine(found)).toBe('casebooks/SYR/events.csv:12:4 EQ_REFERENCE no source has the id s-nobody');
  expect(found.hint).toBe('add the source, or mend the spelling of the id');
  expect(faultLine({ ...found, severity: 'warning' })).toBe(
    'casebooks/SYR/events.csv:12:4 warning EQ_REFERENCE no source has the id s-nobody',
  );
});
