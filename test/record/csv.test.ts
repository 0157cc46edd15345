import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disarmed, parseCsv, writeCsv } from '../../src/record/csv.ts';

const header = ['id', 'note', 'direction'];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string) => parseCsv('f.csv', utf8(`id,note,direction\n${body}`), header);
const faults = (body: string): string[] => read(body).faults.map((at) => `${at.line}:${at.column} ${at.code}`);

test('cells are read with their line and the column where they start', () => {
  const { rows, faults: none } = read('a,"one, ""two""",+\nb,,\n');
  expect(none).toEqual([]);
  expect(rows).toEqual([
    { line: 2, cells: ['a', 'one, "two"', '+'], columns: [1, 3, 18] },
    { line: 3, cells: ['b', '', ''], columns: [1, 3, 4] },
  ]);
});

test('a script tag and SQL are plain data', () => {
  const hostile = `<script>alert(1)</script>'; DROP TABLE events; --`;
  const { rows, faults: none } = read(`a,${hostile},\n`);
  expect(none).toEqual([]);
  expect(rows[0]?.cells[1]).toBe(hostile);
});

test.each([
  ['a line that ends in CR LF', 'a,b,\r\nc,d,\n', ['2:5 EQ_CSV_LINE_END']],
  ['a last line without its end', 'a,b,', ['2:1 EQ_CSV_LINE_END']],
  ['an unclosed quote', 'a,"b,\n', ['2:1 EQ_CSV_QUOTE']],
  ['a quote inside a cell', 'a,b"c,\n', ['2:1 EQ_CSV_QUOTE']],
  ['text after a closing quote', 'a,"b"c,\n', ['2:1 EQ_CSV_QUOTE']],
  ['a cell that spans two lines', 'a,"b\nc",+\n', ['2:1 EQ_CSV_QUOTE', '3:1 EQ_CSV_QUOTE']],
  ['a cell too few', 'a,b\n', ['2:1 EQ_CSV_COLUMNS']],
  ['a cell too many', 'a,b,+,d\n', ['2:1 EQ_CSV_COLUMNS']],
  ['an empty line', 'a,b,\n\nc,d,\n', ['3:1 EQ_CSV_COLUMNS']],
  ['a tab', 'a,b\tc,\n', ['2:3 EQ_CELL_CONTROL']],
  ['a NUL byte', 'a,b\0c,\n', ['2:3 EQ_CELL_CONTROL']],
  ['a lone carriage return', 'a,b\rc,\n', ['2:3 EQ_CELL_CONTROL']],
  ['a line separator U+2028', 'a,b\u2028c,\n', ['2:3 EQ_CELL_CONTROL']],
  ['a formula', 'a,=cmd|calc,\n', ['2:3 EQ_CELL_FORMULA']],
  ['a formula behind a quote', 'a,"=1,2",\n', ['2:3 EQ_CELL_FORMULA']],
  ['an at sign', 'a,@SUM(1),\n', ['2:3 EQ_CELL_FORMULA']],
  ['a sign before words', 'a,-see below,\n', ['2:3 EQ_CELL_FORMULA']],
  ['a formula in the id', '+x,b,\n', ['2:1 EQ_CELL_FORMULA']],
])('%s is a fault with its place', (_, body, expected) => {
  expect(faults(body)).toEqual(expected);
});

test('direction and numbers may start with a sign', () => {
  expect(faults('a,-12.5,+\nb,+3,-\n')).toEqual([]);
});

test('a cell of 1 MB is one fault and is not printed back', () => {
  const { faults: found } = read(`a,${'x'.repeat(1_000_000)},\n`);
  expect(found.map(({ code }) => code)).toEqual(['EQ_CELL_SIZE']);
  expect(found[0]?.message.length).toBeLessThan(200);
});

test('a byte order mark is a fault, and the rest is still read', () => {
  const { rows, faults: found } = parseCsv('f.csv', utf8('\uFEFFid,note,direction\na,b,\n'), header);
  expect(found.map(({ code }) => code)).toEqual(['EQ_CSV_ENCODING']);
  expect(rows).toHaveLength(1);
});

test('a byte of another encoding is a fault at its line and column', () => {
  const bytes = Uint8Array.from([...utf8('id,note,direction\na,caf'), 0xe9, ...utf8(',\n')]); // é in Latin-1
  const { faults: found } = parseCsv('f.csv', bytes, header);
  expect(found.map((at) => `${at.line}:${at.column} ${at.code}`)).toEqual(['2:6 EQ_CSV_ENCODING']);
});

test.each([
  ['of other columns', 'id,direction,note\n'],
  ['with a column too many', 'id,note,direction,more\n'],
  ['in capitals', 'ID,NOTE,DIRECTION\n'],
  ['with spaces', 'id, note, direction\n'],
  ['that is missing', ''],
  ['in UTF-16', 'i\0d\0'],
])('a header %s is a fault that names the header wanted', (_, head) => {
  const { rows, faults: found } = parseCsv('f.csv', utf8(`${head}`), header);
  expect(rows).toEqual([]);
  expect(found[0]).toMatchObject({ line: 1, column: 1, code: 'EQ_CSV_HEADER' });
  expect(found[0]?.hint).toContain('id,note,direction');
});

test('faults of all lines are listed at once and sound lines are kept', () => {
  const { rows, faults: found } = read('a,b\nb,"c\nc,d,+\nd,=1,\n');
  expect(found.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 EQ_CSV_COLUMNS',
    '3 EQ_CSV_QUOTE',
    '5 EQ_CELL_FORMULA',
  ]);
  expect(rows.map(({ line }) => line)).toEqual([4, 5]);
});

test('what is written reads back as the same cells, and is written the same again', () => {
  // Control characters, which the record refuses, are left out; quotes, commas and any script are not.
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('"', ',', ' ', 'a', ';', '=', "'"), maxLength: 8 }),
  );
  const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
  fc.assert(
    fc.property(tables, (cells) => {
      const text = writeCsv(header, cells);
      const { rows } = parseCsv('f.csv', utf8(text), header);
      expect(rows.map((row) => row.cells)).toEqual(cells);
      expect(
        writeCsv(
          header,
          rows.map((row) => row.cells),
        ),
      ).toBe(text);
      for (const row of rows) {
        const line = text.split('\n')[row.line - 1] as string;
        for (const column of row.columns) expect(column === 1 || line[column - 2] === ',').toBe(true);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('bytes of any kind never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { rows } = parseCsv('f.csv', bytes, header);
      expect(rows.every((row) => row.cells.length === header.length)).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('cells that leave the house cannot run in a spreadsheet; numbers and signs stay', () => {
  expect(['=1+1', '@x', '+x', '-x'].map(disarmed)).toEqual(["'=1+1", "'@x", "'+x", "'-x"]);
  expect(['-12.5', '+3', '+', '-', 'a=b', ''].map(disarmed)).toEqual(['-12.5', '+3', '+', '-', 'a=b', '']);
});
