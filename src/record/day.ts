/**
 * A day number: days since 1970-01-01, proleptic Gregorian, int32. No time zone: a day is the local date of the place.
 * Check values: 1979-04-15 is 3391, 2000-02-29 is 11016, 2025-10-15 is 20376.
 */
export type Day = number;

const msPerDay = 86_400_000;

/** Day number of a calendar date; `undefined` when the date does not exist (2025-02-30) or the year is outside 1000..2100. */
export function dayNumber(year: number, month: number, date: number): Day | undefined {
  if (year < 1000 || year > 2100) return undefined;
  const day = Date.UTC(year, month - 1, date) / msPerDay;
  const back = new Date(day * msPerDay);
  return back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date
    ? day
    : undefined;
}

/** ISO text of a day number: `isoDay(20376)` is "2025-10-15". */
export function isoDay(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * msPerDay).getUTCFullYear();
}

/** The same date some years on, as treaties count terms: 2017-01-18 + 49 is 2066-01-18; 29 February falls back to the 28th. */
export function plusYears(day: Day, years: number): Day {
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear() + years;
  const shifted = Date.UTC(year, date.getUTCMonth(), date.getUTCDate());
  const overran = new Date(shifted).getUTCMonth() !== date.getUTCMonth();
  return shifted / msPerDay - (overran ? 1 : 0);
}

/** Monday of an ISO week; `undefined` when the year has no such week. */
export function isoWeekMonday(year: number, week: number): Day | undefined {
  const fourth = dayNumber(year, 1, 4);
  if (fourth === undefined || week < 1) return undefined;
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  // A week belongs to the year that holds its Thursday.
  return yearOf(monday + 3) === year ? monday : undefined;
}
