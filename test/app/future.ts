import { nodeFiles } from '../../src/cli/nodeContext.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import { isoDay, plusYears } from '../../src/record/day.ts';
import { joinedTables } from '../../src/record/joinedTables.ts';
import { publicFrom } from '../../src/record/source.ts';
import { openRecord } from '../../src/store/openRecord.ts';
import { fixture } from '../run.ts';

/** What betrays the future in a text: the id of a fact, the address of a source, a day ahead that no shown row speaks of. */

export const { casebooks } = await openRecord(nodeFiles, fixture('../../data'));
const all = joinedTables(casebooks);
const facts = [...all.events, ...all.votes, ...all.commitments, ...all.statusClaims, ...all.sanctionChanges];
const sources = new Map(all.sources.map((source) => [source.id, source]));

export function casebookOf(state: string): Casebook {
  return casebooks.find((casebook) => casebook.state === state) as Casebook;
}

const isShown = (fact: (typeof facts)[number], day: number): boolean =>
  fact.knownAt <= day && fact.sources.some((id) => publicFrom(sources.get(id) as never) <= day);

/** What a text shows of rows and sources that the day could not know, of any casebook, and days ahead that no row of the day tells. */
export function leaksIn(text: string, day: number): string[] {
  const words = new Set(text.match(/[a-z0-9][a-z0-9-]*/g));
  const addresses = new Set(text.replaceAll('&amp;', '&').match(/https?:\/\/[^\s"<>)\]]+/g));
  const hidden = facts.filter((fact) => !isShown(fact, day));
  const later = all.sources.filter((source) => publicFrom(source) > day);
  return [
    ...hidden.map(({ id }) => id).filter((id) => words.has(id)),
    ...later.map(({ id }) => id).filter((id) => words.has(id)),
    ...later.map(({ url }) => url).filter((url) => addresses.has(url)),
    ...daysAhead(text, day),
  ];
}

/** Days a text may name although they lie ahead: ends, dues and days told by rows of that day, ends of terms, and access days. */
function allowedAhead(day: number): Set<string> {
  const shown = facts.filter((fact) => isShown(fact, day));
  const told = JSON.stringify(shown.map(({ sources: _, ...fact }) => fact)).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
  const terms = shown.flatMap((fact) => {
    if (fact.table !== 'commitment' || typeof fact.term !== 'object') return [];
    if ('until' in fact.term) return [isoDay(fact.term.until.to)];
    const begins = fact.inForce ?? fact.provisionalFrom ?? fact.signed;
    return begins
      ? [isoDay(plusYears(begins.from, fact.term.years)), isoDay(plusYears(begins.to, fact.term.years))]
      : [];
  });
  const ends = all.sanctionChanges
    .filter((change) => isShown(change, day))
    .flatMap(({ expires }) => (expires ? [isoDay(expires.to)] : []));
  return new Set([...told, ...terms, ...ends, ...all.sources.map((source) => source.accessed.text)]);
}

/** Days ahead of the as-of day that a text names and no row of the day accounts for. */
function daysAhead(text: string, day: number): string[] {
  const allowed = allowedAhead(day);
  const found = [...text.matchAll(/\b(20\d\d-\d\d-\d\d)\b/g)].map((hit) => hit[1] as string);
  return [...new Set(found.filter((each) => each > isoDay(day) && !allowed.has(each)))];
}
