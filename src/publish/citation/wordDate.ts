import type { CslDate, DateParts } from './cslDate.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Chicago's order: `October 15, 2025`, `October 2025`, `ca. January 22, 2025`; an interval keeps both ends in full. */
export function monthFirst(date: CslDate | undefined): string {
  return written(date, ([year, month, day]) =>
    [month && monthName(month), day ? `${day}, ${year}` : year].filter(Boolean).join(' '),
  );
}

/** APA's order: `2025, October 15`, `2025, October`, `ca. 2025, January 22`. */
export function yearFirst(date: CslDate | undefined): string {
  return written(date, ([year, month, day]) =>
    month === undefined ? `${year}` : `${year}, ${monthName(month)}${day ? ` ${day}` : ''}`,
  );
}

function written(date: CslDate | undefined, one: (parts: DateParts) => string): string {
  if (date === undefined) return 'n.d.';
  return `${date.circa ? 'ca. ' : ''}${date['date-parts'].map(one).join(' – ')}`;
}

function monthName(month: number): string {
  return months[month - 1] as string;
}
