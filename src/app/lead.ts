import type { ActorId } from '../record/actor.ts';
import { isoDay } from '../record/day.ts';
import type { OpenRecord } from '../store/openRecord.ts';

/** The header lines: who is measured against whom, what the casebook covers, what the letters mean. */
export function briefLead(record: OpenRecord, state: ActorId, powers: readonly ActorId[], asOf: number): string[] {
  const names = powers.map((power) => `${power} ${record.atlas.actors.get(power)?.name ?? ''}`.trim());
  return [names.length === 0 ? 'No powers.' : `Powers: ${names.join(', ')}.`, ...coverageLead(record, state, asOf)];
}

export function coverageLead({ casebooks }: OpenRecord, state: ActorId, asOf: number): string[] {
  const casebook = casebooks.find((each) => each.state === state && Number.isFinite(each.from));
  const letters = 'P primary, R two or more originators, S single source.';
  if (casebook === undefined) return [`No casebook of ${state}.`, letters];
  const until = Math.min(asOf, casebook.to);
  const days = until - casebook.from;
  const span = days < 0 ? 'begins after this day' : `${days} days from ${isoDay(casebook.from)}`;
  return [
    `Casebook ${state}, ${span}.`,
    ...(asOf > casebook.to ? [`It ends on ${isoDay(casebook.to)}; later days are not covered.`] : []),
    letters,
  ];
}
