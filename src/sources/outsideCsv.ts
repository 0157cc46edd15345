import { splitLine } from '../record/csv.ts';
import type { ImportReport, Quarantined } from './importReport.ts';

/** What a line of an outside table becomes: a row, or why it was set aside. */
export type Parsed<T> = { row: T } | { reason: Quarantined['reason']; detail: string };

/**
 * Reads an outside CSV line by line: header as expected, cells by name, every line accepted or set aside with its reason. Lines
 * are LF or CRLF; a quote may hold commas, not line ends. Duplicates are the caller's to tell, since only he knows the key.
 * Complexity: O(bytes).
 */
export function outsideCsv<T>(
  file: string,
  text: string,
  columns: readonly string[],
  parse: (cells: readonly string[]) => Parsed<T>,
): { rows: T[]; lines: number[]; report: ImportReport } {
  const all = text.split(/\r?\n/);
  if (all.at(-1) === '') all.pop();
  const quarantine: Quarantined[] = [];
  const rows: T[] = [];
  const lines: number[] = [];
  const head = splitLine(all[0] ?? '')?.cells.join(',');
  if (head !== columns.join(',')) setAside(0, 'columns', `expected ${columns.join(',')}`);
  for (let at = 1; at < all.length; at++) {
    const line = all[at] as string;
    const cells = line.includes('"') ? splitLine(line)?.cells : line.split(',');
    if (cells === undefined || cells.length !== columns.length) {
      setAside(
        at,
        'columns',
        cells === undefined ? 'a quote out of place' : `${cells.length} cells, expected ${columns.length}`,
      );
      continue;
    }
    const parsed = parse(cells);
    if ('reason' in parsed) setAside(at, parsed.reason, parsed.detail);
    else {
      rows.push(parsed.row);
      lines.push(at + 1);
    }
  }
  const read = Math.max(0, all.length - 1);
  const report = { read, accepted: rows.length, rejected: read - rows.length, filtered: 0, duplicates: 0, quarantine };
  return { rows, lines, report };

  function setAside(at: number, reason: Quarantined['reason'], detail: string): void {
    quarantine.push({ file, line: at + 1, reason, detail, raw: (all[at] ?? '').slice(0, 500) });
  }
}

/** Day number of `YYYY-MM-DD`, or why it is none. */
export const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;
