import type { ActorId } from './actor.ts';
import {
  type Commitment,
  type FormalType,
  formalTypes,
  performanceTypes,
  type StatusClaim,
  type WordType,
  wordTypes,
} from './commitment.ts';
import type { About } from './dateText.ts';
import { type Day, plusYears } from './day.ts';
import type { FactId } from './fact.ts';

/** Words older than this no longer speak for their speaker. */
export const wordDays = 180;

export interface FormalAct {
  type: FormalType;
  about: About;
  by?: ActorId;
  /** The claim, or the commitment whose own row holds the date. */
  id: FactId;
}

export interface Words {
  by: ActorId | 'press';
  speaker?: string;
  type: WordType;
  sign: '+' | '-' | '0';
  about: About;
  quote?: string;
  id: FactId;
}

/** Where a commitment stands on a day. Formal acts and words are kept apart: words never change the formal status. */
export interface CommitmentStatus {
  commitment: Commitment;
  /** Formal acts known by the day, in order; the last one is the formal status. Empty for a pledge or mere words. */
  acts: readonly FormalAct[];
  /** `pledged` for pledges, `claimed` where only words exist, `none` where nothing does. */
  formal: FormalType | 'pledged' | 'claimed' | 'none';
  /** Last day of the term, computed from the row unless an expiry was claimed. */
  ends?: { day: Day; computed: boolean };
  /** Newest words of each speaker in the window, oldest first. */
  words: readonly Words[];
  disputedBy: readonly ActorId[];
  twoVoices: readonly ActorId[];
  performance?: StatusClaim;
  due?: About;
  overdue: boolean;
}

const signs: Record<WordType, Words['sign']> = {
  reaffirmed: '+',
  'claimed-suspended': '-',
  'claimed-terminated': '-',
  'under-review': '0',
  'no-new-agreement': '0',
};

/**
 * Status of a commitment on a day from its row and its claims, both as known by that day.
 * Rules: the formal status is the last formal act; a term that ran out without renewal gives `expired`, computed; words of
 * the last 180 days, newest a speaker, may add a dispute (any minus) and two voices (plus and minus of one party).
 */
export function commitmentStatus(commitment: Commitment, claims: readonly StatusClaim[], day: Day): CommitmentStatus {
  const acts = formalActs(commitment, claims, day);
  const ends = termEnd(commitment);
  const words = newestWords(claims, day);
  const parties = [...new Set(words.map((word) => word.by))].filter((by) => by !== 'press');
  const said = (by: ActorId, sign: Words['sign']): boolean =>
    words.some((word) => word.by === by && word.sign === sign);
  const performed = claims.filter((claim) => isOneOf(performanceTypes, claim.type)).sort(byDay);
  const performance = performed.at(-1);
  const due = performed
    .map((claim) => claim.due)
    .filter((date) => date !== undefined)
    .at(-1);
  const done = performance?.type === 'fulfilled' || performance?.type === 'broken';
  return {
    commitment,
    acts,
    formal: formalStatus(commitment, acts, words, ends?.day, day),
    ...(ends && { ends: { day: ends.day, computed: ends.computed } }),
    words,
    disputedBy: parties.filter((by) => said(by, '-')),
    twoVoices: parties.filter((by) => said(by, '-') && said(by, '+')),
    ...(performance && { performance }),
    ...(due && { due }),
    overdue: due !== undefined && due.to < day && !done,
  };
}

/**
 * The newest link with a formal act of each `amends` chain, with the claims on its older links, whose words are its words; a
 * newer link without a formal act stands by itself.
 */
export function newestLinks(
  commitments: readonly Commitment[],
  claims: readonly StatusClaim[],
  day: Day,
): { commitment: Commitment; claims: StatusClaim[]; older: Commitment[] }[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const formal = (commitment: Commitment): boolean =>
    formalActs(
      commitment,
      claims.filter((claim) => claim.commitment === commitment.id),
      day,
    ).length > 0;
  const replaced = new Set<FactId>();
  for (const commitment of commitments) {
    if (commitment.kind !== 'pledge' && !formal(commitment)) continue;
    for (const older of olderLinks(commitment, byId)) replaced.add(older.id);
  }
  return commitments
    .filter((commitment) => !replaced.has(commitment.id))
    .map((commitment) => {
      const older = formal(commitment) ? olderLinks(commitment, byId) : [];
      const links = new Set([commitment.id, ...older.map((link) => link.id)]);
      return { commitment, older, claims: claims.filter((claim) => links.has(claim.commitment)) };
    });
}

function olderLinks(commitment: Commitment, byId: ReadonlyMap<FactId, Commitment>): Commitment[] {
  const links: Commitment[] = [];
  for (let at = commitment.amends; at !== undefined; at = byId.get(at)?.amends) {
    const link = byId.get(at);
    if (link === undefined || links.includes(link)) break;
    links.push(link);
  }
  return links;
}

function formalActs(commitment: Commitment, claims: readonly StatusClaim[], day: Day): FormalAct[] {
  if (commitment.kind === 'pledge') return [];
  const own: [FormalType, About | undefined][] = [
    ['signed', commitment.signed],
    ['provisional', commitment.provisionalFrom],
    ['in-force', commitment.inForce],
  ];
  const fromRow = own.flatMap(([type, about]) => (about ? [{ type, about, id: commitment.id }] : []));
  const fromClaims = claims.flatMap((claim) =>
    isOneOf(formalTypes, claim.type) && claim.commitment === commitment.id
      ? [{ type: claim.type, about: claim.about, id: claim.id, ...(claim.by !== 'press' && { by: claim.by }) }]
      : [],
  );
  return [...fromRow, ...fromClaims]
    .filter((act) => act.about.from <= day)
    .sort((a, b) => a.about.from - b.about.from || formalTypes.indexOf(a.type) - formalTypes.indexOf(b.type));
}

function formalStatus(
  commitment: Commitment,
  acts: readonly FormalAct[],
  words: readonly Words[],
  end: Day | undefined,
  day: Day,
): CommitmentStatus['formal'] {
  if (commitment.kind === 'pledge') return 'pledged';
  const last = acts.at(-1);
  if (last === undefined) return words.length > 0 ? 'claimed' : 'none';
  const renews = commitment.renewal !== undefined && commitment.renewal !== 'none';
  const settled = acts.some((act) => act.type === 'renewed') || last.type === 'terminated' || last.type === 'denounced';
  return end !== undefined && end < day && !renews && !settled ? 'expired' : last.type;
}

function termEnd(commitment: Commitment): { day: Day; computed: boolean } | undefined {
  const { term, inForce, provisionalFrom, signed } = commitment;
  if (term === undefined || term === 'indefinite') return undefined;
  if ('until' in term) return { day: term.until.to, computed: false };
  const start = inForce ?? provisionalFrom ?? signed;
  return start?.precision === 'day' ? { day: plusYears(start.from, term.years), computed: true } : undefined;
}

function newestWords(claims: readonly StatusClaim[], day: Day): Words[] {
  const newest = new Map<string, Words>();
  for (const claim of [...claims].sort(byDay)) {
    if (!isOneOf(wordTypes, claim.type) || claim.about.from > day || claim.about.to < day - wordDays) continue;
    const word: Words = {
      by: claim.by,
      type: claim.type,
      sign: signs[claim.type],
      about: claim.about,
      id: claim.id,
      ...(claim.speaker !== undefined && { speaker: claim.speaker }),
      ...(claim.quote !== undefined && { quote: claim.quote }),
    };
    const speaker = `${claim.by}|${claim.speaker ?? ''}`;
    for (const [key, older] of newest) {
      if (key.startsWith(`${speaker}|`) && older.about.from < word.about.from) newest.delete(key);
    }
    // One speaker may say several things on one day; all of them are the newest.
    newest.set(`${speaker}|${word.about.from}|${word.type}`, word);
  }
  return [...newest.values()];
}

function byDay(a: StatusClaim, b: StatusClaim): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}

export function isOneOfWords(type: string): type is WordType {
  return isOneOf(wordTypes, type);
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
