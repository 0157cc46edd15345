import type { FactId } from '../record/fact.ts';
import { marksIn } from '../record/finding.ts';
import { publicFrom, type Source } from '../record/source.ts';
import type { Citation, CitedFact, Note, NumberedSource, Span, Text } from './document.ts';

export interface CiteOptions {
  /** Cite every source of a fact, not the first alone. */
  all: boolean;
  /** Facts known after this day are marked as new. */
  since?: number;
  /** Number citations one by one and give each a short note, instead of the number of its source. */
  notes?: boolean;
}

/** Turns evidence marks into numbered sources; a source keeps the number of its first use, so "Ibid." is never needed. */
export interface Citer {
  text(marked: string): Text;
  sources(): NumberedSource[];
  /** One short note a citation, when notes were asked for. */
  notes(): Note[];
}

export function citer(facts: ReadonlyMap<FactId, CitedFact>, options: CiteOptions): Citer {
  const numbered = new Map<string, { number: number; source: Source; facts: Map<FactId, CitedFact> }>();
  const notes: Note[] = [];

  /** The sources that speak for the facts of one run of marks, each once: two facts behind one text are one citation. */
  function cite(run: readonly CitedFact[]): Span[] {
    const spans = new Map<number, Citation>();
    for (const fact of run) {
      const ordered = citingOrder(fact, facts);
      for (const source of options.all ? ordered : ordered.slice(0, 1)) {
        const entry = numbered.get(source.id) ?? { number: numbered.size + 1, source, facts: new Map() };
        entry.facts.set(fact.id, fact);
        numbered.set(source.id, entry);
        if (spans.has(entry.number)) continue;
        const isNew = options.since !== undefined && fact.knownAt > options.since;
        const isOwn = fact.layer === 'workspace';
        spans.set(entry.number, { cite: entry.number, target: `source-${entry.number}`, fact: fact.id, isNew, isOwn });
      }
    }
    return [...spans.values()].map((span) => (options.notes ? noted(span) : span));
  }

  function noted(span: Citation): Citation {
    const number = notes.length + 1;
    const { source } = [...numbered.values()].find((entry) => entry.number === span.cite) as { source: Source };
    notes.push({ number, source: span.cite, text: shortForm(source) });
    return { ...span, cite: number, target: `note-${number}` };
  }

  return {
    text: (marked) =>
      // Text of a source may look like a mark; only what marks a given fact is one.
      marked.split(/((?:\[\^[^\]]+\])+)/).flatMap((piece) => {
        const run = marksIn(piece).map((id) => facts.get(id));
        if (run.length > 0 && run.every((fact) => fact !== undefined)) return cite(run);
        return piece === '' ? [] : [piece];
      }),
    sources: () => [...numbered.values()].map((entry) => ({ ...entry, facts: [...entry.facts.values()] })),
    notes: () => notes,
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
export function citeText({ cite, isNew, isOwn }: Citation): string {
  return `[${cite}]${isNew ? ' (new)' : ''}${isOwn ? ' (workspace)' : ''}`;
}

/** The line of a source as a sentence; "n.d." brings its own full stop. */
export function sourceSentence(source: Source): string {
  return `${sourceLine(source)}.`.replace(/\.\.$/, '.');
}

/** "AFP in Egypt Today, 2017-12-21": who wrote it, who printed it, the title if held, what it is, the day. */
export function sourceLine(source: Source): string {
  const writers = source.originators.filter((originator) => originator !== source.publisher).join(', ');
  const who = writers === '' ? source.publisher : `${writers} in ${source.publisher}`;
  const title = source.title === undefined ? [] : [source.title];
  const note = source.note === undefined ? [] : [`(${source.note})`];
  return [[who, ...title, ...note].join(', ').replace(', (', ' ('), source.published?.text ?? 'n.d.'].join(', ');
}

/** "Reuters in Dawn, 2025-10-15": enough to know a source again; the list of sources has the rest. */
export function shortForm({ title: _, note: __, ...source }: Source): string {
  return sourceLine(source);
}

/** The access day most sources share. */
export function commonAccessDay(sources: readonly NumberedSource[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of sources) counts.set(source.accessed.text, (counts.get(source.accessed.text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
