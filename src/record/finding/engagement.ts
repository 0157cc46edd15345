import type { ActorId } from '../actor.ts';
import type { About } from '../dateText.ts';
import { isoDay } from '../day.ts';
import { type Event, type EventKind, names } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import { sentence } from '../sentence.ts';
import type { Vote } from '../vote.ts';
import { countByLevel, joined, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface EngagementInput extends Question {
  /** Each fact once. */
  events: readonly Event[];
  votes: readonly Vote[];
  /** Members on the day of those powers that are blocs. A bloc as actor is not the sum of its members. */
  members: ReadonlyMap<ActorId, readonly ActorId[]>;
}

const windowDays = 365;
const thin = 30;

const groups: readonly { head: string; kinds: readonly EventKind[] }[] = [
  { head: 'visits', kinds: ['visit'] },
  { head: 'meetings, calls', kinds: ['meeting', 'call'] },
  { head: 'agreements, contracts', kinds: ['agreement', 'contract'] },
];

/**
 * How many rows the record has between the state and each power in the last 365 days, by kind and level. Counts are exact and
 * say how much is on record, not how close two states are; the position itself stays undetermined until it is measured.
 */
export function engagement(input: EngagementInput): Finding {
  const { state, powers, asOf, members } = input;
  const since = asOf - windowDays + 1;
  const recent = input.events.filter((event) => event.about.to >= since && event.about.from <= asOf);
  const withPower = powers.map((power) => ({
    power,
    events: recent.filter((event) => names(event, state) && names(event, power)),
  }));
  const rows = withPower.map(({ power, events }) => {
    const memberEvents = membersRows(recent, state, members.get(power) ?? []);
    const votes = input.votes.filter((vote) => vote.actor === power && vote.about.from >= since);
    return [
      power,
      countCell(events, memberEvents, votes),
      ...groups.map(({ kinds }) => String(events.filter((event) => kinds.includes(event.kind)).length)),
      newest([...events, ...votes]),
    ];
  });
  const evidence = [...withPower.flatMap(({ events }) => events), ...input.votes].map(({ id }) => id);
  const counts = [...withPower]
    .sort((a, b) => b.events.length - a.events.length)
    .map(({ power, events }) => `${input.label(power)} ${events.length}`);
  const total = withPower.reduce((sum, { events }) => sum + events.length, 0);
  const short = input.coverage.from !== undefined && input.coverage.from > since;
  const span = short
    ? sentence('since {day}', { day: isoDay(input.coverage.from as number) })
    : `in the last ${windowDays} days`;
  return {
    ...shared(input, 'position', 'engagement', { windowDays, thin }),
    ...grounds(evidence, ['NOT_MEASURED']),
    verdict: 'undetermined',
    headline: sentence(
      'Position: undetermined (NOT_MEASURED). Event rows with {state}: {counts}; rows are not closeness.',
      {
        state: input.label(state),
        counts: counts.join(', '),
      },
    ),
    tableNote: sentence(
      'Rows coded from news and acts {span} that name {state} and the power; P primary, R reported, S single.',
      {
        span,
        state: input.label(state),
      },
    ),
    table: {
      head: ['power', 'event rows (P/R/S)', ...groups.map(({ head }) => head), 'newest'],
      numeric: [2, 3, 4],
      rows,
    },
    statement:
      'Verdict undetermined (NOT_MEASURED). Stance and engagement: not yet measured: no measure stage.' +
      (total < thin
        ? sentence(' n = {total} is small: counts this small tell little of how relations stand.', { total })
        : ''),
    n: total,
    warnings: total < thin ? [`n = ${total} is small`] : [],
  };
}

function membersRows(
  events: readonly Event[],
  state: ActorId,
  members: readonly ActorId[],
): { present: ActorId[]; rows: Event[] } {
  const rows = events.filter(
    (event) => names(event, state) && members.some((member) => member !== state && names(event, member)),
  );
  return { present: members.filter((member) => rows.some((event) => names(event, member))), rows };
}

function countCell(
  events: readonly Event[],
  members: { present: ActorId[]; rows: Event[] },
  votes: readonly Vote[],
): string {
  const own = events.length === 0 ? '0' : countByLevel(events);
  const ofMembers =
    members.rows.length > 0 ? `; members ${members.present.join(', ')}: ${countByLevel(members.rows)}` : '';
  const voted = joined(votes.map((vote) => `voted ${vote.value} ${printDate(vote.about)} ${mark(vote.id)}`));
  return own + ofMembers + (voted === '' ? '' : `; ${voted}`);
}

function newest(facts: readonly { about: About; id: string }[]): string {
  const [last] = [...facts].sort((a, b) => b.about.from - a.about.from || (a.id < b.id ? -1 : 1));
  return last ? `${printDate(last.about)} ${mark(last.id)}` : 'no row';
}
