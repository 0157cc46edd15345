import { coded } from '../errors.ts';
import type { Actor, ActorId, CodeRow, Membership, NameRow, Succession } from './actor.ts';
import type { Code, CodeSystem } from './code.ts';
import { type Day, isoDay } from './day.ts';

/** Who exists when, under which codes and names, in which blocs. */
export interface Atlas {
  actors: ReadonlyMap<ActorId, Actor>;
  codes: readonly CodeRow[];
  names: readonly NameRow[];
  memberships: readonly Membership[];
  successions: readonly Succession[];
}

export interface Unmapped {
  unmapped: { system: CodeSystem; code: string };
}

/**
 * The actor a code means on a day. Never drops anything: an unknown code is returned as such, for the import report to count.
 * Errors: `EQ_CODE_AMBIGUOUS` when more than one actor fits. Complexity: O(rows of the code table).
 */
export function resolve<S extends CodeSystem>(atlas: Atlas, system: S, code: Code<S>, day: Day): Actor | Unmapped {
  const same: (row: CodeRow) => boolean =
    system === 'IcewsName' ? (row) => normaliseName(row.code) === normaliseName(code) : (row) => row.code === code;
  const hits = new Set(
    atlas.codes.filter((row) => row.system === system && same(row) && within(row, day)).map((row) => row.actor),
  );
  const [only, ...others] = hits;
  if (only === undefined) return { unmapped: { system, code } };
  if (others.length > 0) {
    throw coded('EQ_CODE_AMBIGUOUS', { system, code, day: isoDay(day), actors: [...hits].join(', ') });
  }
  return atlas.actors.get(only) as Actor;
}

/** The actors a name means on a day: exact after normalising, never fuzzy. */
export function resolveName(atlas: Atlas, name: string, day: Day): Actor[] {
  const wanted = normaliseName(name);
  const ids = atlas.names
    .filter((row) => row.kind !== 'demonym' && within(row, day) && normaliseName(row.name) === wanted)
    .map((row) => row.actor);
  return [...new Set(ids)].flatMap((id) => atlas.actors.get(id) ?? []);
}

/** NFKC, case folded, without punctuation and without "the". */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/\(?\bthe\b\)?/gu, ' ')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Does the actor exist at some time of the interval? */
export function existsIn(actor: Actor, from: Day, to: Day): boolean {
  return (actor.from ?? Number.NEGATIVE_INFINITY) <= to && (actor.to ?? Number.POSITIVE_INFINITY) >= from;
}

/**
 * Members of a bloc on a day. A bloc is an interval list, never a set. Ends known only to a month or year count from their
 * last day and until their first: membership is claimed only where the record is sure of it.
 */
export function membersOn(atlas: Atlas, bloc: ActorId, day: Day): ActorId[] {
  return atlas.memberships
    .filter((row) => row.bloc === bloc && row.status === 'member')
    .filter((row) => row.from.to <= day && day <= (row.to?.from ?? Number.POSITIVE_INFINITY))
    .map((row) => row.member)
    .sort();
}

function within(row: { from?: Day; to?: Day }, day: Day): boolean {
  return (row.from ?? Number.NEGATIVE_INFINITY) <= day && day <= (row.to ?? Number.POSITIVE_INFINITY);
}
