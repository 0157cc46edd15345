import { z } from 'zod';
import { coded } from '../../errors.ts';
import { report } from '../../publish/brief.ts';
import { parseDay } from '../../record/dateText.ts';
import { isoDay } from '../../record/day.ts';
import { type EventKind, eventKinds } from '../../record/event.ts';
import { listing } from '../../record/finding/listing.ts';
import { askActor, options } from '../ask.ts';
import { citedFacts } from '../cited.ts';
import { command } from '../command.ts';
import { coverageLead } from '../lead.ts';
import { nearest } from '../nearest.ts';
import { contradictionsAmong, historyOf, stateQuestion } from '../question.ts';
import type { AppContext } from '../record.ts';
import { reportOut } from '../reportOut.ts';
import { ReportOut } from '../schemas.ts';

const input = z.object({
  state: options.state,
  with: options.with,
  from: z.string().optional().describe('first day, YYYY-MM-DD'),
  to: z.string().optional().describe('last day, YYYY-MM-DD'),
  type: z.string().optional().describe('kinds of events, joined by commas, as visit,meeting'),
  asOf: options.asOf,
  history: options.history,
  limit: z.coerce.number().int().positive().optional().describe('rows at most'),
  cursor: z.string().optional().describe('where the next page starts, as the page before gave it'),
});

const output = ReportOut.extend({
  events: z.array(
    z.looseObject({
      id: z.string(),
      date: z.string(),
      from: z.array(z.string()),
      to: z.array(z.string()),
      kind: z.string(),
    }),
  ),
  total: z.int(),
  next: z.string().optional(),
});

export default command({
  name: 'timeline',
  summary:
    'The chronicle of a state, newest first: who did what to whom, when, with level and source; contradictions with both sides.',
  positional: ['state'],
  input,
  output,
  formats: ['terminal', 'md', 'html', 'json', 'csv'],
  examples: [
    'timeline SYR',
    'timeline SYR --with RUS --type visit,call',
    'timeline SYR --from 2025-10-01 --to 2025-11-13 --format csv',
  ],
  run: {
    needs: 'record',
    handler: async (asked: z.output<typeof input>, context: AppContext) => {
      const { record } = context;
      const question = await stateQuestion(context, asked);
      const { state, asOf } = question;
      const page = await record.store.timeline({
        state,
        asOf,
        ...(asked.with !== undefined && { with: askActor(record.atlas, asked.with, asOf) }),
        ...(asked.from !== undefined && { from: parseDay(asked.from) }),
        ...(asked.to !== undefined && { to: parseDay(asked.to) }),
        ...(asked.type !== undefined && { kinds: asked.type.split(',').map(kindOf) }),
        ...(asked.limit !== undefined && { limit: asked.limit }),
        ...(asked.cursor !== undefined && { cursor: asked.cursor }),
      });
      const list = listing({ ...question, events: page.rows, total: page.total });
      const contradictions = await contradictionsAmong(context, question, new Set(page.rows.map(({ id }) => id)));
      const findings = [list, ...contradictions];
      const corrections = asked.history ? [await historyOf(context, question, ['event', 'vote'])] : [];
      const facts = await citedFacts(record, [...findings, ...corrections], asOf);
      const document = report(
        {
          title: `Chronicle of ${question.name(state)}, as of ${isoDay(asOf)}`,
          lead: coverageLead(record, state, asOf),
          sections: [
            { heading: 'Events', findings: [list] },
            ...(contradictions.length > 0 ? [{ heading: 'Contradictions', findings: contradictions }] : []),
            ...(corrections.length > 0 ? [{ heading: 'Corrections', findings: corrections }] : []),
          ],
          facts,
        },
        { all: false },
      );
      const events = page.rows.map((event) => ({
        id: event.id,
        date: event.about.text,
        known: isoDay(event.knownAt),
        from: [...event.from],
        to: [...event.to],
        kind: event.kind,
        cameo: event.cameo ?? null,
        direction: event.direction,
        summary: event.summary,
        persons: [...event.persons],
        roles: event.roles.map(({ role, actor }) => `${role}:${actor}`),
        place: event.place ?? null,
        level: event.checked,
        contradiction: event.contradiction ?? null,
        layer: event.origin.layer,
        sources: [...event.sources],
      }));
      const head = [
        'id',
        'date',
        'known',
        'from',
        'to',
        'kind',
        'cameo',
        'direction',
        'summary',
        'persons',
        'roles',
        'place',
        'level',
        'contradiction',
        'layer',
        'sources',
      ] as const;
      const cell = (value: string | string[] | null): string =>
        Array.isArray(value) ? value.join(';') : (value ?? '');
      return {
        output: {
          ...reportOut({ state, asOf }, [...findings, ...corrections], facts),
          events,
          total: page.total,
          ...(page.next !== undefined && { next: page.next }),
        },
        document,
        rows: [head, ...events.map((event) => head.map((column) => cell(event[column])))],
      };
    },
  },
});

function kindOf(text: string): EventKind {
  const kind = eventKinds.find((each) => each === text.trim());
  if (kind !== undefined) return kind;
  const [close] = nearest(text.trim(), eventKinds);
  throw coded('EQ_USAGE', {
    problem: `"${text}" is no kind of event${close === undefined ? '' : `; did you mean ${close}?`}`,
    command: 'timeline',
  });
}
