import type { ActorId } from './actor.ts';
import type { FactId, Level, Origin } from './fact.ts';
import type { SourceId } from './source.ts';

/** A port, base, airfield or line that commitments and corridors speak of. */
export interface Asset {
  table: 'asset';
  id: FactId;
  name: string;
  actor: ActorId;
  kind: string;
  lon?: number;
  lat?: number;
  sources: readonly [SourceId, ...SourceId[]];
  checked: Level;
  note?: string;
  origin: Origin;
}
