import type { Day } from './day.ts';
import type { FactId, Level } from './fact.ts';
import type { FigureData } from './figureData.ts';
import type { ReasonCode } from './reason.ts';

export const positionVerdicts = ['aligned', 'tilted', 'balanced', 'detached', 'undetermined'] as const;
export const effectVerdicts = ['established', 'suggestive', 'not established', 'contradicted'] as const;
export type Verdict = (typeof positionVerdicts)[number] | (typeof effectVerdicts)[number];

/** What the numbers rest on. Days are inclusive; shares are counts over `rows`. */
export interface Coverage {
  from?: Day;
  to?: Day;
  rows: number;
  /** Rows whose first public day is assumed, not stated. */
  assumed: number;
  /** Rows dated to a week, month or year only. */
  coarse: number;
  byLevel: Record<Level, number>;
}

export interface Interval {
  low: number;
  high: number;
  level: number;
}

/** Rows set side by side. Cells are text; `[^id]` marks the fact a cell rests on. */
export interface Table {
  head: readonly string[];
  /** Columns of numbers, set to the right. */
  numeric?: readonly number[];
  rows: readonly (readonly string[])[];
}

/** Something rests on facts or says why it cannot. */
type Grounds =
  | { evidence: readonly [FactId, ...FactId[]]; reasons: readonly ReasonCode[] }
  | { evidence: readonly FactId[]; reasons: readonly [ReasonCode, ...ReasonCode[]] };

/** No estimate without its interval. */
type Estimation = { estimate?: never; interval?: never } | { estimate: number; interval: Interval };

/**
 * What every stage returns. Text carries its evidence where it speaks: `[^fact-id]` after the words that rest on it; the
 * publisher turns each mark into a numbered source. A finding with neither evidence nor reasons does not type-check.
 */
export type Finding = {
  id: string;
  question: string;
  /** The answer in full. */
  statement: string;
  /** The answer in one sentence, where it belongs in the bottom line. */
  headline?: string;
  table?: Table;
  /** Words about the table, printed above it. */
  tableNote?: string;
  figure?: FigureData;
  verdict?: Verdict;
  n: number;
  coverage: Coverage;
  asOf: Day;
  method: { id: string; version: number; params: Record<string, string | number | boolean> };
  warnings: readonly string[];
} & Grounds &
  Estimation;

/** The mark of a fact in a text. */
export function mark(...ids: readonly FactId[]): string {
  return ids.map((id) => `[^${id}]`).join('');
}

/** Ids marked in a text, in order. */
export function marksIn(text: string): FactId[] {
  return [...text.matchAll(/\[\^([^\]]+)\]/g)].map((hit) => hit[1] as string);
}
