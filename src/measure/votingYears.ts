import type { ActorId } from '../record/actor.ts';
import { yearOf } from '../record/day.ts';
import { similarity } from './similarity.ts';
import { contested, type VoteTable } from './voteTable.ts';

/** How a state voted in one year, and how much like each power. */
export interface VotingYear {
  state: ActorId;
  year: number;
  /** Contested roll calls the state voted on. */
  votes: number;
  /** In the order of the powers; `n` items both voted on. */
  withPower: readonly { lijphart: number | null; kappa: number | null; n: number }[];
}

/**
 * Agreement of every state with each power, year by year, over contested roll calls; a state and year without a vote have no
 * row. A power that cast no vote in a year, or is the state itself, has n 0. Complexity: O(items x states x powers).
 */
export function votingYears(table: VoteTable, powers: readonly ActorId[]): VotingYear[] {
  const width = table.states.length;
  const byYear = new Map<number, number[]>();
  for (const row of contested(table)) {
    const year = yearOf((table.items[row] as { day: number }).day);
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  const columns = powers.map((power) => table.states.indexOf(power));
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, rows]) =>
      table.states.flatMap((state, column) => {
        const votes = rows.filter((row) => table.value[row * width + column] !== 0).length;
        if (votes === 0) return [];
        const withPower = columns.map((other) => {
          const counts = new Float64Array(9);
          if (other >= 0 && other !== column) {
            for (const row of rows) {
              const [x, y] = [table.value[row * width + column] as number, table.value[row * width + other] as number];
              if (x > 0 && y > 0) counts[(x - 1) * 3 + y - 1]! += 1;
            }
          }
          const { lijphart, kappa, n } = similarity({ levels: 3, counts });
          return { lijphart, kappa, n };
        });
        return [{ state, year, votes, withPower }];
      }),
    );
}
