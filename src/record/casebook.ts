import type { ActorId } from './actor.ts';
import type { Asset } from './asset.ts';
import type { Commitment, StatusClaim } from './commitment.ts';
import type { Day } from './day.ts';
import type { Event } from './event.ts';
import type { Origin } from './fact.ts';
import type { Office } from './office.ts';
import type { Sanction, SanctionChange } from './sanction.ts';
import type { Source } from './source.ts';
import type { Vote } from './vote.ts';

export const contradictionFields = ['date', 'value', 'status', 'attribution'] as const;

/** What a group of rows disagrees about. */
export interface Contradiction {
  id: string;
  field: (typeof contradictionFields)[number];
  question: string;
  note?: string;
  origin: Origin;
}

/** Everything on record about one state. */
export interface Casebook {
  state: ActorId;
  title: string;
  /** First and last day the casebook covers. */
  from: Day;
  to: Day;
  note?: string;
  sources: readonly Source[];
  events: readonly Event[];
  votes: readonly Vote[];
  commitments: readonly Commitment[];
  statusClaims: readonly StatusClaim[];
  assets: readonly Asset[];
  sanctions: readonly Sanction[];
  sanctionChanges: readonly SanctionChange[];
  offices: readonly Office[];
  contradictions: readonly Contradiction[];
}
