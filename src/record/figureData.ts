import type { ActorId } from './actor.ts';
import type { Day } from './day.ts';
import type { Direction } from './event.ts';
import type { FactId } from './fact.ts';
import type { ChangeKind } from './sanction.ts';

/** Plain data of a figure, so that the same finding can be drawn, tabled and cited. Days are inclusive day numbers. */
export type FigureData = ChronicleStripData | CommitmentLanesData | SanctionStaircaseData;

/** Events by partner over time; a coarse date is as wide as its interval. */
export interface ChronicleStripData {
  kind: 'chronicle-strip';
  title: string;
  from: Day;
  to: Day;
  lanes: readonly {
    actor: ActorId;
    name: string;
    marks: readonly { id: FactId; from: Day; to: Day; direction: Direction; label: string }[];
  }[];
}

/** Formal status as a bar, words as signed marks in a lane of their own, contradicting versions side by side. */
export interface CommitmentLanesData {
  kind: 'commitment-lanes';
  title: string;
  from: Day;
  /** The as-of day: what lies after it is drawn as an end on record, never as an event. */
  to: Day;
  lanes: readonly {
    id: FactId;
    name: string;
    formal: readonly { from: Day; to: Day; label: string; id: FactId }[];
    ends?: { day: Day; computed: boolean };
    words: readonly {
      id: FactId;
      from: Day;
      to: Day;
      sign: '+' | '-' | '0';
      actor: ActorId | 'press';
      by: string;
      label: string;
    }[];
    disputed: boolean;
  }[];
}

/** Changes of sanctions by sender: announced, adopted and effective days, expiry, excepted states. */
export interface SanctionStaircaseData {
  kind: 'sanction-staircase';
  title: string;
  from: Day;
  to: Day;
  lanes: readonly {
    sender: ActorId;
    name: string;
    steps: readonly {
      id: FactId;
      label: string;
      change: ChangeKind;
      announced?: Day;
      adopted?: Day;
      effective?: Day;
      expires?: Day;
      excepted: readonly ActorId[];
    }[];
  }[];
}
