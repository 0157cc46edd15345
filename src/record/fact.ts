import type { ActorId } from './actor.ts';
import type { About } from './dateText.ts';
import type { Day } from './day.ts';
import type { SourceId } from './source.ts';

export type FactId = string;

/** Act text or the actor's own organ read; two or more originators; one. */
export const levels = ['primary', 'reported', 'single'] as const;
export type Level = (typeof levels)[number];

export type KnownBasis = 'stated' | 'slot' | 'retrieved' | 'assumed';

/** Where a row was read: which layer, which state's casebook, which file and line. */
export interface Origin {
  layer: 'embedded' | 'workspace';
  casebook: ActorId;
  file: string;
  line: number;
}

/** What every fact carries. A fact without a source does not type-check. */
export interface Fact {
  id: FactId;
  /** When it is true or happened. */
  about: About;
  /** First public day: the second of the two times. */
  knownAt: Day;
  knownBasis: KnownBasis;
  sources: readonly [SourceId, ...SourceId[]];
  checked: Level;
  /** The older fact this row replaces, all fields restated. */
  corrects?: FactId;
  /** The older fact this row takes back. */
  retracts?: FactId;
  /** Group of rows with incompatible values about one subject and field. */
  contradiction?: string;
  note?: string;
  origin: Origin;
}
