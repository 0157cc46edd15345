import { type Fault, fault } from './fault.ts';

/** One data line: its 1-based line number, its cells and the 1-based column where each cell starts. */
export interface CsvRow {
  line: number;
  cells: string[];
  columns: number[];
}

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
  faults: Fault[];
}

const cellLimit = 4_000;

/**
 * Reads a CSV of the record: RFC 4180 with a header, UTF-8 without byte order mark, LF, one fact a line, so that a diff shows
 * one fact. Never throws: what is wrong is listed, lines that are right are kept.
 * Complexity: O(bytes).
 */
export function parseCsv(file: string, bytes: Uint8Array, header: readonly string[]): CsvTable {
  const faults: Fault[] = [];
  const text = decode(file, bytes, faults);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else if (text.length > 0) faults.push(fault(file, lines.length, 1, 'EQ_CSV_LINE_END', { found: 'nothing' }));

  const rows: CsvRow[] = [];
  let found: string[] = [];
  for (const [index, whole] of lines.entries()) {
    const line = index + 1;
    const carriage = whole.endsWith('\r');
    if (carriage) faults.push(fault(file, line, whole.length, 'EQ_CSV_LINE_END', { found: 'CR LF' }));
    const row = splitLine(carriage ? whole.slice(0, -1) : whole);
    if (row === undefined) {
      faults.push(fault(file, line, 1, 'EQ_CSV_QUOTE', {}));
      continue;
    }
    if (line === 1) {
      found = row.cells;
      continue;
    }
    if (row.cells.length !== header.length) {
      const values = { found: row.cells.length, expected: header.length };
      faults.push(fault(file, line, 1, 'EQ_CSV_COLUMNS', values));
      continue;
    }
    rows.push({ line, ...row });
  }
  if (found.join(',') !== header.join(',')) {
    const values = { found: found.join(',').slice(0, 200), expected: header.join(',') };
    return { header: found, rows: [], faults: [fault(file, 1, 1, 'EQ_CSV_HEADER', values), ...faults] };
  }
  for (const row of rows) faults.push(...hostileCells(file, row, header));
  return { header: found, rows, faults };
}

/** Writes cells in the canonical form `parseCsv` accepts: quotes only where needed, LF at the end of each line. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** A cell for files that leave the house: a leading `= + - @`, which a spreadsheet would run, is disarmed. Numbers stay. */
export function disarmed(cell: string): string {
  return /^[=+\-@]/.test(cell) && !isNumberOrSign(cell) ? `'${cell}` : cell;
}

function decode(file: string, bytes: Uint8Array, faults: Fault[]): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    faults.push(fault(file, 1, 1, 'EQ_CSV_ENCODING', { why: 'it starts with a byte order mark' }));
    bytes = bytes.subarray(3);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, lenient.indexOf('�'));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    faults.push(fault(file, line, column, 'EQ_CSV_ENCODING', { why: 'a byte is not UTF-8' }));
    return lenient;
  }
}

/** Cells of one CSV line and the 1-based columns where they begin; undefined where a quote is out of place. */
export function splitLine(line: string): { cells: string[]; columns: number[] } | undefined {
  const cells: string[] = [];
  const columns: number[] = [];
  let at = 0;
  for (;;) {
    columns.push(at + 1);
    if (line[at] === '"') {
      let end = at + 1;
      while (line[end] !== '"' || line[end + 1] === '"') {
        if (end >= line.length) return undefined;
        end += line[end] === '"' ? 2 : 1;
      }
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < line.length && line[at] !== ',') return undefined;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma === -1 ? line.length : comma;
      const cell = line.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      at = end;
    }
    if (at >= line.length) return { cells, columns };
    at += 1;
  }
}

function hostileCells(file: string, row: CsvRow, header: readonly string[]): Fault[] {
  return row.cells.flatMap((cell, index) => {
    const at = [file, row.line, row.columns[index] as number] as const;
    if (cell.length > cellLimit) return fault(...at, 'EQ_CELL_SIZE', { length: cell.length, limit: cellLimit });
    const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(cell);
    if (control) {
      const point = (control[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
      return fault(...at, 'EQ_CELL_CONTROL', { point });
    }
    if (/^[=+\-@]/.test(cell) && !(header[index] === 'direction' || isNumberOrSign(cell))) {
      return fault(...at, 'EQ_CELL_FORMULA', { start: cell[0] as string });
    }
    return [];
  });
}

function isNumberOrSign(cell: string): boolean {
  return /^[+-]?(\d+(\.\d+)?)?$/.test(cell);
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
