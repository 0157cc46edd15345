import type { CodeSystem } from './code.ts';
import type { About } from './dateText.ts';
import type { Day } from './day.ts';

/** Our own id of an actor: ISO alpha-3 look for states (`SYR`, `SUN`), short names for blocs (`EU`). It is not a code. */
export type ActorId = string;

export const actorKinds = ['state', 'bloc', 'organisation', 'region', 'nonstate'] as const;

export interface Actor {
  id: ActorId;
  kind: (typeof actorKinds)[number];
  name: string;
  /** First and last day of existence; absent where it lies before the record or is still open. */
  from?: Day;
  to?: Day;
  /** `contested` where other states dispute it; empty otherwise. Names and borders are working labels, not positions. */
  recognition?: string;
  partOf?: ActorId;
  note?: string;
  sources: string[];
}

export interface CodeRow {
  system: CodeSystem;
  code: string;
  actor: ActorId;
  from?: Day;
  to?: Day;
}

export interface NameRow {
  actor: ActorId;
  name: string;
  lang: string;
  kind: 'short' | 'official' | 'demonym' | 'former';
  from?: Day;
  to?: Day;
}

export const memberStatuses = ['member', 'associate', 'suspended', 'observer'] as const;

/** One interval of one member in one bloc. */
export interface Membership {
  bloc: ActorId;
  member: ActorId;
  status: (typeof memberStatuses)[number];
  from: About;
  to?: About;
}

export const successionKinds = ['continuation', 'split', 'merger', 'secession'] as const;

export interface Succession {
  actor: ActorId;
  to: ActorId;
  day: About;
  kind: (typeof successionKinds)[number];
}
