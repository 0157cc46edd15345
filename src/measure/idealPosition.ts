import type { ActorId } from '../record/actor.ts';
import { type Day, dayNumber, isoDay } from '../record/day.ts';
import type { Event } from '../record/event.ts';
import { joined } from '../record/finding/phrases.ts';
import { grounds, type Question } from '../record/finding/question.ts';
import { type Finding, mark } from '../record/finding.ts';
import type { ReasonCode } from '../record/reason.ts';
import { sentence } from '../record/sentence.ts';
import { castBefore, turnAfter } from './castBefore.ts';
import type { Digest, IdealPosition } from './digest.ts';

export interface IdealPositionInput extends Question {
  digest: Digest;
  /** The fact that stands for the digest. */
  evidence: string;
  /** How the positions were drawn: iterations, draws kept, seed. */
  model: Record<string, number>;
  /** The state's own rows: a change of regime after the votes is said. */
  events: readonly Event[];
}

const freshDays = 548;

/**
 * Where a state stood on the main line that divides the General Assembly, with its 90 % interval, beside the powers, in its newest
 * year. All positions come from one fit to all years of the digest, so that no day before the last of them was public (31 December
 * of the next) may see any. Two whose intervals overlap are not told apart. One line cannot say "between": a state may lie beyond a
 * power. Positions compare within a year; texts that tie years together end in 2019.
 */
export function idealPosition(input: IdealPositionInput): Finding {
  const { digest, state, asOf, evidence, label, name } = input;
  const fitted = digest.years.filter(({ ideal }) => ideal !== undefined);
  const last = Math.max(...fitted.map(({ year }) => year));
  const known = endOf(last + 1) <= asOf ? fitted : [];
  const own = known.filter((row) => row.state === state).at(-1);
  const base = {
    id: 'ideal-point',
    question: 'ideal-position',
    asOf,
    coverage: {
      ...(own && { from: dayNumber(own.year, 1, 1) as Day, to: endOf(own.year) }),
      rows: own ? 1 : 0,
      assumed: own ? 1 : 0,
      coarse: own ? 1 : 0,
      byLevel: { primary: 0, reported: 0, single: own ? 1 : 0 },
    },
    method: { id: 'measure/ideal-position', version: 1, params: { freshDays, ...input.model } },
  };
  if (own?.ideal === undefined) {
    return {
      ...base,
      ...grounds([], ['OUT_OF_COVERAGE']),
      statement: sentence(
        'Ideal point in the UN General Assembly: none of {state} that this day could know (OUT_OF_COVERAGE).',
        {
          state: label(state),
        },
      ),
      n: 0,
      warnings: [],
    };
  }
  const { ideal, year, votes } = own;
  const powers = input.powers.flatMap((power) => {
    const row = known.find((each) => each.state === power && each.year === year);
    return row?.ideal ? [{ power, ideal: row.ideal }] : [];
  });
  const lines = [{ power: state, ideal }, ...powers].sort((a, b) => b.ideal.mean - a.ideal.mean);
  const turn = turnAfter(input.events, state, endOf(year));
  const stale = endOf(year) < asOf - freshDays;
  const reasons: ReasonCode[] = ['ASSUMED_KNOWN', ...(stale ? (['OUT_OF_COVERAGE'] as const) : [])];
  return {
    ...base,
    ...grounds([evidence, ...(turn ? [turn.id] : [])], reasons),
    estimate: ideal.mean,
    interval: { low: ideal.low, high: ideal.high, level: 0.9 },
    tableNote: sentence(
      'Ideal points {year} with 90 % intervals, in hundredths of a standard deviation of all states and years; from all contested roll calls, method after Bailey, Strezhnev, Voeten. {cite}',
      { year: String(year), cite: mark(evidence) },
    ),
    table: {
      head: ['actor', `ideal point ${year}`, '90 % from', 'to'],
      numeric: [1, 2, 3],
      rows: lines.map(({ power, ideal: at }) => [name(power), ...[at.mean, at.low, at.high].map(hundredths)]),
    },
    statement: [
      placed(input, ideal, powers),
      'One line sums up many votes: it is no stance, and a state can lie beyond a power as well as between two.',
      ...(turn ? [castBefore(turn)] : []),
      ...(stale
        ? [sentence('It ends on {day}, too old to speak of this day (OUT_OF_COVERAGE).', { day: isoDay(endOf(year)) })]
        : []),
    ].join(' '),
    n: votes,
    warnings: stale ? ['OUT_OF_COVERAGE'] : [],
  };
}

/** "Kenya at -56 [-83, -28]: not told apart from Russia and China; apart from the United States." */
function placed(
  { state, label }: IdealPositionInput,
  own: IdealPosition,
  powers: readonly { power: ActorId; ideal: IdealPosition }[],
): string {
  const meets = ({ ideal }: { ideal: IdealPosition }): boolean => ideal.low <= own.high && own.low <= ideal.high;
  const names = (some: readonly { power: ActorId }[]): string => joined(some.map(({ power }) => label(power)));
  const [near, far] = [powers.filter(meets), powers.filter((each) => !meets(each))];
  const parts = [
    near.length > 0 && `not told apart from ${names(near)}`,
    far.length > 0 && `apart from ${names(far)}`,
  ].filter((part) => part !== false);
  return sentence('Votes place {state} at {mean} [{low}, {high}]{rest}.', {
    state: label(state),
    mean: hundredths(own.mean),
    low: hundredths(own.low),
    high: hundredths(own.high),
    rest: parts.length === 0 ? '' : `: ${parts.join('; ')}`,
  });
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) || 0);
}

function endOf(year: number): Day {
  return dayNumber(year, 12, 31) as Day;
}
