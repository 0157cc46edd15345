import { z } from 'zod';
import { CodedError, coded } from '../../errors.ts';
import { citation, citationStyles } from '../../publish/citation/citation.ts';
import { cslItem } from '../../publish/citation/cslItem.ts';
import { asOf as viewAsOf } from '../../record/asOf.ts';
import { isoDay } from '../../record/day.ts';
import { admissible } from '../../record/level.ts';
import type { Source } from '../../record/source.ts';
import { askDay, options } from '../ask.ts';
import { command } from '../command.ts';
import { nearest } from '../nearest.ts';
import { openDigest } from '../openDigest.ts';
import type { AppContext } from '../record.ts';
import { SourceOut } from '../schemas.ts';

const input = z.object({
  id: z.string().min(1).describe('id of a source, or of a fact for all its sources'),
  style: z.enum(citationStyles).default('chicago').describe('citation style'),
  asOf: options.asOf,
});

const output = z.object({
  id: z.string(),
  asOf: z.string(),
  style: z.string(),
  citations: z.array(z.string()),
  sources: z.array(SourceOut),
});

export default command({
  name: 'cite',
  summary: 'The citation of a source, or of every source of a fact, in Chicago, APA, BibTeX, RIS or CSL-JSON.',
  positional: ['id'],
  input,
  output,
  formats: ['terminal', 'json'],
  examples: ['cite s-sana', 'cite syr-2025-11-06-vote-2799 --style bibtex'],
  run: {
    needs: 'record',
    handler: async ({ id, style, asOf }: z.output<typeof input>, context: AppContext) => {
      const day = asOf === undefined ? newestDay(context) : askDay(context.record, asOf, undefined, context.today());
      const sources = await sourcesOf(context, id, day);
      const citations = sources.map((source) => citation(source, style));
      const between = style === 'csl' ? ',\n' : style === 'chicago' || style === 'apa' ? '\n' : '\n\n';
      const joined = citations.map((each) => each.trimEnd()).join(between);
      return {
        output: { id, asOf: isoDay(day), style, citations, sources: sources.map((source) => ({ ...cslItem(source) })) },
        text: `${style === 'csl' ? `[${joined}]` : joined}\n`,
      };
    },
  },
});

/** The last day any casebook covers or any source was opened: a citation needs no as-of day, but may have one. */
function newestDay({ record, today }: AppContext): number {
  const accessed = record.casebooks.flatMap(({ sources }) => sources.map((source) => source.accessed.to));
  return Math.max(...accessed, ...record.casebooks.map(({ to }) => to).filter(Number.isFinite), today());
}

async function sourcesOf(context: AppContext, id: string, day: number): Promise<readonly Source[]> {
  const { record } = context;
  const all = record.casebooks.flatMap(({ sources }) => sources);
  const source = all.find((each) => each.id === id);
  if (source && admissible([source], day).length > 0) return [source];
  const table = (await openDigest(context))?.fact;
  if (table && [table.id, ...table.sources.map((each) => each.id)].includes(id)) return table.sources;
  try {
    const [evidence] = await record.store.evidence({ ids: [id], asOf: day });
    return evidence?.sources ?? [];
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'EQ_NOT_FOUND') throw error;
    // Only ids of that day: a suggestion must not tell the future.
    const views = record.casebooks.map((casebook) => viewAsOf(casebook, day));
    const ids = views.flatMap((view) =>
      [
        view.sources,
        view.events,
        view.votes,
        view.commitments,
        view.statusClaims,
        view.sanctions,
        view.sanctionChanges,
        view.offices,
        view.assets,
      ]
        .flat()
        .map((row) => row.id),
    );
    const [close] = nearest(id, [...new Set(ids)]);
    throw coded('EQ_NOT_FOUND', {
      id: id.slice(0, 80),
      suggestion: close === undefined ? '' : `; did you mean ${close}?`,
    });
  }
}
