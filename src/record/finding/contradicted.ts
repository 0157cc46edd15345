import type { ActorId } from '../actor.ts';
import type { Contradiction } from '../casebook.ts';
import type { Commitment, StatusClaim } from '../commitment.ts';
import { versionsOf, voicesOf } from '../contradictions.ts';
import type { Day } from '../day.ts';
import type { Event } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import type { Office } from '../office.ts';
import type { SanctionChange } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { isOneOfWords } from '../status.ts';
import type { Vote } from '../vote.ts';
import { capital, joined, levelLetter, printDate, speaker, wordPhrases } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface ContradictedInput extends Question {
  contradiction: Contradiction;
  events: readonly Event[];
  commitments: readonly Commitment[];
  claims: readonly StatusClaim[];
  changes: readonly SanctionChange[];
  votes: readonly Vote[];
  offices: readonly Office[];
}

export interface Contradicted {
  finding: Finding;
  /** What it is about, to know where it is shown: once. */
  about: 'commitments' | 'sanctions' | 'events';
  /** First day of the newest version. */
  newest: Day;
}

/** What a group of rows disagrees about, every voice with its own source, best level first, never a mean. */
export function contradicted(input: ContradictedInput): Contradicted {
  const { contradiction, events, commitments, claims, changes, votes, label } = input;
  const rows = versionsOf<Versioned>([...events, ...votes, ...commitments, ...claims, ...changes], contradiction.id);
  const voices = voicesOf(rows);
  const parts = new Map(voices.map((voice) => [voice, voiceText(voice, input)]));
  const split = twoVoices(voices);
  const shown = split?.voices ?? voices.slice(0, 2);
  const finding: Finding = {
    ...shared(input, contradiction.id, 'contradicted'),
    ...grounds(
      rows.map(({ id }) => id),
      ['CONTRADICTED'],
    ),
    headline: sentence('Contradiction: {question}{party} {versions}.', {
      question: contradiction.question,
      party: split === undefined ? '' : ` ${label(split.party)} speaks in two voices:`,
      versions: shown.map((voice) => parts.get(voice)).join('; '),
    }),
    statement: sentence('{question} {versions}.{note}', {
      question: contradiction.question,
      versions: capital([...parts.values()].join('; ')),
      note: contradiction.note === undefined ? '' : ` Note: ${contradiction.note}.`,
    }),
    n: voices.length,
    warnings: [`contradicted:${contradiction.id}`],
  };
  return {
    finding,
    about: subject(rows),
    newest: Math.max(...rows.map((row) => row.about.from)),
  };
}

type Versioned = Event | Vote | Commitment | StatusClaim | SanctionChange;

function subject(rows: readonly Versioned[]): Contradicted['about'] {
  if (rows.some(({ table }) => table === 'commitment' || table === 'statusClaim')) return 'commitments';
  return rows.some(({ table }) => table === 'sanctionChange') ? 'sanctions' : 'events';
}

function voiceText(voice: readonly Versioned[], input: ContradictedInput): string {
  const claims = voice.filter((row): row is StatusClaim => row.table === 'statusClaim');
  const others = voice.filter((row) => row.table !== 'statusClaim');
  const [front] = voice as [Versioned, ...Versioned[]];
  const spoken = claims.some((claim) => claim.speaker !== undefined) || others.length === 0;
  const [first] = others as [Exclude<Versioned, StatusClaim>];
  const text = spoken ? claimText(claims, input) : rowText(first, input.contradiction.field);
  return `${text} (${levelLetter[front.checked]}) ${mark(...new Set(voice.map(({ id }) => id)))}`;
}

function rowText(row: Exclude<Versioned, StatusClaim>, field: Contradiction['field']): string {
  if (row.table === 'event') return `${row.summary}, ${printDate(row.about)}`;
  if (row.table === 'vote') return `${row.actor} voted ${row.value}, ${printDate(row.about)}`;
  if (row.table === 'commitment') return `${row.title}: ${termText(row)}`;
  const { announced, adopted, effective } = row;
  const days = [
    announced && `announced ${printDate(announced)}`,
    adopted && `adopted ${printDate(adopted)}`,
    effective && `effective ${printDate(effective)}`,
  ].filter((day) => day !== undefined);
  // Which of the days is disputed is not on record, so a dispute of days shows all it has.
  return `${row.scope}: ${field === 'date' ? days.join(', ') : days.at(-1)}`;
}

/** `called suspended, "not accepted" (foreign minister Asaad al-Shaibani, 2025-10-18)`. */
function claimText(claims: readonly StatusClaim[], { offices, label }: ContradictedInput): string {
  const [first] = claims as [StatusClaim];
  const words = new Set(
    claims.map(({ type, quote, due }) => {
      const plain = isOneOfWords(type) ? wordPhrases[type] : type.replaceAll('-', ' ');
      const word = due === undefined ? plain : `${plain}, due ${printDate(due)}`;
      return quote === undefined ? word : `${word}, "${quote}"`;
    }),
  );
  const who =
    speaker(offices, first.speaker, first.by, first.about.from) ??
    (first.by === 'press' ? 'press report' : label(first.by));
  return `${joined([...words])} (${who}, ${printDate(first.about)})`;
}

function termText({ term }: Commitment): string {
  if (term === undefined) return 'no term';
  if (term === 'indefinite') return 'indefinite';
  return 'years' in term ? sentence('{n:year|years}', { n: term.years }) : `until ${printDate(term.until)}`;
}

/** The party that both holds and disowns, with the voices that do so. */
function twoVoices(voices: readonly Versioned[][]): { party: ActorId; voices: Versioned[][] } | undefined {
  const saying = (party: ActorId, holds: boolean): Versioned[] | undefined =>
    voices.find((voice) =>
      voice.some(
        (row) =>
          row.table === 'statusClaim' &&
          row.by === party &&
          (holds ? row.type === 'reaffirmed' : row.type.startsWith('claimed-')),
      ),
    );
  const parties = voices.flat().flatMap((row) => (row.table === 'statusClaim' && row.by !== 'press' ? [row.by] : []));
  for (const party of new Set(parties)) {
    const [holding, disowning] = [saying(party, true), saying(party, false)];
    if (holding && disowning) return { party, voices: [holding, disowning] };
  }
  return undefined;
}
