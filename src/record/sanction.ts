import type { ActorId } from './actor.ts';
import type { About } from './dateText.ts';
import type { Fact, FactId, Level, Origin } from './fact.ts';
import type { SourceId } from './source.ts';

export const targetKinds = ['state', 'sector', 'organ', 'person', 'group', 'firm'] as const;
export const sanctionTypes = ['comprehensive', 'sectoral', 'listing', 'secondary', 'status', 'trade'] as const;
export const changeKinds = [
  'announce',
  'start',
  'widen',
  'ease',
  'waive',
  'suspend',
  'delist',
  'lift',
  'snapback',
  'continue',
  'expire',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A named programme. It is known with its first change. */
export interface Sanction {
  table: 'sanction';
  id: FactId;
  sender: ActorId;
  /** The state meant; absent = any. */
  target?: ActorId;
  targetKind: (typeof targetKinds)[number];
  type: (typeof sanctionTypes)[number];
  legalAct?: string;
  authority?: string;
  sources: readonly [SourceId, ...SourceId[]];
  checked: Level;
  origin: Origin;
}

/** A measure that binds or spares outsiders: which states, for what. */
export interface ThirdPartyClause {
  effect: 'except' | 'include';
  states: readonly ActorId[];
  objects: readonly string[];
}

/** What happened to a programme on which of four days. */
export interface SanctionChange extends Fact {
  table: 'sanctionChange';
  sanction: FactId;
  kind: ChangeKind;
  announced?: About;
  adopted?: About;
  effective?: About;
  expires?: About;
  scope: string;
  thirdParty: readonly ThirdPartyClause[];
  conditions: readonly string[];
}

/** The day a change takes hold: its effect, else its adoption. Words alone take no hold. */
export function actsFrom(change: SanctionChange): About | undefined {
  return change.effective ?? change.adopted;
}
