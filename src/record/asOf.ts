import type { Casebook } from './casebook.ts';
import type { Commitment, StatusClaim } from './commitment.ts';
import { voicesOf } from './contradictions.ts';
import { liveRows } from './corrections.ts';
import type { Day } from './day.ts';
import type { Event } from './event.ts';
import type { Fact, FactId } from './fact.ts';
import { admissible, allowedLevel, lowerLevel } from './level.ts';
import { officeFrom } from './office.ts';
import type { SanctionChange } from './sanction.ts';
import type { Source, SourceId } from './source.ts';
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
  const publicByThen = (ids: readonly SourceId[]): Source[] =>
    admissible(
      ids.flatMap((id) => sources.get(id) ?? []),
      day,
    );

  function grounded<T extends { sources: readonly [SourceId, ...SourceId[]]; checked: Fact['checked'] }>(
    row: T,
  ): T | undefined {
    const shown = publicByThen(row.sources);
    const [first, ...rest] = shown.map((source) => source.id);
    return first === undefined
      ? undefined
      : { ...row, sources: [first, ...rest], checked: lowerLevel(row.checked, allowedLevel(shown)) };
  }

  function known<T extends Fact & { table: string }>(rows: readonly T[]): T[] {
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
    superseded.push(...(shown.filter((row) => !live.includes(row)) as Fact[] as KnownFact[]));
    return live;
  }

  const events = known(casebook.events);
  const eventIds = new Set(events.map((event) => event.id));
  const knownCommitments = known(casebook.commitments);
  const heldNow = heirs(knownCommitments, casebook.commitments);
  const eventNow = heirs(events, casebook.events);
  const commitments = knownCommitments.map((row) =>
    row.amends === undefined ? row : { ...row, amends: heldNow.get(row.amends) ?? row.amends },
  );
  const commitmentIds = new Set(commitments.map((commitment) => commitment.id));
  const sanctionChanges = known(casebook.sanctionChanges);
  const changed = new Set(sanctionChanges.map((change) => change.sanction));
  const facts: readonly (Fact & { table: string })[] = [
    ...events,
    ...commitments,
    ...sanctionChanges,
    ...known(casebook.votes)
      .map((vote) => ({ ...vote, event: eventNow.get(vote.event) ?? vote.event }))
      .filter((vote) => eventIds.has(vote.event)),
    ...known(casebook.statusClaims)
      .map((claim) => ({ ...claim, commitment: heldNow.get(claim.commitment) ?? claim.commitment }))
      .filter((claim) => commitmentIds.has(claim.commitment)),
  ];
  const open = new Set(
    casebook.contradictions
      .map(({ id }) => id)
      .filter((group) => voicesOf(facts.filter((fact) => fact.contradiction === group)).length >= 2),
  );
  // That a row is going to be contradicted is knowledge of a later day.
  const of = <T extends Fact & { table: string }>(table: T['table']): T[] =>
    (facts.filter((fact) => (fact as T).table === table) as T[]).map((fact) =>
      fact.contradiction === undefined || open.has(fact.contradiction) ? fact : withoutContradiction(fact),
    );

  return {
    ...casebook,
    asOf: day,
    leftOut,
    superseded,
    events: of('event'),
    commitments: of('commitment'),
    sanctionChanges: of('sanctionChange'),
    votes: of('vote'),
    statusClaims: of('statusClaim'),
    // A programme may be sourced by later texts about it; it then shows with the sources of its changes.
    sanctions: casebook.sanctions
      .filter((sanction) => changed.has(sanction.id))
      .map((sanction) => grounded(sanction) ?? groundedByChanges(sanction, sanctionChanges)),
    assets: casebook.assets.flatMap((asset) => grounded(asset) ?? []),
    offices: casebook.offices
      .filter((office) => officeFrom(office) <= day)
      .flatMap((office) => grounded(soFar(office, day)) ?? []),
    contradictions: casebook.contradictions.filter(({ id }) => open.has(id)),
    sources: casebook.sources.filter((source) => admissible([source], day).length > 0),
  };
}

function withoutContradiction<T extends Fact>({ contradiction: _, ...fact }: T): T {
  return fact as T;
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
