import type { ActorId } from './actor.ts';
import type { Fact } from './fact.ts';

export const eventKinds = [
  'visit',
  'meeting',
  'call',
  'statement',
  'agreement',
  'contract',
  'contract_cancelled',
  'recognition',
  'relations_restored',
  'relations_cut',
  'embassy_reopened',
  'aid',
  'sanctions',
  'deployment',
  'withdrawal',
  'arms_transfer',
  'exercise',
  'attack',
  'mediation',
  'vote',
  'legislation',
  'regime_change',
  'warning',
  'announcement',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What a third party did in an event; it makes no extra dyad. */
export const roleNames = [
  'host',
  'mediator',
  'broker',
  'guarantor',
  'sponsor',
  'witness',
  'announcer',
  'beneficiary',
  'excluded',
  'opposed',
] as const;
export interface Role {
  role: (typeof roleNames)[number];
  actor: ActorId;
}

/** `+` cooperative, `-` conflictual, `0` neither. */
export type Direction = '+' | '-' | '0';

/** Who did what to whom, when. One row is one event in every total. */
export interface Event extends Fact {
  table: 'event';
  from: readonly ActorId[];
  to: readonly ActorId[];
  kind: EventKind;
  /** CAMEO code, absent where none fits. */
  cameo?: string;
  direction: Direction;
  summary: string;
  persons: readonly string[];
  roles: readonly Role[];
  place?: string;
}

/** Does the event name the actor as sender or target? */
export function names(event: Event, actor: ActorId): boolean {
  return event.from.includes(actor) || event.to.includes(actor);
}

/** Codes that coders write both ways: a consultation, an agreement, a visit and its hosting. */
const twoWay: ReadonlySet<string> = new Set(
  '030 032 036 040 041 042 043 044 045 046 050 057 060 061 062 063 064'.split(' '),
);

export function isSymmetric(cameo: string | undefined): boolean {
  return cameo !== undefined && twoWay.has(cameo);
}
