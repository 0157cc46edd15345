import { z } from 'zod';
import { coded } from '../errors.ts';
import type { ActorId } from '../record/actor.ts';
import type { Atlas } from '../record/atlas.ts';
import { existsIn, normaliseName, resolveName } from '../record/atlas.ts';
import { parseDay } from '../record/dateText.ts';
import type { Day } from '../record/day.ts';
import type { OpenRecord } from '../store/openRecord.ts';
import { nearest } from './nearest.ts';

/** Options that many commands share, worded once. */
export const options = {
  state: z.string().min(1).describe('ISO 3166 alpha-3 code or English name, as SYR or Syria'),
  powers: z.string().optional().describe('actors to measure against, joined by commas; default USA,RUS,EU,CHN,TUR'),
  asOf: z.string().optional().describe('only what was public by this day, YYYY-MM-DD; default the last day covered'),
  history: z.boolean().default(false).describe('also the rows that were corrected or taken back'),
  with: z.string().optional().describe('only rows with this actor, as RUS or EU'),
};

const defaultPowers = ['USA', 'RUS', 'EU', 'CHN', 'TUR'];

/** The state a person means. Errors: `EQ_STATE_UNKNOWN`, with the nearest name. */
export function askState({ atlas }: OpenRecord, text: string, day: Day): ActorId {
  const found = find(atlas, text, day, (id) => atlas.actors.get(id)?.kind === 'state');
  if (found !== undefined) return found;
  throw coded('EQ_STATE_UNKNOWN', { state: text.slice(0, 60), suggestion: suggestion(atlas, text, day, true) });
}

/** The powers a person means, each once, without the state itself where there is one. Errors: `EQ_POWER_UNKNOWN`. */
export function askPowers(
  { atlas }: OpenRecord,
  text: string | undefined,
  state: ActorId | undefined,
  day: Day,
): ActorId[] {
  // The usual powers apply to a world that has them.
  const parts =
    text?.split(',').filter((part) => part.trim() !== '') ?? defaultPowers.filter((id) => atlas.actors.has(id));
  return [...new Set(parts.map((part) => askActor(atlas, part.trim(), day)))].filter((power) => power !== state);
}

export function askActor(atlas: Atlas, text: string, day: Day): ActorId {
  const found = find(atlas, text, day, () => true);
  if (found !== undefined) return found;
  throw coded('EQ_POWER_UNKNOWN', { power: text.slice(0, 60), suggestion: suggestion(atlas, text, day, false) });
}

/** The as-of day: as given, else the last day the state's casebook covers, else the newest day anything became known. */
export function askDay(
  { casebooks }: OpenRecord,
  text: string | undefined,
  state: ActorId | undefined,
  today: Day,
): Day {
  if (text !== undefined) return parseDay(text);
  const covered = casebooks.find((casebook) => casebook.state === state)?.to;
  if (covered !== undefined && Number.isFinite(covered)) return covered;
  const known = casebooks.flatMap((casebook) => casebook.events.map((event) => event.knownAt));
  return known.length > 0 ? Math.max(...known) : today;
}

function find(atlas: Atlas, text: string, day: Day, fits: (id: ActorId) => boolean): ActorId | undefined {
  const id = text.trim().toUpperCase();
  if (atlas.actors.has(id) && fits(id)) return id;
  const named = resolveName(atlas, text, day).filter((actor) => fits(actor.id));
  return named.length === 1 ? named[0]?.id : undefined;
}

export function suggestion(atlas: Atlas, text: string, day: Day, statesOnly: boolean): string {
  const actors = [...atlas.actors.values()].filter(
    (actor) => existsIn(actor, day, day) && (!statesOnly || actor.kind === 'state'),
  );
  const words = new Map<string, string>();
  for (const actor of actors)
    words.set(actor.id.toLowerCase(), actor.id).set(normaliseName(actor.name), `${actor.id} (${actor.name})`);
  const [best] = nearest(normaliseName(text), [...words.keys()]);
  return best === undefined ? '' : `; did you mean ${words.get(best)}?`;
}
