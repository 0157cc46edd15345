import type { Contradiction } from '../casebook.ts';
import type { Commitment, StatusClaim } from '../commitment.ts';
import { versionsOf } from '../contradictions.ts';
import type { Day } from '../day.ts';
import type { Event } from '../event.ts';
import type { Fact } from '../fact.ts';
import { type Finding, mark } from '../finding.ts';
import type { Office } from '../office.ts';
import type { SanctionChange } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { isOneOfWords } from '../status.ts';
import { levelLetter, printDate, speaker, wordPhrases } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface ContradictedInput extends Question {
  contradiction: Contradiction;
  events: readonly Event[];
  commitments: readonly Commitment[];
  claims: readonly StatusClaim[];
  changes: readonly SanctionChange[];
  offices: readonly Office[];
}

export type ContradictionTable = 'event' | 'commitment' | 'statusClaim' | 'sanctionChange';

export interface Contradicted {
  finding: Finding;
  /** Tables whose rows disagree, to know which section shows it. */
  tables: readonly ContradictionTable[];
  /** First day of the newest version. */
  newest: Day;
}

/** What a group of rows disagrees about, every version with its own source, best level first, never a mean. */
export function contradicted(input: ContradictedInput): Contradicted {
  const { contradiction } = input;
  const claims = new Map<string, string[]>();
  const versions: { fact: Fact & { table: ContradictionTable }; text: string }[] = [];
  for (const fact of versionsOf<Fact & { table: ContradictionTable }>(
    [...input.events, ...input.commitments, ...input.claims, ...input.changes] as (Fact & {
      table: ContradictionTable;
    })[],
    contradiction.id,
  )) {
    const text = versionText(fact as Versioned, input);
    // The same words about two bases are one voice, not two.
    const key = `${text}|${fact.sources.join(';')}`;
    const same = claims.get(key);
    claims.set(key, [...(same ?? []), fact.id]);
    if (!same) versions.push({ fact, text });
  }
  const voices = twoVoices(input);
  const parts = versions.map(({ fact, text }) => `${text} (${levelLetter[fact.checked]}) ${mark(fact.id)}`);
  const ids = [...claims.values()].flat();
  const finding: Finding = {
    ...shared(input, contradiction.id, 'contradicted', { field: contradiction.field }),
    ...grounds(ids, ['CONTRADICTED']),
    headline: sentence('Contradiction: {question}{voices} {versions}.', {
      question: contradiction.question,
      voices: voices === undefined ? '' : ` ${voices} speaks in two voices:`,
      versions: parts.slice(0, 2).join('; '),
    }),
    statement: sentence('{question} {versions}.{note}', {
      question: contradiction.question,
      versions: parts.join('; '),
      note: contradiction.note === undefined ? '' : ` Note: ${contradiction.note}.`,
    }),
    n: versions.length,
    warnings: [`contradicted:${contradiction.id}`],
  };
  return {
    finding,
    tables: [...new Set(versions.map(({ fact }) => fact.table))],
    newest: Math.max(...versions.map(({ fact }) => fact.about.from)),
  };
}

type Versioned = Event | Commitment | StatusClaim | SanctionChange;

function versionText(fact: Versioned, { offices, label }: ContradictedInput): string {
  if (fact.table === 'event') return `${fact.summary}, ${printDate(fact.about)}`;
  if (fact.table === 'commitment') return `${fact.title}: ${termText(fact)}`;
  if (fact.table === 'sanctionChange') {
    const effect = fact.effective
      ? `effective ${printDate(fact.effective)}`
      : `adopted ${fact.adopted ? printDate(fact.adopted) : 'no row'}`;
    return `${fact.scope}: ${effect}`;
  }
  const who =
    speaker(offices, fact.speaker, fact.by, fact.about.from) ?? (fact.by === 'press' ? 'press report' : label(fact.by));
  const word = isOneOfWords(fact.type) ? wordPhrases[fact.type] : fact.type.replace('-', ' ');
  return `${fact.quote === undefined ? word : `${word}, "${fact.quote}"`} (${who}, ${printDate(fact.about)})`;
}

function termText({ term }: Commitment): string {
  if (term === undefined) return 'no term';
  if (term === 'indefinite') return 'indefinite';
  return 'years' in term ? sentence('{n:year|years}', { n: term.years }) : `until ${printDate(term.until)}`;
}

function twoVoices({ contradiction, claims, label }: ContradictedInput): string | undefined {
  const said = claims.filter((claim) => claim.contradiction === contradiction.id && claim.by !== 'press');
  const party = said.find(
    (claim) =>
      claim.type === 'reaffirmed' && said.some((other) => other.by === claim.by && other.type.startsWith('claimed-')),
  );
  return party && label(party.by);
}
