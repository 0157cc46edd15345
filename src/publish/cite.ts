import type { FactId } from '../record/fact.ts';
import { publicFrom, type Source } from '../record/source.ts';
import type { CitedFact, NumberedSource, Span, Text } from './document.ts';

export interface CiteOptions {
  /** Cite every source of a fact, not the first alone. */
  all: boolean;
  /** Facts known after this day are marked as new. */
  since?: number;
}

/** Turns evidence marks into numbered sources; a source keeps the number of its first use, so "Ibid." is never needed. */
export interface Citer {
  text(marked: string): Text;
  sources(): NumberedSource[];
}

export function citer(facts: ReadonlyMap<FactId, CitedFact>, options: CiteOptions): Citer {
  const numbered = new Map<string, { number: number; source: Source; facts: Map<FactId, CitedFact> }>();

  function cite(id: FactId): Span[] {
    const fact = facts.get(id);
    if (fact === undefined) throw new Error(`a finding marks the fact ${id}, which was not given`);
    const ordered = citingOrder(fact, facts);
    const cited = options.all ? ordered : ordered.slice(0, 1);
    return cited.map((source) => {
      const entry = numbered.get(source.id) ?? { number: numbered.size + 1, source, facts: new Map() };
      entry.facts.set(id, fact);
      numbered.set(source.id, entry);
      return {
        cite: entry.number,
        fact: id,
        isNew: options.since !== undefined && fact.knownAt > options.since,
        isOwn: fact.layer === 'workspace',
      };
    });
  }

  return {
    text: (marked) => {
      const spans: Span[] = [];
      // A run of marks keeps each source once: two facts behind one text are one citation.
      for (const piece of marked.split(/((?:\[\^[^\]]+\])+)/)) {
        if (!piece.startsWith('[^')) {
          if (piece !== '') spans.push(piece);
          continue;
        }
        const run = [...piece.matchAll(/\[\^([^\]]+)\]/g)].flatMap((hit) => cite(hit[1] as string));
        const seen = new Set<number>();
        for (const span of run) {
          if (typeof span === 'string' || seen.has(span.cite)) continue;
          seen.add(span.cite);
          spans.push(span);
        }
      }
      return spans;
    },
    sources: () =>
      [...numbered.values()].map((entry) => ({
        number: entry.number,
        source: entry.source,
        facts: [...entry.facts.values()],
      })),
  };
}

/**
 * Which source speaks for a fact: primary first; in a contradiction what no other version cites; then the earliest published,
 * then an agency before others, then by id.
 */
export function citingOrder(fact: CitedFact, facts: ReadonlyMap<FactId, CitedFact>): Source[] {
  const rivals = [...facts.values()].filter(
    (other) =>
      fact.contradiction !== undefined && other.contradiction === fact.contradiction && !sameVoice(other, fact),
  );
  const shared = new Set(rivals.flatMap((other) => other.sources.map((source) => source.id)));
  const own = fact.sources.filter((source) => !shared.has(source.id));
  const rank = (source: Source): number => (own.length > 0 && shared.has(source.id) ? 1 : 0);
  return [...fact.sources].sort(
    (a, b) =>
      Number(b.kind === 'primary') - Number(a.kind === 'primary') ||
      rank(a) - rank(b) ||
      publicFrom(a) - publicFrom(b) ||
      Number(b.kind === 'agency') - Number(a.kind === 'agency') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Rows with the same sources are one voice about several subjects. */
function sameVoice(a: CitedFact, b: CitedFact): boolean {
  return a.sources.map((source) => source.id).join(';') === b.sources.map((source) => source.id).join(';');
}

/** `[3]`, `[3] (new)`, `[3] (workspace)`: the number, and what is to be known about the row it stands for. */
export function citeText({ cite, isNew, isOwn }: Exclude<Span, string>): string {
  return `[${cite}]${isNew ? ' (new)' : ''}${isOwn ? ' (workspace)' : ''}`;
}

/** "AFP in Egypt Today, 2017-12-21": who wrote it, who printed it, the title if held, what it is, the day. */
export function sourceLine(source: Source): string {
  const writers = source.originators.filter((originator) => originator !== source.publisher).join(', ');
  const who = writers === '' ? source.publisher : `${writers} in ${source.publisher}`;
  const title = source.title === undefined ? [] : [source.title];
  const note = source.note === undefined ? [] : [`(${source.note})`];
  return [[who, ...title, ...note].join(', ').replace(', (', ' ('), source.published?.text ?? 'n.d.'].join(', ');
}

/** The access day most sources share. */
export function commonAccessDay(sources: readonly NumberedSource[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of sources) counts.set(source.accessed.text, (counts.get(source.accessed.text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
