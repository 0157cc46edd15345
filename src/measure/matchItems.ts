import type { ActorId } from '../record/actor.ts';
import type { Day } from '../record/day.ts';

/** One roll call of a set: its number there, its day, who voted how. */
export interface RollCallVotes {
  id: number;
  day: Day;
  votes: ReadonlyMap<ActorId, number>;
}

const shareOfVoters = 0.8;
const shareAlike = 0.97;

/**
 * Which roll calls of two sets are one and the same, though each numbers them its own way: of the same day or a day apart, with at
 * least 80 % of the voters of the first in both and 97 % of those alike; the best such, the same day before another. Each is
 * matched once. Gives numbers of the second set by numbers of the first. Complexity: O(items x items of a day x states).
 */
export function matchItems(first: readonly RollCallVotes[], second: readonly RollCallVotes[]): Map<number, number> {
  const byDay = new Map<Day, RollCallVotes[]>();
  for (const item of second) byDay.set(item.day, [...(byDay.get(item.day) ?? []), item]);
  const found = first.flatMap((item) =>
    [0, -1, 1].flatMap((apart) =>
      (byDay.get(item.day + apart) ?? []).flatMap((other) => {
        const score = likeness(item.votes, other.votes);
        return score === undefined ? [] : [{ item: item.id, other: other.id, score: score - Math.abs(apart) / 1000 }];
      }),
    ),
  );
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { item, other } of found.sort((a, b) => b.score - a.score || a.item - b.item || a.other - b.other)) {
    if (matched.has(item) || taken.has(other)) continue;
    matched.set(item, other);
    taken.add(other);
  }
  return matched;
}

function likeness(a: ReadonlyMap<ActorId, number>, b: ReadonlyMap<ActorId, number>): number | undefined {
  let [both, alike] = [0, 0];
  for (const [actor, vote] of a) {
    const other = b.get(actor);
    if (other === undefined) continue;
    both++;
    if (other === vote) alike++;
  }
  const share = alike / both;
  return both >= shareOfVoters * a.size && share >= shareAlike ? share : undefined;
}
