import type { Fact } from './fact.ts';
import { levels } from './fact.ts';

/** Rows of one group, in the order they are shown: primary, reported, single, then earlier first; never a mean, never "latest wins". */
export function versionsOf<T extends Fact>(rows: readonly T[], group: string): T[] {
  return rows.filter((row) => row.contradiction === group).sort(inFront);
}

/**
 * Each fact once: rows of one group that also agree in `same` (from, to, kind of an event; sanction and kind of a change) are
 * versions of ONE fact, and only the version in front stays. Order of the rows is kept.
 */
export function oncePerFact<T extends Fact>(rows: readonly T[], same: (row: T) => string): T[] {
  const front = new Map<string, T>();
  const key = (row: T): string => `${row.contradiction}|${same(row)}`;
  for (const row of rows) {
    if (row.contradiction === undefined) continue;
    const other = front.get(key(row));
    if (other === undefined || inFront(row, other) < 0) front.set(key(row), row);
  }
  return rows.filter((row) => row.contradiction === undefined || front.get(key(row)) === row);
}

/**
 * Versions as a reader hears them: statements of one day that rest on a common source are one voice, though it speaks of two
 * bases, or stands once as event and once as claim. Two events, or two changes, are two versions whatever they share: a source
 * that tells the fact without the disputed value supports both.
 */
export function voicesOf<T extends Fact & { table: string }>(rows: readonly T[]): T[][] {
  const voices: T[][] = [];
  for (const row of rows) {
    const same = voices.find(([first]) => {
      const other = first as T;
      const spoken = row.table === 'statusClaim' || other.table === 'statusClaim';
      return (
        spoken && other.about.text === row.about.text && other.sources.some((source) => row.sources.includes(source))
      );
    });
    if (same) same.push(row);
    else voices.push([row]);
  }
  return voices;
}

function inFront(a: Fact, b: Fact): number {
  return levels.indexOf(a.checked) - levels.indexOf(b.checked) || a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}
