import type { Level } from '../record/fact.ts';
import type { FigureData } from '../record/figureData.ts';
import type { Source } from '../record/source.ts';

/** Text with its citations where they stand. */
export type Span = string | Citation;

/** A citation: the number printed, where it leads, and the fact it stands for. */
export interface Citation {
  cite: number;
  target: string;
  fact: string;
  isNew: boolean;
  isOwn: boolean;
}
export type Text = readonly Span[];

export type Block =
  | { kind: 'statement'; finding: string; text: Text }
  | {
      kind: 'table';
      finding: string;
      note?: Text;
      head: readonly string[];
      numeric: readonly number[];
      rows: readonly (readonly Text[])[];
    }
  | { kind: 'figure'; finding: string; figure: FigureData };

export interface Section {
  heading: string;
  blocks: readonly Block[];
}

/** A fact as its source line shows it: what it says, how well it is sourced, when it happened and became public. */
export interface CitedFact {
  id: string;
  excerpt: string;
  date: string;
  known: string;
  level: Level;
  layer: 'embedded' | 'workspace';
  /** Sources public by the as-of day. */
  sources: readonly Source[];
  contradiction?: string;
  knownAt: number;
}

export interface NumberedSource {
  number: number;
  source: Source;
  facts: readonly CitedFact[];
}

/** A numbered endnote: the source in short, by its number in the list. */
export interface Note {
  number: number;
  source: number;
  text: string;
}

/** What a face prints: headings and table heads of its own, everything else from findings. */
export interface Document {
  title: string;
  lead: readonly string[];
  sections: readonly Section[];
  sources: readonly NumberedSource[];
  /** Empty unless notes were asked for. */
  notes: readonly Note[];
  /** The access day of sources that do not say another. */
  accessed?: string;
}
