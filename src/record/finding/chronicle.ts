import type { ActorId } from '../actor.ts';
import type { Day } from '../day.ts';
import { type Event, names } from '../event.ts';
import type { ChronicleStripData } from '../figureData.ts';
import { type Finding, mark } from '../finding.ts';
import { heldOn, type Office } from '../office.ts';
import { sentence } from '../sentence.ts';
import { levelLetter, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface ChronicleInput extends Question {
  /** Each fact once. */
  events: readonly Event[];
  offices: readonly Office[];
}

const newestDays = 6;

/** What changed: the newest days with head-of-state meetings with a power, votes and pacts. */
export function chronicle(input: ChronicleInput): Finding {
  const { powers } = input;
  const marked = input.events.filter(
    (event) =>
      event.kind === 'vote' ||
      (event.kind === 'agreement' && (event.to.length === 0 || powers.some((power) => names(event, power)))) ||
      (powers.some((power) => names(event, power)) && atHeadLevel(event, input.state, input.offices)),
  );
  const days = new Map<string, Event[]>();
  for (const event of marked.sort(byDay)) {
    const date = printDate(event.about);
    days.set(date, [...(days.get(date) ?? []), event]);
  }
  const shown = [...days].slice(-newestDays);
  const rows = shown.map(([date, events]) => [
    date,
    events.map((event) => `${event.summary}${hosts(event)} ${mark(event.id)}`).join('; '),
    [...new Set(events.map((event) => levelLetter[event.checked]))].join(', '),
  ]);
  return {
    ...shared(input, 'chronicle', 'chronicle', { newestDays }),
    ...grounds(shown.flatMap(([, events]) => events.map(({ id }) => id))),
    tableNote:
      'Newest days with meetings of heads of state or government with a power, votes, and pacts; coded from news and acts.',
    ...(rows.length > 0 && { table: { head: ['date', 'coded from news and acts', 'level'], rows } }),
    figure: strip(input),
    statement:
      rows.length > 0
        ? sentence('{n:row|rows} of this kind on record since {first}.', {
            n: marked.length,
            first: [...days.keys()][0] as string,
          })
        : 'Meetings at head level, votes and pacts: no row in the sources used.',
    n: marked.length,
  };
}

/** Is a head of state or government of each side among the persons? Only offices the record shows on the day count. */
export function atHeadLevel(event: Event, state: ActorId, offices: readonly Office[]): boolean {
  const heads = offices.filter(
    (office) =>
      (office.role === 'HOS' || office.role === 'HOG') &&
      event.persons.includes(office.person) &&
      (heldOn(office, event.about.from) || heldOn(office, event.about.to)),
  );
  const others = heads.filter((office) => office.actor !== state && names(event, office.actor));
  return others.length > 0 && heads.some((office) => office.actor === state);
}

function hosts(event: Event): string {
  const hosting = event.roles.filter(({ role }) => role === 'host').map(({ actor }) => actor);
  return hosting.length > 0 ? `; host ${hosting.join(', ')}` : '';
}

function strip({ state, powers, asOf, events, label, name, coverage }: ChronicleInput): ChronicleStripData {
  const first = Math.min(asOf, coverage.from ?? asOf, ...events.map((event) => event.about.from));
  const from: Day = Math.max(first, coverage.from ?? first);
  return {
    kind: 'chronicle-strip',
    title: sentence('Events on record between {state} and each power', { state: label(state) }),
    from,
    to: asOf,
    lanes: powers.map((power) => ({
      actor: power,
      name: name(power),
      marks: events
        .filter((event) => names(event, state) && names(event, power) && event.about.to >= from)
        .sort(byDay)
        .map((event) => ({
          id: event.id,
          from: event.about.from,
          to: event.about.to,
          direction: event.direction,
          label: event.summary,
        })),
    })),
  };
}

function byDay(a: Event, b: Event): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}
