import { expect, test } from 'vitest';
import { heldOn, officeFrom } from '../../src/record/office.ts';
import { date, day, office } from '../fixtures/rows.ts';

test('an office is held from its first day to its last, both included', () => {
  const held = office('o', { from: date('2025-01-29'), to: date('2025-03-29') });
  expect(['2025-01-28', '2025-01-29', '2025-03-29', '2025-03-30'].map((on) => heldOn(held, day(on)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(heldOn(office('o', { from: date('2025-01-29') }), day('2030-01-01'))).toBe(true);
});

test('coarse ends count whole', () => {
  const held = office('o', { from: date('2025-03'), to: date('2025-05') });
  expect(['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'].map((on) => heldOn(held, day(on)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('an office without a start is held only on the days it was seen', () => {
  const seen = office('o', { seen: [date('2025-05'), date('2025-07-13')] });
  expect(['2025-04-30', '2025-05-15', '2025-06-01', '2025-07-13'].map((on) => heldOn(seen, day(on)))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('it may be shown from its start, else from the first day it was seen', () => {
  expect(officeFrom(office('o', { from: date('2025-03'), seen: [date('2020')] }))).toBe(day('2025-03-01'));
  expect(officeFrom(office('o', { seen: [date('2025-07-13'), date('2025-05')] }))).toBe(day('2025-05-01'));
});
