import type { Casebook, Contradiction } from './casebook.ts';
import type { Commitment, StatusClaim } from './commitment.ts';
import { type FactTables, withContradictions } from './contradictions.ts';
import { liveRows } from './corrections.ts';
import type { Day } from './day.ts';
import type { Event } from './event.ts';
import type { Fact, FactId } from './fact.ts';
import { admissible, allowedLevel, lowerLevel } from './level.ts';
import { officeFrom } from './office.ts';
import type { SanctionChange } from './sanction.ts';
import type { Vote } from './vote.ts';

/** A casebook as it stood on a day. Sources and levels are those of that day; what the day could not yet show is only counted. */
export interface CasebookView extends Casebook {
  asOf: Day;
  /** Known by the day, but none of its sources was surely public by then. */
  leftOut: readonly { id: FactId; table: string; contradiction?: string }[];
  /** Rows of the day that a later row of the day corrected or took back, and the rows that only take back. */
  superseded: readonly KnownFact[];
}

export type KnownFact = Event | Vote | Commitment | StatusClaim | SanctionChange;

/**
 * The record as of the end of `day`: a fact stays iff it was known by then and one of its sources was published by then; it
 * keeps only those sources and the level they allow; corrections known by then are applied. A sanction shows with its first
 * change, a contradiction once two of its versions do, an office from its start, else from the first day it was seen.
 * Property: ids(asOf d1) is within ids(asOf d2) and what was corrected or taken back between, for d1 <= d2.
 * Complexity: O(rows + sources).
 */
export function asOf(casebook: Casebook, day: Day): CasebookView {
  const sources = new Map(casebook.sources.map((source) => [source.id, source]));
  const leftOut: { id: FactId; table: string; contradiction?: string }[] = [];
  const superseded: KnownFact[] = [];

  function grounded<T extends Pick<Fact, 'sources' | 'checked'>>(row: T): T | undefined {
    const shown = admissible(
      row.sources.flatMap((id) => sources.get(id) ?? []),
      day,
    );
    const [first, ...rest] = shown.map((source) => source.id);
    return first === undefined
      ? undefined
      : { ...row, sources: [first, ...rest], checked: lowerLevel(row.checked, allowedLevel(shown)) };
  }

  function known<T extends KnownFact>(rows: readonly T[]): T[] {
    const shown = rows
      .filter((row) => row.knownAt <= day)
      .flatMap((row) => {
        const seen = grounded(row);
        if (seen) return seen;
        const { id, table, contradiction } = row;
        leftOut.push({ id, table, ...(contradiction !== undefined && { contradiction }) });
        return [];
      });
    const live = liveRows(shown, rows);
    superseded.push(...shown.filter((row) => !live.includes(row)));
    return live;
  }

  const facts = linked(
    {
      events: known(casebook.events),
      votes: known(casebook.votes),
      commitments: known(casebook.commitments),
      statusClaims: known(casebook.statusClaims),
      sanctionChanges: known(casebook.sanctionChanges),
    },
    casebook,
  );
  const changed = new Set(facts.sanctionChanges.map((change) => change.sanction));
  return {
    ...casebook,
    ...withContradictions(
      facts,
      casebook.contradictions.map((each) => withoutEarlyNote(each, facts, casebook)),
    ),
    asOf: day,
    leftOut,
    superseded,
    // A programme may be sourced by later texts about it; it then shows with the sources of its changes.
    sanctions: casebook.sanctions
      .filter((sanction) => changed.has(sanction.id))
      .map((sanction) => grounded(sanction) ?? groundedByChanges(sanction, facts.sanctionChanges)),
    assets: casebook.assets.flatMap((asset) => grounded(asset) ?? []),
    offices: casebook.offices
      .filter((office) => officeFrom(office) <= day)
      .flatMap((office) => grounded(soFar(office, day)) ?? []),
    sources: casebook.sources.filter((source) => admissible([source], day).length > 0),
  };
}

/** The note of a contradiction speaks of all its versions, so it shows once all of them do. */
function withoutEarlyNote(
  { note, ...contradiction }: Contradiction,
  shown: FactTables,
  all: FactTables,
): Contradiction {
  const versions = (tables: FactTables): Fact[] =>
    (
      [
        tables.events,
        tables.votes,
        tables.commitments,
        tables.statusClaims,
        tables.sanctionChanges,
      ] as readonly (readonly Fact[])[]
    )
      .flat()
      .filter((row) => row.contradiction === contradiction.id);
  const told = versions(all).filter(({ corrects }) => corrects === undefined).length;
  return { ...contradiction, ...(note !== undefined && versions(shown).length >= told && { note }) };
}

/** Claims, votes and amendments follow a correction of what they speak of; without it they have nothing to speak of. */
function linked(facts: FactTables, all: FactTables): FactTables {
  const eventNow = heirs(facts.events, all.events);
  const heldNow = heirs(facts.commitments, all.commitments);
  const events = new Set(facts.events.map(({ id }) => id));
  const commitments = new Set(facts.commitments.map(({ id }) => id));
  return {
    ...facts,
    votes: facts.votes
      .map((vote) => ({ ...vote, event: eventNow.get(vote.event) ?? vote.event }))
      .filter((vote) => events.has(vote.event)),
    commitments: facts.commitments.map((row) =>
      row.amends === undefined ? row : { ...row, amends: heldNow.get(row.amends) ?? row.amends },
    ),
    statusClaims: facts.statusClaims
      .map((claim) => ({ ...claim, commitment: heldNow.get(claim.commitment) ?? claim.commitment }))
      .filter((claim) => commitments.has(claim.commitment)),
  };
}

function groundedByChanges<T extends Casebook['sanctions'][number]>(
  sanction: T,
  changes: Casebook['sanctionChanges'],
): T {
  const first = changes.find((change) => change.sanction === sanction.id) as Casebook['sanctionChanges'][number];
  return { ...sanction, sources: first.sources, checked: lowerLevel(sanction.checked, first.checked) };
}

/** What an office row tells of later days: its end, and days it was seen. */
function soFar({ to, ...office }: Casebook['offices'][number], day: Day): Casebook['offices'][number] {
  const seen = office.seen.filter((each) => each.from <= day);
  return { ...office, seen, ...(to && to.to <= day && { to }) };
}

/** Older id to the id of the row in force that corrects it, through any chain: claims and votes follow it. */
function heirs(live: readonly Fact[], all: readonly Fact[]): Map<FactId, FactId> {
  const older = new Map(all.map((row) => [row.id, row.corrects]));
  const heir = new Map<FactId, FactId>();
  for (const row of live) {
    for (let id = row.corrects; id !== undefined && !heir.has(id); id = older.get(id)) heir.set(id, row.id);
  }
  return heir;
}
