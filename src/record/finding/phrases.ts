import type { ActorId } from '../actor.ts';
import type { WordType } from '../commitment.ts';
import type { About } from '../dateText.ts';
import type { Day } from '../day.ts';
import type { Level } from '../fact.ts';
import { heldOn, type Office } from '../office.ts';
import { sentence } from '../sentence.ts';

/** A date as it is printed: `2025-10-15`, `2025-01-22 (±3 days)`, `2025-10`, `a..b`. */
export function printDate(about: About): string {
  if (about.text.endsWith('~')) return `${about.text.slice(0, -1)} (±3 days)`;
  return about.uncertain ? `${about.text.slice(0, -1)} (day doubtful)` : about.text;
}

/** Days from one date to another: exact between days, a range when an end is coarse. */
export function lag(from: About, to: About): string {
  const low = to.from - from.to;
  const high = to.to - from.from;
  return low === high ? sentence('{n:day|days}', { n: low }) : `${low} to ${high} days`;
}

export const levelLetter: Record<Level, string> = { primary: 'P', reported: 'R', single: 'S' };

/** `9 (0/6/3)`: rows, and how many of them are primary, reported, single. */
export function countByLevel(rows: readonly { checked: Level }[]): string {
  const of = (level: Level): number => rows.filter((row) => row.checked === level).length;
  return `${rows.length} (${of('primary')}/${of('reported')}/${of('single')})`;
}

/** "president Ahmed al-Sharaa": the person with the office the record shows on the day; the name alone if none. */
export function speaker(
  offices: readonly Office[],
  person: string | undefined,
  by: ActorId | 'press',
  day: Day,
): string | undefined {
  if (person === undefined) return undefined;
  const held = offices.filter((office) => office.person === person && (by === 'press' || office.actor === by));
  const now = held.find((office) => heldOn(office, day));
  // Where no office shows yet, the id is all there is: `p-lavrov` is Lavrov.
  const name = (now ?? held[0])?.name ?? capital(person.replace(/^p-/, '').replaceAll('-', ' '));
  return now ? `${now.office.split(',')[0]} ${name}` : name;
}

export const wordPhrases: Record<WordType, string> = {
  reaffirmed: 'reaffirmed',
  'under-review': 'under review',
  'claimed-suspended': 'called suspended',
  'claimed-terminated': 'called ended',
  'no-new-agreement': 'no new agreement',
};

/** "Russia", "Russia and Iran", "Russia, Iran and North Korea". */
export function joined(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** English puts an article before some names: "the United States", "the European Union". */
export function withArticle(name: string): string {
  const plural =
    /(United|Union|Nations|Kingdom|States|Republic|Emirates|Islands|Philippines|Netherlands|Organization|Organisation|League|Council)$/;
  return /^United |^(Bahamas|Gambia|Maldives|Comoros|Seychelles)$/.test(name) || plural.test(name)
    ? `the ${name}`
    : name;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
