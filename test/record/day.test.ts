import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, isoWeekMonday, plusYears, yearOf } from '../../src/record/day.ts';

test.each([
  // record.md, section 2
  [1979, 4, 15, 3391],
  [2000, 2, 29, 11016],
  [2024, 12, 8, 20065],
  [2025, 10, 15, 20376],
  [2025, 11, 10, 20402],
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
])('%i-%i-%i is day %i', (year, month, date, day) => {
  expect(dayNumber(year, month, date)).toBe(day);
});

test.each([
  [2025, 2, 30],
  [2025, 2, 29],
  [1900, 2, 29], // no leap year: divisible by 100 and not by 400
  [2025, 13, 1],
  [2025, 0, 1],
  [2025, 4, 31],
  [999, 12, 31],
  [2101, 1, 1],
])('%i-%i-%i is no day', (year, month, date) => {
  expect(dayNumber(year, month, date)).toBeUndefined();
});

test('the years 1000 and 2100 are the first and last', () => {
  expect(isoDay(dayNumber(1000, 1, 1) as number)).toBe('1000-01-01');
  expect(isoDay(dayNumber(2100, 12, 31) as number)).toBe('2100-12-31');
});

test('text and number name the same day, for every day of the record', () => {
  const first = dayNumber(1000, 1, 1) as number;
  const last = dayNumber(2100, 12, 31) as number;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (day) => {
      const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
      expect(dayNumber(year, month, date)).toBe(day);
      expect(yearOf(day)).toBe(year);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a term of years ends on the same date, and 29 February falls back to the 28th', () => {
  // the first term of Tartus: signed 2017-01-18 for 49 years
  expect(isoDay(plusYears(dayNumber(2017, 1, 18) as number, 49))).toBe('2066-01-18');
  expect(isoDay(plusYears(dayNumber(2024, 2, 29) as number, 1))).toBe('2025-02-28');
  expect(isoDay(plusYears(dayNumber(2024, 2, 29) as number, 4))).toBe('2028-02-29');
});

test('a year has week 53 iff 1 January is a Thursday, or a Wednesday of a leap year', () => {
  expect(isoDay(isoWeekMonday(2020, 53) as number)).toBe('2020-12-28');
  expect(isoWeekMonday(2025, 53)).toBeUndefined();
  expect(isoWeekMonday(2025, 0)).toBeUndefined();
  expect(isoWeekMonday(2025, 54)).toBeUndefined();
});

test('week 1 of any year is the Monday-to-Sunday week that holds 4 January (ISO 8601)', () => {
  for (let year = 1000; year <= 2100; year++) {
    const monday = isoWeekMonday(year, 1) as number;
    const fourth = dayNumber(year, 1, 4) as number;
    // `getUTCDay` counts from Sunday = 0
    expect(new Date(monday * 86_400_000).getUTCDay(), `${year}`).toBe(1);
    expect(monday <= fourth && fourth <= monday + 6, `${year}-W01 begins ${isoDay(monday)}`).toBe(true);
  }
});
