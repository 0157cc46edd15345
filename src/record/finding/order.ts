import type { ActorId } from '../actor.ts';
import { type Event, names } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import type { Office } from '../office.ts';
import { actsFrom } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { atHeadLevel } from './chronicle.ts';
import { capital, lag, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { type Programme, sameChangeOnce, shortScope } from './sanctions.ts';

export interface OrderInput extends Question {
  /** Each fact once. */
  events: readonly Event[];
  offices: readonly Office[];
  programmes: readonly Programme[];
}

const params = { windowDays: 90, lookBackDays: 365, asideDays: 30, visits: 2 };

/**
 * What was public when, around each visit of the state's head to a power that another power's head-level row followed within
 * 90 days: what announced the visit, what the other power did after it, and what it had done before. Order is not effect: the
 * rival's verdict from order alone is at most `not established`.
 */
export function publicOrder(input: OrderInput): Finding[] {
  const { state, powers, asOf, events, offices } = input;
  const visits = events
    .filter(
      (event) => event.kind === 'visit' && event.from.includes(state) && event.about.from >= asOf - params.lookBackDays,
    )
    .filter((event) => atHeadLevel(event, state, offices));
  const pairs = visits.flatMap((visit) =>
    powers
      .filter((power) => names(visit, power))
      .flatMap((host) =>
        powers.flatMap((rival) => {
          const followUp = firstHeadLevel(input, rival, visit);
          return rival !== host && followUp ? [{ visit, host, rival, followUp }] : [];
        }),
      ),
  );
  const newest = pairs
    .sort((a, b) => b.visit.about.from - a.visit.about.from || (a.rival < b.rival ? -1 : 1))
    .slice(0, params.visits);
  if (newest.length === 0) return [noOrder(input)];
  return newest.flatMap((pair) => [orderOf(input, pair), beforeOf(input, pair), rivalOf(input, pair)]);
}

interface Pair {
  visit: Event;
  host: ActorId;
  rival: ActorId;
  followUp: Event;
}

function firstHeadLevel({ events, state, offices }: OrderInput, rival: ActorId, visit: Event): Event | undefined {
  return events
    .filter(
      (event) => names(event, rival) && names(event, state) && (event.kind === 'visit' || event.kind === 'meeting'),
    )
    .filter((event) => event.about.from > visit.about.to && event.about.from <= visit.about.to + params.windowDays)
    .filter((event) => atHeadLevel(event, state, offices))
    .sort(byDay)[0];
}

function orderOf(input: OrderInput, { visit, host, rival, followUp }: Pair): Finding {
  const { state, events, label } = input;
  const day = visit.about.from;
  const led = events
    .filter((event) => names(event, host) && (names(event, state) || event.kind === 'announcement'))
    .filter((event) => event.kind === 'announcement' || event.kind === 'visit')
    .filter((event) => event.about.from >= day - params.windowDays && event.about.to < day)
    .sort(byDay);
  const after = events
    .filter((event) => names(event, rival) && names(event, state))
    .filter((event) => event.about.from > visit.about.to && event.about.from <= followUp.about.from)
    .sort(byDay);
  const dated = (event: Event): string =>
    `${printDate(event.about)} ${kindWord(event)} (${event.summary}) ${mark(event.id)}`;
  return {
    ...shared(input, `order-${pairId(visit, rival)}`, 'order', params),
    ...grounds([visit, ...led, ...after].map(({ id }) => id)),
    statement: sentence('{host}, public before the visit: {led}. Visit {day} {cite}. {rival} after it: {after}.', {
      host: capital(label(host)),
      led: led.map(dated).join('; ') || 'no row',
      day: printDate(visit.about),
      cite: mark(visit.id),
      rival: capital(label(rival)),
      after: after.map((event) => `${dated(event)}, ${lag(visit.about, event.about)} later`).join('; '),
    }),
    n: led.length + after.length + 1,
  };
}

function beforeOf(input: OrderInput, { visit, rival, host }: Pair): Finding {
  const { state, events, label, coverage } = input;
  const day = visit.about.from;
  const first = Math.max(day - params.lookBackDays, coverage.from ?? Number.NEGATIVE_INFINITY);
  const acts = input.programmes
    .filter(({ sanction }) => sanction.sender === rival)
    .flatMap(({ changes }) => sameChangeOnce(changes))
    .filter((change) => change.kind !== 'announce' && change.kind !== 'continue')
    .flatMap((change) => {
      const about = change.adopted ?? actsFrom(change);
      return about && about.from >= first && about.to < day
        ? [{ id: change.id, about, summary: shortScope(change) }]
        : [];
    })
    .sort((a, b) => a.about.from - b.about.from || (a.id < b.id ? -1 : 1));
  const meetings = events
    .filter((event) => names(event, rival) && names(event, state) && ['meeting', 'visit', 'call'].includes(event.kind))
    .filter((event) => event.about.from >= first && event.about.to < day)
    .sort(byDay);
  const asides = events
    .filter((event) => event.from.includes(rival) && ['statement', 'legislation'].includes(event.kind))
    .filter((event) => event.about.from >= day - params.asideDays && event.about.to < day)
    .sort(byDay);
  const list = (rows: readonly { about: Event['about']; id: string; summary: string }[], words: boolean): string =>
    rows.map((row) => `${printDate(row.about)}${words ? ` (${row.summary})` : ''} ${mark(row.id)}`).join(', ') ||
    'no row';
  const rows = [...acts, ...meetings, ...asides];
  const parts = [
    acts.length > 0 && `sanction acts of ${list(acts, false)}`,
    meetings.length > 0 && `meetings of ${list(meetings, false)}`,
    asides.length > 0 && `in the ${params.asideDays} days before, ${list(asides, true)}`,
  ].filter((part) => part !== false);
  return {
    ...shared(input, `before-${pairId(visit, rival)}`, 'order', params),
    ...grounds(rows.map(({ id }) => id)),
    statement: sentence('{rival}, on record before the visit to {host}: {parts}.', {
      rival: capital(label(rival)),
      host: label(host),
      parts: parts.join('; ') || 'no row',
    }),
    n: rows.length,
  };
}

function rivalOf(input: OrderInput, { visit, host, rival, followUp }: Pair): Finding {
  const verdict = 'not established';
  const claim = sentence('That the visit to {host} of {day} moved {rival}: not established (ORDER_ONLY)', {
    host: input.label(host),
    day: printDate(visit.about),
    rival: input.label(rival),
  });
  return {
    ...shared(input, `rival-${pairId(visit, rival)}`, 'order', params),
    ...grounds([visit.id, followUp.id], ['ORDER_ONLY']),
    verdict,
    headline: `${claim} ${mark(visit.id, followUp.id)}.`,
    statement: `Adjusted ratio, placebo and leads: not yet measured: no explain stage. ${claim}.`,
    n: 1,
  };
}

function noOrder(input: OrderInput): Finding {
  return {
    ...shared(input, 'order', 'order', params),
    ...grounds([], ['NO_ROW']),
    statement: sentence(
      'Order of public days: no visit of the head of {state} to a power, followed within {n:day|days} by a head-level row with another, in the sources used.',
      { state: input.label(input.state), n: params.windowDays },
    ),
    n: 0,
  };
}

/** A visit is held against each power that followed it, so the power is part of the name. */
function pairId(visit: Event, rival: ActorId): string {
  return `${visit.id}-${rival.toLowerCase()}`;
}

function kindWord(event: Event): string {
  return event.kind.replace('_', ' ');
}

function byDay(a: Event, b: Event): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}
