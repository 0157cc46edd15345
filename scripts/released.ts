import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Facts are never overwritten: a correction is a new row. `data/released.txt` keeps a hash of every fact line that was
 * released; a test fails when one of them is gone or altered. `npm run release` adds the lines that are new.
 */
const files = [
  'events.csv',
  'votes.csv',
  'commitments.csv',
  'status_claims.csv',
  'sanctions.csv',
  'sanction_changes.csv',
];
const casebooks = new URL('../data/casebooks/', import.meta.url);
const list = new URL('../data/released.txt', import.meta.url);

/** `<hash> <state>/<file> <id>` for each fact line of all casebooks, sorted by file and id. */
export function factLines(): string[] {
  return readdirSync(casebooks)
    .flatMap((state) => files.map((file) => `${state}/${file}`))
    .filter((path) => existsSync(new URL(path, casebooks)))
    .flatMap((path) => linesOf(path, readFileSync(new URL(path, casebooks), 'utf8')));
}

export function linesOf(path: string, text: string): string[] {
  const rows = text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  return rows.map(
    (line) => `${createHash('sha256').update(line).digest('hex').slice(0, 16)} ${path} ${line.split(',', 1)[0]}`,
  );
}

export function releasedLines(): string[] {
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Released lines that are no longer as they were. */
export function altered(released: readonly string[], now: readonly string[]): string[] {
  const present = new Set(now);
  return released.filter((line) => !present.has(line));
}

if (process.argv[1]?.endsWith('released.ts')) {
  const gone = altered(releasedLines(), factLines());
  if (gone.length > 0) throw new Error(`released lines were altered; add corrections instead:\n${gone.join('\n')}`);
  writeFileSync(list, `${factLines().join('\n')}\n`);
}
