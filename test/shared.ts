import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Outside data that is checked against and never shipped: `EQUIPOISE_SHARED`, else `shared` beside the repository. */
const root = process.env.EQUIPOISE_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));

/** Does the outside file exist? Says so once where it does not, so that a skipped test has a printed reason. */
export function hasShared(path: string): boolean {
  const there = existsSync(join(root, 'data', path));
  if (!there)
    console.warn(`skipped: ${join(root, 'data', path)} is absent; set EQUIPOISE_SHARED to the folder of outside data`);
  return there;
}

export function sharedBytes(path: string): Buffer {
  return readFileSync(join(root, 'data', path));
}

export function readShared(path: string): string {
  return sharedBytes(path).toString('utf8');
}

/** A list of outside data as records. Quotes and line feeds inside cells are met there, unlike in the record. */
export function sharedTable(path: string): Record<string, string>[] {
  const [head = [], ...rows] = [...lines(readShared(path).replace(/^\uFEFF/, ''))];
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function* lines(text: string): Generator<string[]> {
  let row: string[] = [];
  for (const cell of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') yield row;
    row = [];
    if (cell.index + cell[0].length >= text.length) return;
  }
}
