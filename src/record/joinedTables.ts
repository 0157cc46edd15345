import type { Casebook } from './casebook.ts';

export type CasebookTables = Omit<Casebook, 'state' | 'title' | 'from' | 'to' | 'note'>;

/** The rows of several casebooks in one. Sources and offices may stand in more than one of them and count once, by id. */
export function joinedTables(parts: readonly CasebookTables[]): CasebookTables {
  return {
    sources: uniqueById(parts.flatMap((part) => part.sources)),
    events: parts.flatMap((part) => part.events),
    votes: parts.flatMap((part) => part.votes),
    commitments: parts.flatMap((part) => part.commitments),
    statusClaims: parts.flatMap((part) => part.statusClaims),
    assets: parts.flatMap((part) => part.assets),
    sanctions: parts.flatMap((part) => part.sanctions),
    sanctionChanges: parts.flatMap((part) => part.sanctionChanges),
    offices: uniqueById(parts.flatMap((part) => part.offices)),
    contradictions: parts.flatMap((part) => part.contradictions),
  };
}

function uniqueById<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
