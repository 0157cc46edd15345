import { z } from 'zod';
import { cslItem } from '../../publish/citation/cslItem.ts';
import { sourceLine } from '../../publish/cite.ts';
import { asOf as viewAsOf } from '../../record/asOf.ts';
import { isoDay } from '../../record/day.ts';
import { askDay, askState, options } from '../ask.ts';
import { command } from '../command.ts';
import type { AppContext } from '../record.ts';
import { SourceOut } from '../schemas.ts';

const input = z.object({
  state: options.state.optional().describe('only the casebook of this state'),
  asOf: options.asOf,
});

const output = z.object({
  casebooks: z.array(
    z.looseObject({
      state: z.string(),
      title: z.string(),
      asOf: z.string(),
      rows: z.int(),
      sources: z.array(SourceOut),
    }),
  ),
});

export default command({
  name: 'sources',
  summary:
    'The sources on record, state by state: who wrote and printed them, when, how many rows rest on each, and what they cover.',
  positional: ['state'],
  input,
  output,
  formats: ['terminal', 'json', 'csv'],
  examples: ['sources', 'sources SYR', 'sources SYR --format csv --out sources.csv'],
  run: {
    needs: 'record',
    handler: async (asked: z.output<typeof input>, context: AppContext) => {
      const { record } = context;
      const today = context.today();
      const only = asked.state === undefined ? undefined : askState(record, asked.state, today);
      const shown = record.casebooks.filter(({ state }) => only === undefined || state === only);
      const books = await Promise.all(
        shown.map(async (casebook) => {
          const day = askDay(record, asked.asOf, casebook.state, today);
          const view = viewAsOf(casebook, day);
          const coverage = await record.store.coverage({ state: casebook.state, asOf: day });
          const facts = [
            ...view.events,
            ...view.votes,
            ...view.commitments,
            ...view.statusClaims,
            ...view.sanctionChanges,
          ];
          const used = (id: string): number => facts.filter((fact) => fact.sources.includes(id)).length;
          const sources = view.sources
            .map((source) => ({ source, rows: used(source.id) }))
            .filter(({ rows }) => rows > 0);
          return { casebook, day, coverage, sources };
        }),
      );
      const lines = books.flatMap(({ casebook, day, coverage, sources }) => [
        `${casebook.state}  ${casebook.title}`,
        `  covers ${isoDay(casebook.from)} to ${isoDay(Math.min(day, casebook.to))}; as of ${isoDay(day)}: ${coverage.rows} rows (${coverage.byLevel.primary} primary, ${coverage.byLevel.reported} reported, ${coverage.byLevel.single} single source), ${coverage.coarse} dated coarser than a day, ${coverage.assumed} with an assumed known day`,
        `  ${sources.length} sources; facts of the embedded record CC BY 4.0`,
        ...(only === undefined
          ? []
          : sources.map(
              ({ source, rows }) =>
                `  ${source.id.padEnd(22)} ${source.kind.padEnd(8)} ${String(rows).padStart(3)} rows  ${sourceLine(source)}`,
            )),
        '',
      ]);
      return {
        output: {
          casebooks: books.map(({ casebook, day, coverage, sources }) => ({
            state: casebook.state,
            title: casebook.title,
            from: isoDay(casebook.from),
            to: isoDay(Math.min(day, casebook.to)),
            asOf: isoDay(day),
            rows: coverage.rows,
            byLevel: coverage.byLevel,
            coarse: coverage.coarse,
            assumed: coverage.assumed,
            layers: coverage.layers,
            sources: sources.map(({ source, rows }) => ({
              ...cslItem(source),
              kind: source.kind,
              originators: source.originators,
              rows,
            })),
          })),
        },
        text: `${books.length === 0 ? 'No casebook on record.\n' : lines.join('\n')}`,
        rows: [
          ['state', 'id', 'kind', 'publisher', 'originators', 'title', 'published', 'accessed', 'rows', 'url'],
          ...books.flatMap(({ casebook, sources }) =>
            sources.map(({ source, rows }) => [
              casebook.state,
              source.id,
              source.kind,
              source.publisher,
              source.originators.join(';'),
              source.title ?? '',
              source.published?.text ?? 'n.d.',
              source.accessed.text,
              String(rows),
              source.url,
            ]),
          ),
        ],
      };
    },
  },
});
