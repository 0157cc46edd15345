import type { ActorId } from '../record/actor.ts';
import type { Day } from '../record/day.ts';

/** Roll calls as a matrix: who took which stand on which resolution. */
export interface VoteTable {
  items: readonly { id: number; day: Day }[];
  states: readonly ActorId[];
  /** Items x states: 0 missing, 1 yes, 2 abstain, 3 no. Absence, not voting and non-membership are missing, never abstention. */
  value: Uint8Array;
  /** Votes of actors that no code resolved, and pairs of votes of one actor on one item that differ: both left out. */
  unresolved: number;
  conflicting: number;
}

/** Votes in columns: item, its day, who voted (undefined where no code resolved), value 1..3. */
export interface VoteColumns {
  item: ArrayLike<number>;
  day: ArrayLike<number>;
  actor: readonly (ActorId | undefined)[];
  value: ArrayLike<number>;
}

/**
 * The matrix of votes, items by day and id, states by id. Two votes of one actor on one item, as of two codes for one state,
 * stay where they are the same and are dropped and counted where they differ. Complexity: O(votes + items x states).
 */
export function voteTable({ item, day, actor, value }: VoteColumns): VoteTable {
  const days = new Map<number, Day>();
  for (let at = 0; at < item.length; at++) days.set(item[at] as number, day[at] as Day);
  const items = [...days].map(([id, on]) => ({ id, day: on })).sort((a, b) => a.day - b.day || a.id - b.id);
  const states = [...new Set(actor)].filter((id) => id !== undefined).sort();
  const rowOf = new Map(items.map(({ id }, row) => [id, row]));
  const columnOf = new Map(states.map((id, column) => [id, column]));
  const matrix = new Uint8Array(items.length * states.length);
  const dropped = new Set<number>();
  let unresolved = 0;
  for (let at = 0; at < item.length; at++) {
    const who = actor[at];
    if (who === undefined) {
      unresolved++;
      continue;
    }
    const cell = (rowOf.get(item[at] as number) as number) * states.length + (columnOf.get(who) as number);
    if (matrix[cell] !== 0 && matrix[cell] !== value[at]) dropped.add(cell);
    matrix[cell] = value[at] as number;
  }
  for (const cell of dropped) matrix[cell] = 0;
  return { items, states, value: matrix, unresolved, conflicting: dropped.size };
}

/** Items on which not all who voted voted alike: the others tell nothing of how two states differ. */
export function contested({ items, states, value }: VoteTable): number[] {
  return items.flatMap((_, row) => {
    const votes = value.subarray(row * states.length, (row + 1) * states.length).filter((vote) => vote !== 0);
    return votes.some((vote) => vote !== votes[0]) ? [row] : [];
  });
}
