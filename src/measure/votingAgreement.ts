import type { ActorId } from '../record/actor.ts';
import { type Day, dayNumber, isoDay } from '../record/day.ts';
import type { Event } from '../record/event.ts';
import { joined } from '../record/finding/phrases.ts';
import { grounds, type Question } from '../record/finding/question.ts';
import { type Finding, mark } from '../record/finding.ts';
import type { ReasonCode } from '../record/reason.ts';
import { sentence } from '../record/sentence.ts';
import { castBefore, turnAfter } from './castBefore.ts';
import type { Digest } from './digest.ts';
import type { VotingYear } from './votingYears.ts';

export interface VotingInput extends Question {
  digest: Digest;
  /** The fact that stands for the digest, which every number here rests on, and the credit its terms ask for. */
  evidence: string;
  credit: string;
  /** The state's own rows: a change of regime after the votes is said. */
  events: readonly Event[];
}

const shownYears = 5;
const thin = 30;
/** Votes older than this at the as-of day no longer speak of the present. */
const freshDays = 548;

/**
 * How a state voted beside each power in the General Assembly: Lijphart's index of agreement for the newest years that were public
 * by the day, and in the newest agreement beyond chance, next to the median of all states: what most states do is the Assembly's
 * agenda, not a choice of one. Counts over all contested roll calls of a year, no sample; stance is not read off them here.
 * A year is taken as public from 31 December of the next.
 */
export function votingAgreement(input: VotingInput): Finding {
  const { digest, state, asOf, evidence, label } = input;
  const known = digest.years.filter(({ year }) => publicFrom(year) <= asOf);
  const own = known.filter((row) => row.state === state).slice(-shownYears);
  const last = own.at(-1);
  const base = {
    id: 'voting',
    question: 'voting-agreement',
    asOf,
    coverage: {
      ...(own[0] && last && { from: dayNumber(own[0].year, 1, 1) as Day, to: endOf(last.year) }),
      rows: own.length,
      assumed: own.length,
      coarse: own.length,
      byLevel: { primary: 0, reported: 0, single: own.length },
    },
    method: { id: 'measure/voting-agreement', version: 1, params: { shownYears, thin, freshDays } },
  };
  const powers = input.powers.filter((power) => digest.powers.includes(power));
  if (last === undefined || powers.length === 0) {
    return {
      ...base,
      ...grounds([], [last === undefined ? 'OUT_OF_COVERAGE' : 'NO_ROW']),
      statement:
        last === undefined
          ? sentence('Votes in the UN General Assembly: {state} has no year in the sources used (OUT_OF_COVERAGE).', {
              state: label(state),
            })
          : 'Votes in the UN General Assembly: none of these powers votes there, or none is in the sources used.',
      n: 0,
      warnings: [],
    };
  }
  const same = known.filter(({ year }) => year === last.year);
  const rows = powers.map((power) => {
    const at = digest.powers.indexOf(power);
    const now = last.withPower[at] as VotingYear['withPower'][number];
    return {
      power,
      ...now,
      byYear: own.map((row) => row.withPower[at]?.lijphart ?? null),
      medianA: median(same, at, 'lijphart', power),
      medianK: median(same, at, 'kappa', power),
    };
  });
  const counted = rows.filter(({ n }) => n > 0).sort((a, b) => (b.lijphart as number) - (a.lijphart as number));
  const turn = turnAfter(input.events, state, endOf(last.year));
  const stale = endOf(last.year) < asOf - freshDays;
  const few = counted.filter(({ n }) => n < thin);
  const reasons: ReasonCode[] = [
    'ASSUMED_KNOWN',
    ...(stale ? (['OUT_OF_COVERAGE'] as const) : []),
    ...(few.length > 0 ? (['THIN'] as const) : []),
  ];
  return {
    ...base,
    ...grounds([evidence, ...(turn ? [turn.id] : [])], reasons),
    tableNote: sentence(
      'Votes in the UN General Assembly: agreement over contested roll calls in hundredths, 0 always opposed to 100 always alike; kappa is agreement beyond chance, 0 as chance would give; median over all states voting in {year}. {credit}. {cite}',
      { year: String(last.year), credit: input.credit, cite: mark(evidence) },
    ),
    table: {
      head: [
        'power',
        ...own.map(({ year }) => String(year)),
        `median ${last.year}`,
        `kappa ${last.year}`,
        'median kappa',
        'roll calls',
      ],
      numeric: [...own.map((_, at) => at + 1), own.length + 1, own.length + 2, own.length + 3, own.length + 4],
      rows: rows.map(({ power, byYear, medianA, kappa, medianK, n }) => [
        power,
        ...byYear.map(index),
        index(medianA),
        index(n === 0 ? null : kappa),
        index(medianK),
        String(n),
      ]),
    },
    statement: [
      ranked(input, last, counted),
      'Common votes follow the agenda of the Assembly; a distance from the median says more than a level, and neither is a stance.',
      ...(turn ? [castBefore(turn)] : []),
      ...(stale
        ? [
            sentence('The series ends on {day}, too old to speak of this day (OUT_OF_COVERAGE).', {
              day: isoDay(endOf(last.year)),
            }),
          ]
        : []),
      ...(few.length > 0
        ? [
            sentence('Fewer than {thin} common roll calls with {powers} (THIN).', {
              thin,
              powers: few.map(({ power }) => power).join(', '),
            }),
          ]
        : []),
    ].join(' '),
    n: last.votes,
    warnings: [...(stale ? ['OUT_OF_COVERAGE'] : []), ...few.map(({ power }) => `THIN:${power}`)],
  };
}

/** "In 2022, over 79 contested roll calls, Syria voted most like China (0.89) and least like the United States (0.20)." */
function ranked(
  { state, label }: VotingInput,
  last: VotingYear,
  counted: readonly { power: ActorId; lijphart: number | null }[],
): string {
  const [most, least] = [counted[0], counted.at(-1)];
  const head = { year: String(last.year), votes: last.votes, state: label(state) };
  if (most === undefined || least === undefined) {
    return sentence('In {year} {state} has no common roll call with these powers.', head);
  }
  // What prints alike is not told apart.
  const alike = (value: number | null): string =>
    joined(counted.filter(({ lijphart }) => index(lijphart) === index(value)).map(({ power }) => label(power)));
  if (index(most.lijphart) === index(least.lijphart)) {
    return sentence('In {year}, over {votes} contested roll calls, {state} and {power} agreed at {most}.', {
      ...head,
      power: alike(most.lijphart),
      most: index(most.lijphart),
    });
  }
  return sentence(
    'In {year}, over {votes} contested roll calls, the votes of {state} were most like those of {most} ({high}) and least like those of {least} ({low}).',
    {
      ...head,
      most: alike(most.lijphart),
      high: index(most.lijphart),
      least: alike(least.lijphart),
      low: index(least.lijphart),
    },
  );
}

function median(rows: readonly VotingYear[], at: number, of: 'lijphart' | 'kappa', power: ActorId): number | null {
  const values = rows
    .filter(({ state }) => state !== power)
    .flatMap(({ withPower }) => withPower[at]?.[of] ?? [])
    .sort((a, b) => a - b);
  const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Hundredths. */
function index(value: number | null): string {
  return value === null ? '-' : String(Math.round(value * 100) || 0);
}

function publicFrom(year: number): Day {
  return endOf(year + 1);
}

function endOf(year: number): Day {
  return dayNumber(year, 12, 31) as Day;
}
