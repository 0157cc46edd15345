import type { Commitment, StatusClaim } from '../commitment.ts';
import { type Day, isoDay } from '../day.ts';
import type { CommitmentLanesData } from '../figureData.ts';
import { type Finding, mark } from '../finding.ts';
import type { Office } from '../office.ts';
import { sentence } from '../sentence.ts';
import { type CommitmentStatus, commitmentStatus, newestLinks, type Words, wordDays } from '../status.ts';
import { joined, levelLetter, printDate, speaker, wordPhrases } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface CommitmentsInput extends Question {
  commitments: readonly { commitment: Commitment; claims: readonly StatusClaim[] }[];
  offices: readonly Office[];
  /** `open`: with a power itself, and disputed, ended or pending, as the brief shows them. `all`: every one known. */
  select: 'open' | 'all';
}

/** Commitments of a state: formal status and words side by side; words never change the formal status. */
export function commitments(input: CommitmentsInput): Finding {
  const { asOf, powers, select } = input;
  const known = input.commitments.map(({ commitment }) => commitment);
  const claims = input.commitments.flatMap((each) => each.claims);
  const statuses = newestLinks(known, claims, asOf).map((link) => ({
    ...commitmentStatus(link.commitment, link.claims, asOf),
    claims: link.claims,
  }));
  const withPower = ({ commitment }: CommitmentStatus): boolean =>
    !commitment.byCompany && commitment.parties.some((party) => powers.includes(party));
  const shown = select === 'all' ? statuses : statuses.filter((status) => withPower(status) && isOpen(status));
  const since = isoDay(asOf - wordDays);
  const rows = shown.map((status) => [
    ...(select === 'all' ? [status.commitment.parties.join(', ')] : []),
    status.commitment.title,
    formalCell(status),
    wordsCell(status, input),
    levelLetter[status.commitment.checked],
  ]);
  const evidence = shown.flatMap(({ commitment, acts, words, performance }) => [
    commitment.id,
    ...acts.map(({ id }) => id),
    ...words.map(({ id }) => id),
    ...(performance ? [performance.id] : []),
  ]);
  const disputed = shown.filter(({ disputedBy }) => disputedBy.length > 0);
  return {
    ...shared(input, 'commitments', 'commitments', { wordDays, select }),
    ...grounds(evidence, disputed.length > 0 ? ['CONTRADICTED'] : []),
    tableNote:
      select === 'all'
        ? sentence('Known by this day: {n:commitment|commitments}.', { n: known.length })
        : sentence('With a power itself, and disputed, ended or pending: {n} of {all} known.', {
            n: shown.length,
            all: known.length,
          }),
    ...(rows.length > 0 && {
      table: {
        head: [...(select === 'all' ? ['parties'] : []), 'commitment', 'formal', `words since ${since}`, 'level'],
        rows,
      },
    }),
    ...(shown.length > 0 && { figure: lanes(shown, input) }),
    statement: shown.length === 0 ? nothingShown(known.length) : summary(shown, input),
    n: known.length,
  };
}

function nothingShown(known: number): string {
  if (known === 0) return 'Commitments: no row in the sources used.';
  return 'Commitments with a power itself that are disputed, ended or pending: none on record.';
}

function isOpen(status: CommitmentStatus): boolean {
  const ended = ['suspended', 'denounced', 'terminated', 'expired'].includes(status.formal);
  const pending = status.formal === 'pledged' && status.performance?.type !== 'fulfilled';
  return status.disputedBy.length > 0 || ended || pending;
}

function summary(shown: readonly CommitmentStatus[], { label }: CommitmentsInput): string {
  const disputed = shown
    .filter(({ disputedBy }) => disputedBy.length > 0)
    .map(({ commitment, disputedBy, formal }) =>
      sentence('{title} formally {formal}, disputed by {by}', {
        title: commitment.title,
        formal: formal.replace('-', ' '),
        by: joined(disputedBy.map(label)),
      }),
    );
  return disputed.length > 0
    ? `${disputed.join('; ')}. Words do not change the formal status.`
    : 'No commitment here is disputed in words of this window.';
}

/** "ratified by Russia 2017-07-27 [^…]; 49 years, to 2066-01-18 (computed), then 25 by default". */
function formalCell(status: CommitmentStatus): string {
  const { commitment, acts, formal, ends } = status;
  if (formal === 'pledged') return pledgeCell(status);
  if (formal === 'none' || formal === 'claimed')
    return `${formal === 'claimed' ? 'claimed, ' : ''}no formal act known ${mark(commitment.id)}`;
  const last = acts.at(-1);
  const provisional = acts.findLast((act) => act.type === 'provisional');
  const parts = [
    formal === 'expired' && last?.type !== 'expired'
      ? sentence('expired {day} (computed) {cite}', { day: isoDay(ends?.day as Day), cite: mark(commitment.id) })
      : `${formal.replace('-', ' ')}${last?.by ? ` by ${last.by}` : ''} ${printDate((last as NonNullable<typeof last>).about)} ${mark((last as NonNullable<typeof last>).id)}`,
    ...(provisional && provisional !== last
      ? [`provisional since ${printDate(provisional.about)} ${mark(provisional.id)}`]
      : []),
    ...termParts(commitment, ends, provisional === undefined),
  ];
  const unratified = commitment.parties.filter(
    (party) => !acts.some((act) => act.type === 'ratified' && act.by === party),
  );
  if (formal === 'ratified' && unratified.length > 0) parts.push(`ratification by ${joined(unratified)}: no row`);
  return parts.join('; ');
}

function termParts(commitment: Commitment, ends: CommitmentStatus['ends'], cite: boolean): string[] {
  const { term, renewal } = commitment;
  if (term === undefined) return [];
  if (term === 'indefinite') return ['indefinite'];
  const length = 'years' in term ? sentence('{n:year|years}', { n: term.years }) : `until ${printDate(term.until)}`;
  const end = ends && 'years' in term ? `, to ${isoDay(ends.day)} (computed)` : '';
  const then = renewal && renewal !== 'none' ? `, then ${renewal.years} more` : '';
  return [`${length}${end}${then}${cite ? ` ${mark(commitment.id)}` : ''}`];
}

function pledgeCell({ commitment, performance, due, overdue }: CommitmentStatus): string {
  const made = `pledged ${printDate(commitment.about)} ${mark(commitment.id)}`;
  const dueText = due ? `, ${overdue ? 'overdue since' : 'due'} ${printDate(due)}` : ', no due day';
  if (performance === undefined || performance.type === 'pending') return `${made}: pending${dueText}`;
  const done = performance.type.replace('-', ' ');
  return `${made}: ${done}, by the word of ${performance.by}, ${printDate(performance.about)} ${mark(performance.id)}${dueText}`;
}

function wordsCell({ words, disputedBy, twoVoices }: CommitmentStatus, { offices }: CommitmentsInput): string {
  const verdicts = disputedBy.map((by) => `disputed by ${by}${twoVoices.includes(by) ? ', in two voices' : ''}`);
  const turns = new Map<string, Words[]>();
  for (const word of words) {
    const who = speaker(offices, word.speaker, word.by, word.about.from) ?? word.by;
    const turn = `${who}, ${printDate(word.about)}`;
    turns.set(turn, [...(turns.get(turn) ?? []), word]);
  }
  const said = [...turns].map(
    ([turn, spoken]) =>
      `${turn}: ${joined(spoken.map(({ type }) => wordPhrases[type]))} ${mark(...spoken.map(({ id }) => id))}`,
  );
  return [...verdicts, ...said].join('; ') || 'none';
}

function lanes(
  statuses: readonly (CommitmentStatus & { claims: readonly StatusClaim[] })[],
  input: CommitmentsInput,
): CommitmentLanesData {
  const { asOf, offices, label } = input;
  return {
    kind: 'commitment-lanes',
    title: 'Commitments: formal status and words',
    // Two windows of words: acts before it run in from the left, with their day in the label.
    from: asOf - 2 * wordDays,
    to: asOf,
    lanes: statuses.map((status) => ({
      id: status.commitment.id,
      name: status.commitment.title,
      formal: formalBars(status, asOf),
      ...(status.ends && { ends: status.ends }),
      words: status.words.map((word) => ({
        id: word.id,
        from: word.about.from,
        to: Math.min(word.about.to, asOf),
        sign: word.sign,
        actor: word.by,
        by:
          word.by === 'press' ? 'press' : (speaker(offices, word.speaker, word.by, word.about.from) ?? label(word.by)),
        label: word.quote === undefined ? wordPhrases[word.type] : `"${word.quote}"`,
      })),
      disputed: status.disputedBy.length > 0,
    })),
  };
}

function formalBars(
  { commitment, acts, formal, ends }: CommitmentStatus,
  asOf: Day,
): CommitmentLanesData['lanes'][number]['formal'] {
  if (formal === 'pledged') return [{ from: commitment.about.from, to: asOf, label: 'pledged', id: commitment.id }];
  const stop = formal === 'expired' && ends ? Math.min(ends.day, asOf) : asOf;
  return acts.flatMap((act, index) => {
    const next = acts[index + 1];
    const to = next ? next.about.from : stop;
    return to > act.about.from || !next
      ? [{ from: act.about.from, to, label: act.type.replace('-', ' '), id: act.id }]
      : [];
  });
}
