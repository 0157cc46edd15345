import { coded } from '../errors.ts';
import { type Day, dayNumber, isoDay, isoWeekMonday } from './day.ts';

export type Precision = 'day' | 'week' | 'month' | 'year';
export const precisions: readonly Precision[] = ['day', 'week', 'month', 'year'];

/** When something is true or happened: a closed interval of days, as exact as the text that gave it. */
export interface About {
  from: Day;
  to: Day;
  precision: Precision;
  /** The text marked its own day as doubtful (`1994-06-14?`). */
  uncertain: boolean;
  /** The text as it was given, in the grammar of `parseDate`. */
  text: string;
}

const form = 'YYYY-MM-DD, YYYY-MM-DD~, YYYY-Www, YYYY-MM, YYYY, FROM..TO or YYYY-MM-DD?';

/**
 * Reads a date of the record: a day, an approximate day (`~`, three days either side), an ISO week, a month, a year, an
 * interval `a..b`, or a doubtful day (`?`).
 * Errors: `EQ_DATE` for anything else, days that do not exist, two-digit years, intervals that run backwards.
 */
export function parseDate(text: string): About {
  const [first, second, ...more] = text.split('..');
  if (second === undefined) return { ...simple(text, first as string), text };
  if (more.length > 0) throw refuse(text, 'an interval has two ends');
  const from = simple(text, first as string);
  const to = simple(text, second);
  if (from.uncertain || to.uncertain) throw refuse(text, 'an interval has plain ends');
  if (from.from > to.to) throw refuse(text, 'it ends before it begins');
  return { from: from.from, to: to.to, precision: spanPrecision(from.from, to.to), uncertain: false, text };
}

/** The one day of a day-precise text, for as-of days and filters. Errors: `EQ_DATE` for coarser texts too. */
export function parseDay(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw coded('EQ_DATE', { text, why: 'one day is wanted', form: 'YYYY-MM-DD' });
  return parseDate(text).from;
}

/** A day as a date of the record. */
export function onDay(day: Day): About {
  return { from: day, to: day, precision: 'day', uncertain: false, text: isoDay(day) };
}

function simple(whole: string, text: string): Omit<About, 'text'> {
  const day = /^(\d{4})-(\d{2})-(\d{2})([~?]?)$/.exec(text);
  if (day) {
    const number = dayNumber(Number(day[1]), Number(day[2]), Number(day[3]));
    if (number === undefined) throw refuse(whole, 'no such day');
    if (day[4] === '~') return { from: number - 3, to: number + 3, precision: 'week', uncertain: false };
    return { from: number, to: number, precision: 'day', uncertain: day[4] === '?' };
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week) {
    const monday = isoWeekMonday(Number(week[1]), Number(week[2]));
    if (monday === undefined) throw refuse(whole, 'no such week');
    return { from: monday, to: monday + 6, precision: 'week', uncertain: false };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const year = Number(month[1]);
    const first = dayNumber(year, Number(month[2]), 1);
    if (first === undefined) throw refuse(whole, 'no such month');
    const next = month[2] === '12' ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, Number(month[2]), 1);
    return { from: first, to: next / 86_400_000 - 1, precision: 'month', uncertain: false };
  }
  if (/^\d{4}$/.test(text)) {
    const first = dayNumber(Number(text), 1, 1);
    const last = dayNumber(Number(text), 12, 31);
    if (first === undefined || last === undefined) throw refuse(whole, 'years run from 1000 to 2100');
    return { from: first, to: last, precision: 'year', uncertain: false };
  }
  throw refuse(whole, 'its form is not one of the record');
}

function spanPrecision(from: Day, to: Day): Precision {
  const days = to - from + 1;
  if (days === 1) return 'day';
  if (days <= 7) return 'week';
  return days <= 31 ? 'month' : 'year';
}

function refuse(text: string, why: string): Error {
  return coded('EQ_DATE', { text, why, form });
}
