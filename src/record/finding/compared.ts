import type { ActorId } from '../actor.ts';
import type { Commitment, StatusClaim } from '../commitment.ts';
import { type Day, isoDay } from '../day.ts';
import { type Event, names } from '../event.ts';
import { type Coverage, type Finding, mark } from '../finding.ts';
import type { Office } from '../office.ts';
import { type SanctionStateName, sanctionState } from '../sanctionState.ts';
import { sentence } from '../sentence.ts';
import { commitmentStatus, newestLinks } from '../status.ts';
import { atHeadLevel } from './chronicle.ts';
import { countByLevel, joined, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { type Programme, sameChangeOnce } from './sanctions.ts';

/** One of the states compared, with what the day shows of it. */
export interface ComparedState {
  state: ActorId;
  coverage: Coverage;
  /** Each fact once. */
  events: readonly Event[];
  offices: readonly Office[];
  commitments: readonly { commitment: Commitment; claims: readonly StatusClaim[] }[];
  programmes: readonly Programme[];
  contradictions: number;
}

/** States side by side over one window of days, the same for all. */
export interface Comparison extends Pick<Question, 'powers' | 'asOf' | 'label' | 'name'> {
  from: Day;
  to: Day;
  states: readonly ComparedState[];
}

/** What the record has between one state and one power: counts of rows in the window, standings on the as-of day. */
export interface Pair {
  state: ActorId;
  power: ActorId;
  events: readonly Event[];
  cooperative: number;
  neutral: number;
  conflictual: number;
  headLevel: number;
  /** Commitments with the power itself: formal act and not ended, disputed among them, pledged, ended. */
  standing: number;
  disputed: number;
  pledged: number;
  ended: number;
  /** States of the power's programmes on the state. */
  programmes: readonly SanctionStateName[];
  newest?: Event;
}

const endings: ReadonlySet<string> = new Set(['suspended', 'denounced', 'terminated', 'expired']);

/** Counts are exact; complexity O(rows) a pair. */
export function pairOf(compared: ComparedState, power: ActorId, { from, to, asOf }: Comparison): Pair {
  const { state } = compared;
  const events = inWindow(compared, from, to).filter((event) => names(event, state) && names(event, power));
  const towards = (direction: Event['direction']): number =>
    events.filter((event) => event.direction === direction).length;
  const links = newestLinks(
    compared.commitments.map(({ commitment }) => commitment),
    compared.commitments.flatMap(({ claims }) => claims),
    asOf,
  );
  const statuses = links
    .filter(({ commitment }) => !commitment.byCompany && commitment.parties.includes(power))
    .map(({ commitment, claims }) => commitmentStatus(commitment, claims, asOf));
  const standing = statuses.filter(({ acts, formal }) => acts.length > 0 && !endings.has(formal));
  const newest = [...events].sort((a, b) => b.about.from - a.about.from || (a.id < b.id ? -1 : 1))[0];
  return {
    state,
    power,
    events,
    cooperative: towards('+'),
    neutral: towards('0'),
    conflictual: towards('-'),
    headLevel: events.filter((event) => atHeadLevel(event, state, compared.offices)).length,
    standing: standing.length,
    disputed: standing.filter(({ disputedBy }) => disputedBy.length > 0).length,
    pledged: statuses.filter(({ formal }) => formal === 'pledged').length,
    ended: statuses.filter(({ formal }) => endings.has(formal)).length,
    programmes: compared.programmes
      .filter(({ sanction }) => sanction.sender === power && sanction.target === state)
      .flatMap(({ changes }) => sanctionState(sameChangeOnce(changes), asOf)?.state ?? []),
    ...(newest && { newest }),
  };
}

/** Rows of each state in the window and how they spread over the powers. */
export function comparedRows(input: Comparison): Finding {
  const { from, to, states, powers, name } = input;
  const days = to - from + 1;
  const lines = states.map((compared) => {
    const events = inWindow(compared, from, to);
    const covered = coveredDays(compared, from, to);
    const pairs = powers.map((power) => (power === compared.state ? undefined : pairOf(compared, power, input)));
    const named = events.filter((event) => powers.some((power) => names(event, power) && power !== compared.state));
    return { compared, events, covered, pairs, named };
  });
  const partly = lines.filter(({ covered }) => covered < days);
  return {
    ...shared({ ...input, coverage: together(states) }, 'compared-rows', 'compared', {
      from: isoDay(from),
      to: isoDay(to),
    }),
    ...grounds(
      lines.flatMap(({ events }) => events.map(({ id }) => id)),
      partly.length > 0 ? ['NOT_MEASURED', 'OUT_OF_COVERAGE'] : ['NOT_MEASURED'],
    ),
    verdict: 'undetermined',
    tableNote: sentence(
      'Event rows from {from} to {to} ({n:day|days}), P/R/S as everywhere; those that name a power, and each power of them.',
      { from: isoDay(from), to: isoDay(to), n: days },
    ),
    table: {
      head: ['state', 'days covered', 'rows (P/R/S)', 'with a power', ...powers, 'contradictions open'],
      numeric: [1, 3, ...powers.map((_, at) => at + 4), powers.length + 4],
      rows: lines.map(({ compared, events, covered, pairs, named }) => [
        name(compared.state),
        String(covered),
        events.length === 0 ? '0' : countByLevel(events),
        String(named.length),
        ...pairs.map((pair) => (pair === undefined ? '-' : String(pair.events.length))),
        String(compared.contradictions),
      ]),
    },
    statement: sentence(
      'Positions: undetermined (NOT_MEASURED). Rows are what a casebook holds, not how close two states are, and casebooks differ in density: read a line across, as the spread of one state over the powers, not a column down.{partly}',
      {
        partly:
          partly.length === 0
            ? ''
            : sentence(' Not covered for all days of the window: {states}.', {
                states: joined(partly.map(({ compared }) => name(compared.state))),
              }),
      },
    ),
    n: lines.reduce((sum, { events }) => sum + events.length, 0),
    warnings: partly.map(({ compared }) => `OUT_OF_COVERAGE:${compared.state}`),
  };
}

/** The states against one power: direction of rows, meetings of heads, commitments with it, its sanctions, the newest row. */
export function comparedWith(input: Comparison, power: ActorId): Finding {
  const { states, name, label, from, to } = input;
  const pairs = states.filter(({ state }) => state !== power).map((compared) => pairOf(compared, power, input));
  const rows = pairs.flatMap(({ events }) => events);
  const n = new Set(rows.map(({ id }) => id)).size;
  return {
    ...shared({ ...input, coverage: together(states) }, `compared-${power}`, 'compared', {
      from: isoDay(from),
      to: isoDay(to),
      power,
    }),
    ...grounds(
      rows.map(({ id }) => id),
      ['NOT_MEASURED'],
    ),
    table: {
      head: ['state', 'rows (P/R/S)', '+', '0', '-', 'heads meet', 'commitments', 'its sanctions', 'newest row'],
      numeric: [2, 3, 4, 5],
      rows: pairs.map((pair) => [
        name(pair.state),
        pair.events.length === 0 ? '0' : countByLevel(pair.events),
        String(pair.cooperative),
        String(pair.neutral),
        String(pair.conflictual),
        String(pair.headLevel),
        commitmentsCell(pair),
        programmesCell(pair),
        pair.newest === undefined ? 'no row' : `${printDate(pair.newest.about)} ${mark(pair.newest.id)}`,
      ]),
    },
    statement: sentence('{n:row|rows} with {power} and one of these states in the window.', { n, power: label(power) }),
    n,
  };
}

function commitmentsCell({ standing, disputed, pledged, ended }: Pair): string {
  const parts = [
    standing > 0 && `${standing} formal${disputed > 0 ? `, ${disputed} disputed` : ''}`,
    pledged > 0 && `${pledged} pledged`,
    ended > 0 && `${ended} ended`,
  ].filter((part) => part !== false);
  return parts.join('; ') || 'no row';
}

function programmesCell({ programmes }: Pair): string {
  const counts = new Map<string, number>();
  for (const state of programmes) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, n]) => `${n} ${state}`).join('; ') || 'no row';
}

/** Rows that overlap the window, each fact once. */
function inWindow({ events }: ComparedState, from: Day, to: Day): Event[] {
  return events.filter((event) => event.about.to >= from && event.about.from <= to);
}

function coveredDays({ coverage }: ComparedState, from: Day, to: Day): number {
  const first = Math.max(from, coverage.from ?? Number.POSITIVE_INFINITY);
  const last = Math.min(to, coverage.to ?? Number.NEGATIVE_INFINITY);
  return Math.max(0, Number.isFinite(last - first) ? last - first + 1 : 0);
}

function together(states: readonly ComparedState[]): Coverage {
  const sum = (of: (coverage: Coverage) => number): number =>
    states.reduce((total, { coverage }) => total + of(coverage), 0);
  return {
    rows: sum(({ rows }) => rows),
    assumed: sum(({ assumed }) => assumed),
    coarse: sum(({ coarse }) => coarse),
    byLevel: {
      primary: sum(({ byLevel }) => byLevel.primary),
      reported: sum(({ byLevel }) => byLevel.reported),
      single: sum(({ byLevel }) => byLevel.single),
    },
  };
}
