import type { About } from './dateText.ts';
import type { Day } from './day.ts';
import { actsFrom, type ChangeKind, type SanctionChange } from './sanction.ts';

export type SanctionStateName =
  | 'announced'
  | 'in force'
  | 'eased'
  | 'waived'
  | 'suspended'
  | 'delisted'
  | 'lifted'
  | 'expired';

/** Where a programme stands on a day, and by which change. */
export interface SanctionState {
  state: SanctionStateName;
  since: About;
  change: SanctionChange;
  /** The running relief or programme ends then, on record. */
  expires?: About;
}

/** What a change leaves behind; changes that alter nothing (`announce`, `continue`) keep the state. */
const leaves: Partial<Record<ChangeKind, SanctionStateName>> = {
  start: 'in force',
  widen: 'in force',
  snapback: 'in force',
  ease: 'eased',
  waive: 'waived',
  suspend: 'suspended',
  lift: 'lifted',
  expire: 'expired',
};

/**
 * State of one programme at the end of `day`: the fold of its changes in force by then. A relief that expired by the day ends
 * as a computed change, and what it relieved stands again; a programme whose own end passed is expired. A partial `delist`
 * takes names off a list and leaves the programme as it was. One version a fact: call with `oncePerFact` rows.
 */
export function sanctionState(changes: readonly SanctionChange[], day: Day): SanctionState | undefined {
  const acts = changes
    .flatMap((change) => {
      const about = actsFrom(change);
      return about && about.from <= day ? [{ change, about }] : [];
    })
    .sort((a, b) => a.about.from - b.about.from || (a.change.id < b.change.id ? -1 : 1));

  const past: SanctionState[] = [];
  for (const { change, about } of acts) {
    const current = standing(past, about.from);
    if (change.kind === 'continue' && current) {
      const extended = change.expires === undefined ? current : { ...current, expires: change.expires };
      past.push({ ...extended, change });
    }
    if (change.kind === 'continue' && past.length === 0) {
      past.push({ state: 'in force', since: about, change, ...(change.expires && { expires: change.expires }) });
    }
    const state = change.kind === 'delist' && past.length === 0 ? 'delisted' : leaves[change.kind];
    if (state === undefined) continue;
    past.push({ state, since: about, change, ...(change.expires && { expires: change.expires }) });
  }
  return standing(past, day) ?? announcedOnly(changes);
}

const reliefs: ReadonlySet<SanctionStateName> = new Set(['eased', 'waived', 'suspended']);

/** The newest state that has not run out by the day; behind an expired relief the state before it stands again. */
function standing(past: readonly SanctionState[], day: Day): SanctionState | undefined {
  for (let at = past.length - 1; at >= 0; at--) {
    const state = past[at] as SanctionState;
    if (state.expires === undefined || state.expires.to >= day) return state;
    if (!reliefs.has(state.state)) return ranOut(state, state.expires);
  }
  return undefined;
}

/** A programme whose end passed: no renewal is on record, which is all that is known. */
function ranOut({ expires: _, ...state }: SanctionState, end: About): SanctionState {
  return { ...state, state: 'expired', since: end };
}

function announcedOnly(changes: readonly SanctionChange[]): SanctionState | undefined {
  const [first] = changes.filter((change) => change.kind === 'announce');
  return first && { state: 'announced', since: first.about, change: first };
}
