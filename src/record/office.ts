import type { ActorId } from './actor.ts';
import type { About } from './dateText.ts';
import type { Day } from './day.ts';
import type { FactId, Level, Origin } from './fact.ts';
import type { SourceId } from './source.ts';

/** Head of state, head of government, foreign and defence minister, intelligence, envoy, other. */
export const officeRoles = ['HOS', 'HOG', 'FM', 'DM', 'INT', 'ENVOY', 'OTHER'] as const;

/** Who held what office for which actor, and when. */
export interface Office {
  table: 'office';
  id: FactId;
  person: string;
  name: string;
  aliases: readonly string[];
  actor: ActorId;
  office: string;
  role: (typeof officeRoles)[number];
  from?: About;
  to?: About;
  /** Days on which a source shows the person in office, for rows whose start is unknown. */
  seen: readonly About[];
  sources: readonly [SourceId, ...SourceId[]];
  checked: Level;
  origin: Origin;
}

/** Does the record show the person in this office on the day? */
export function heldOn(office: Office, day: Day): boolean {
  if (office.from) return office.from.from <= day && day <= (office.to?.to ?? Number.POSITIVE_INFINITY);
  return office.seen.some((seen) => seen.from <= day && day <= seen.to);
}

/** From when a view may show the office: its start, else the first day it was seen. */
export function officeFrom(office: Office): Day {
  return office.from?.from ?? Math.min(...office.seen.map((seen) => seen.from));
}
