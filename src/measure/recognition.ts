import type { Commitment } from '../record/commitment.ts';
import type { About } from '../record/dateText.ts';
import { isoDay } from '../record/day.ts';
import { type Event, names } from '../record/event.ts';
import type { Level } from '../record/fact.ts';
import { atHeadLevel } from '../record/finding/chronicle.ts';
import { joined, levelLetter, printDate } from '../record/finding/phrases.ts';
import { grounds, type Question } from '../record/finding/question.ts';
import { type Programme, sameChangeOnce, shortScope } from '../record/finding/sanctions.ts';
import { type Finding, mark } from '../record/finding.ts';
import type { Office } from '../record/office.ts';
import { actsFrom } from '../record/sanction.ts';
import { sentence } from '../record/sentence.ts';

export interface RecognitionInput extends Question {
  /** Each fact once. */
  events: readonly Event[];
  commitments: readonly Commitment[];
  programmes: readonly Programme[];
  offices: readonly Office[];
}

const windowDays = 365;

interface Step {
  id: string;
  about: About;
  what: string;
  who: string;
  level: Level;
}

const eventSteps: Partial<Record<Event['kind'], string>> = {
  recognition: 'recognised',
  relations_restored: 'relations restored',
  relations_cut: 'relations cut',
  embassy_reopened: 'embassy reopened',
};

/**
 * How far a state is taken back into the system, from rows of the record alone: relations, embassies, accessions, names taken off
 * lists and designations lifted, each with its day, and meetings of heads with each power. Exact counts, no index: within a year
 * before and after the newest change of regime where there is one, else within the last year.
 */
export function recognition(input: RecognitionInput): Finding {
  const { asOf, coverage } = input;
  const steps = [...ofEvents(input), ...ofAccessions(input), ...ofDelistings(input)]
    .filter(({ about }) => about.to <= asOf)
    .sort((a, b) => a.about.from - b.about.from || (a.id < b.id ? -1 : 1));
  const heads = input.powers.flatMap((power) => {
    const met = input.events
      .filter(({ kind }) => kind === 'visit' || kind === 'meeting')
      .filter(
        (event) => names(event, power) && names(event, input.state) && atHeadLevel(event, input.state, input.offices),
      )
      .sort((a, b) => a.about.from - b.about.from || (a.id < b.id ? -1 : 1));
    const [first, last] = [met[0], met.at(-1)];
    return first && last ? [{ power, met, first, last }] : [];
  });
  const turn = newestTurn(input);
  const evidence = [
    ...steps.map(({ id }) => id),
    ...heads.flatMap(({ met }) => met.map(({ id }) => id)),
    ...(turn && steps.length + heads.length > 0 ? [turn.id] : []),
  ];
  const rows = [
    ...steps.map(({ what, who, about, id, level }) => [
      what,
      who,
      `${printDate(about)} ${mark(id)}`,
      levelLetter[level],
    ]),
    ...heads.map(({ power, met, first, last }) => [
      'heads meet',
      power,
      met.length === 1
        ? `1: ${printDate(first.about)} ${mark(first.id)}`
        : `${met.length}: first ${printDate(first.about)} ${mark(first.id)}, last ${printDate(last.about)} ${mark(last.id)}`,
      [...new Set(met.map(({ checked }) => levelLetter[checked]))].join(', '),
    ]),
  ];
  return {
    id: 'recognition',
    question: 'recognition',
    asOf,
    coverage,
    method: { id: 'measure/recognition', version: 1, params: { windowDays } },
    warnings: [],
    ...grounds(evidence),
    ...(rows.length > 0 && {
      tableNote:
        'Recognition and integration: relations, embassies, accessions, names off lists, and meetings of heads with each power; S rests on one source.',
      table: { head: ['step', 'who', 'day', 'level'], rows },
    }),
    statement:
      rows.length === 0 ? 'Recognition and integration: no row in the sources used.' : counted(input, steps, turn),
    n: rows.length,
  };
}

function ofEvents({ events, state }: RecognitionInput): Step[] {
  return events.flatMap((event) => {
    const what = eventSteps[event.kind];
    if (what === undefined || !names(event, state)) return [];
    const who = [...event.from, ...event.to].filter((actor) => actor !== state).join(', ');
    return [{ id: event.id, about: event.about, what, who, level: event.checked }];
  });
}

function ofAccessions({ commitments, state }: RecognitionInput): Step[] {
  return commitments
    .filter(({ kind, parties }) => kind === 'accession' && parties.includes(state))
    .map(({ id, about, title, checked }) => ({ id, about, what: 'accession', who: title, level: checked }));
}

/** Names of the state taken off a list, and designations of it lifted. */
function ofDelistings({ programmes, state }: RecognitionInput): Step[] {
  return programmes
    .filter(({ sanction }) => sanction.target === state)
    .flatMap(({ sanction, changes }) =>
      sameChangeOnce(changes).flatMap((change) => {
        const about = actsFrom(change);
        const lifted = change.kind === 'lift' && (sanction.type === 'status' || sanction.type === 'listing');
        if (about === undefined || !(change.kind === 'delist' || lifted)) return [];
        const who = `${sanction.sender}: ${shortScope(change)}`;
        return [{ id: change.id, about, what: lifted ? 'designation lifted' : 'delisted', who, level: change.checked }];
      }),
    );
}

function newestTurn({ events, state }: RecognitionInput): Event | undefined {
  return events
    .filter((event) => event.kind === 'regime_change' && names(event, state))
    .sort((a, b) => b.about.from - a.about.from)[0];
}

/** "Within a year before the change of regime of 2024-12-08: 0; after it: 8." */
function counted({ asOf }: RecognitionInput, steps: readonly Step[], turn: Event | undefined): string {
  const within = (from: number, to: number): Step[] =>
    steps.filter(({ about }) => about.from > from && about.from <= to);
  if (turn === undefined) {
    const last = within(asOf - windowDays, asOf);
    return sentence('Steps within the last {days:day|days}: {n}{kinds}.', {
      days: windowDays,
      n: last.length,
      kinds: kindsOf(last),
    });
  }
  const day = turn.about.from;
  const after = within(day, Math.min(asOf, day + windowDays));
  return sentence(
    'Steps within {days:day|days} before the change of regime of {day} {cite}: {before}; after it, to {end}: {n}{kinds}. Counts of steps on record, no measure of standing.',
    {
      days: windowDays,
      day: printDate(turn.about),
      cite: mark(turn.id),
      before: within(day - windowDays - 1, day - 1).length,
      end: isoDay(Math.min(asOf, day + windowDays)),
      n: after.length,
      kinds: kindsOf(after),
    },
  );
}

function kindsOf(steps: readonly Step[]): string {
  const counts = new Map<string, number>();
  for (const { what } of steps) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts.size === 0 ? '' : ` (${joined([...counts].map(([what, n]) => `${n} ${what}`))})`;
}
