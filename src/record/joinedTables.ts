import type { Casebook } from './casebook.ts';
import { type Level, levels } from './fact.ts';
import type { SourceId } from './source.ts';

export type CasebookTables = Omit<Casebook, 'state' | 'title' | 'from' | 'to' | 'note'>;

/**
 * The rows of several casebooks in one. What stands in more than one of them counts once, by id: a source, an office, and a
 * fact that concerns two states, which then rests on the sources of both.
 */
export function joinedTables(parts: readonly CasebookTables[]): CasebookTables {
  return {
    sources: uniqueById(parts.flatMap((part) => part.sources)),
    events: united(parts.flatMap((part) => part.events)),
    votes: united(parts.flatMap((part) => part.votes)),
    commitments: united(parts.flatMap((part) => part.commitments)),
    statusClaims: united(parts.flatMap((part) => part.statusClaims)),
    assets: united(parts.flatMap((part) => part.assets)),
    sanctions: united(parts.flatMap((part) => part.sanctions)),
    sanctionChanges: united(parts.flatMap((part) => part.sanctionChanges)),
    offices: uniqueById(parts.flatMap((part) => part.offices)),
    contradictions: uniqueById(parts.flatMap((part) => part.contradictions)),
  };
}

function uniqueById<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

interface Sourced {
  id: string;
  sources: readonly [SourceId, ...SourceId[]];
  checked: Level;
  contradiction?: string;
}

function united<T extends Sourced>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) {
    const other = byId.get(row.id);
    byId.set(row.id, other === undefined ? row : oneFact(other, row));
  }
  return [...byId.values()];
}

/** The level is the better of the two cells: each says what its own sources carry, and a count never raises it. */
function oneFact<T extends Sourced>(a: T, b: T): T {
  const [first, ...rest] = a.sources;
  const contradiction = a.contradiction ?? b.contradiction;
  return {
    ...a,
    sources: [first, ...new Set([...rest, ...b.sources].filter((id) => id !== first))],
    checked: levels[Math.min(levels.indexOf(a.checked), levels.indexOf(b.checked))] as Level,
    ...(contradiction !== undefined && { contradiction }),
  };
}
