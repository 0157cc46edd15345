import type { ActorId } from '../record/actor.ts';
import type { KnownFact } from '../record/asOf.ts';
import type { Asset } from '../record/asset.ts';
import type { Contradiction } from '../record/casebook.ts';
import type { Commitment, StatusClaim } from '../record/commitment.ts';
import type { Precision } from '../record/dateText.ts';
import type { Day } from '../record/day.ts';
import type { Event, EventKind } from '../record/event.ts';
import type { FactId, Level } from '../record/fact.ts';
import type { Coverage } from '../record/finding.ts';
import type { Office } from '../record/office.ts';
import type { Sanction, SanctionChange } from '../record/sanction.ts';
import type { Source } from '../record/source.ts';
import type { Vote } from '../record/vote.ts';

/**
 * The one way to facts above `store/`. Every query takes an as-of day and never shows what became public later. Engines differ
 * in where rows lie, never in what they answer: `test/store/eventStoreContract.ts` is the same for all of them.
 */
export interface EventStore {
  /** Events of a state, newest first, with a cursor that neither repeats nor skips a row when rows are added. */
  timeline(query: TimelineQuery): Promise<Page<Event>>;
  /** Directed events between two actors in day order, each fact once, symmetric ones folded; coarser rows are counted, not snapped. */
  dyadEvents(query: DyadQuery): Promise<DyadEvents>;
  /** A row a commitment, with the claims known by the day, in day order. */
  commitments(query: StateQuery): Promise<{ commitment: Commitment; claims: StatusClaim[] }[]>;
  /** A row a programme by or on the state, with the changes known by the day, in day order. */
  sanctions(query: StateQuery): Promise<{ sanction: Sanction; changes: SanctionChange[] }[]>;
  votes(query: StateQuery & Partial<Span>): Promise<Vote[]>;
  /** What the rows about a state cover, and what the day could not show yet. */
  coverage(query: StateQuery): Promise<StateCoverage>;
  /** Office holders, assets and open contradictions a state's rows refer to. */
  dossier(query: StateQuery): Promise<Dossier>;
  /** Chains of corrections known by the day, oldest version first; the last row of a chain is in force or takes back. */
  corrections(query: StateQuery): Promise<KnownFact[][]>;
  /** Facts with their sources, in the order asked. Errors: `EQ_NOT_FOUND` for an id the day does not show. */
  evidence(query: { ids: readonly FactId[]; asOf: Day }): Promise<Evidence[]>;
  close(): Promise<void>;
}

export interface StateQuery {
  state: ActorId;
  asOf: Day;
}

export interface Span {
  from: Day;
  to: Day;
}

export interface TimelineQuery extends StateQuery, Partial<Span> {
  with?: ActorId;
  kinds?: readonly EventKind[];
  limit?: number;
  cursor?: string;
}

export interface Page<T> {
  rows: T[];
  total: number;
  /** Give it back as `cursor` for the rows that follow; absent on the last page. */
  next?: string;
}

export interface DyadQuery extends Span {
  a: ActorId;
  b: ActorId;
  asOf: Day;
  minPrecision: Precision;
}

export interface DyadEvent {
  id: FactId;
  day: Day;
  from: ActorId;
  to: ActorId;
  cameo?: string;
  symmetric: boolean;
}

export interface DyadEvents {
  rows: DyadEvent[];
  coarse: number;
}

export interface StateCoverage extends Coverage {
  state: ActorId;
  /** True where the state has a casebook of its own; else its rows come from other states' casebooks. */
  casebook: boolean;
  title?: string;
  /** What the casebook says of itself: where it is thin. */
  note?: string;
  layers: readonly { layer: 'embedded' | 'workspace'; rows: number }[];
  leftOut: readonly { id: FactId; table: string; contradiction?: string }[];
}

export interface Dossier {
  offices: readonly Office[];
  assets: readonly Asset[];
  contradictions: readonly Contradiction[];
}

/** A fact of any table with the sources that show it. */
export interface Evidence {
  id: FactId;
  fact: Event | Vote | Commitment | StatusClaim | Sanction | SanctionChange | Office | Asset;
  level: Level;
  sources: readonly Source[];
}
