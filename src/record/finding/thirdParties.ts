import type { Event, Role } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { capital, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

/** Roles of third parties in events, mediations between others, and the state's newest statement to no one in particular. */
export function thirdParties(input: Question & { events: readonly Event[] }): Finding {
  const { state, label } = input;
  const line = input.events
    .filter((event) => event.kind === 'statement' && event.to.length === 0 && event.from.includes(state))
    .sort((a, b) => b.about.from - a.about.from || (a.id < b.id ? 1 : -1))[0];
  const mediations = input.events.filter(
    (event) => event.kind === 'mediation' && !event.from.includes(state) && !event.to.includes(state),
  );
  const roles = new Map<string, Event[]>();
  const own = new Map<string, Event[]>();
  for (const event of input.events) {
    for (const { role, actor } of event.roles) {
      if (actor === state) add(own, role, event);
      else add(roles, `${role satisfies Role['role']} ${label(actor)}`, event);
    }
  }
  const evidence = [...(line ? [line] : []), ...[...roles.values(), ...own.values()].flat(), ...mediations].map(
    ({ id }) => id,
  );
  const parts = [
    line &&
      sentence('Newest statement to no single actor, {date}: {summary} {cite}.', {
        date: printDate(line.about),
        summary: line.summary,
        cite: mark(line.id),
      }),
    roles.size > 0 &&
      sentence('Third parties in roles: {roles}.', {
        roles: [...roles].map(([role, events]) => dated(role, events)).join('; '),
      }),
    own.size > 0 &&
      sentence('{state} itself in roles: {roles}.', {
        state: capital(label(state)),
        roles: [...own].map(([role, events]) => dated(role, events)).join('; '),
      }),
    ...mediations.map((event) =>
      sentence('Mediation reported, {date}: {summary} {cite}.', {
        date: printDate(event.about),
        summary: event.summary,
        cite: mark(event.id),
      }),
    ),
  ].filter((part) => part !== undefined && part !== false);
  return {
    ...shared(input, 'roles', 'thirdParties'),
    ...grounds(evidence),
    statement: parts.join(' ') || 'Third parties in roles: no row in the sources used.',
    n: evidence.length,
  };
}

function add(roles: Map<string, Event[]>, role: string, event: Event): void {
  roles.set(role, [...(roles.get(role) ?? []), event]);
}

function dated(role: string, events: readonly Event[]): string {
  return `${role} ${events.map((event) => `${printDate(event.about)} ${mark(event.id)}`).join(', ')}`;
}
