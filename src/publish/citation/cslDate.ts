import type { About } from '../../record/dateText.ts';
import { isoDay } from '../../record/day.ts';

/** Year, year and month, or year, month and day: as many as the record knows. */
export type DateParts = [number] | [number, number] | [number, number, number];

/** A date of CSL-JSON; two lists are the ends of an interval, `circa` marks an approximate or doubtful day. */
export interface CslDate {
  'date-parts': [DateParts] | [DateParts, DateParts];
  circa?: true;
}

/** A date of the record in CSL: `2025-10` is [[2025, 10]], `2025-01-22~` is [[2025, 1, 22]] circa, a week is its two ends. */
export function cslDate(about: About): CslDate {
  const circa = /[~?]/.test(about.text) ? { circa: true as const } : {};
  const [first, last] = about.text.includes('W') ? [isoDay(about.from), isoDay(about.to)] : about.text.split('..');
  const from = parts(first as string);
  return { 'date-parts': last === undefined ? [from] : [from, parts(last)], ...circa };
}

function parts(text: string): DateParts {
  return text.replace(/[~?]$/, '').split('-').map(Number) as DateParts;
}
