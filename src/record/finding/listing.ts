import type { Event } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { levelLetter, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

/** Events as they are listed: newest first, every version of a contradiction on a line of its own, marked `!`. */
export function listing(input: Question & { events: readonly Event[]; total: number }): Finding {
  const { events, total } = input;
  const rows = events.map((event) => [
    printDate(event.about),
    event.to.length === 0 ? event.from.join(', ') : `${event.from.join(', ')} > ${event.to.join(', ')}`,
    event.kind.replaceAll('_', ' '),
    `${event.summary}${event.roles.map(({ role, actor }) => `; ${role} ${actor}`).join('')} ${mark(event.id)}${event.contradiction === undefined ? '' : ` ! ${event.contradiction}`}`,
    levelLetter[event.checked],
  ]);
  const shown =
    rows.length < total
      ? sentence('{n} of {total} rows shown.', { n: rows.length, total })
      : sentence('{n:row|rows}.', { n: rows.length });
  return {
    ...shared(input, 'timeline', 'listing'),
    ...grounds(events.map(({ id }) => id)),
    ...(rows.length > 0 && { table: { head: ['date', 'who', 'kind', 'coded from news and acts', 'level'], rows } }),
    statement: rows.length === 0 ? 'No row in the sources used.' : shown,
    n: total,
  };
}
