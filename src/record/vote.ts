import type { ActorId } from './actor.ts';
import type { Fact, FactId } from './fact.ts';

export const voteValues = ['yes', 'no', 'abstain', 'absent', 'nonmember'] as const;

/** One member's vote in an event of kind `vote`. Absence is not abstention; non-membership is not absence. */
export interface Vote extends Fact {
  table: 'vote';
  event: FactId;
  actor: ActorId;
  value: (typeof voteValues)[number];
}
