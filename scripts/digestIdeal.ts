import { bridge } from '../src/measure/bridge.ts';
import type { Digest, IdealPosition } from '../src/measure/digest.ts';
import { idealEm } from '../src/measure/idealEm.ts';
import { idealGibbs } from '../src/measure/idealGibbs.ts';
import { idealVotes } from '../src/measure/idealVotes.ts';
import { matchItems, type RollCallVotes } from '../src/measure/matchItems.ts';
import { contested, type VoteTable } from '../src/measure/voteTable.ts';
import { type Atlas, resolveName } from '../src/record/atlas.ts';
import { yearOf } from '../src/record/day.ts';
import { unvotesRollCalls, unvotesVotes } from '../src/sources/unvotes.ts';

/** The files of outside data that ideal points need besides the roll calls of the digest, as text. */
export interface BridgeTexts {
  rollCalls: string;
  votes: string;
  /** Pairs of unvotes roll calls that repeat a text: `rcid1,rcid2` in the last two columns. */
  matches: string;
}

export const idealOptions = {
  iterations: { em: 200, gibbs: 700 },
  kept: 250,
  seed: 7,
  /** Where the sign of the scale comes from. */
  starts: new Map([
    ['USA', 3],
    ['CAN', 3],
    ['GBR', 3],
    ['ISR', 3],
    ['RUS', -2],
    ['SUN', -2],
    ['DDR', -2],
  ]),
};

/**
 * Adds each state's ideal point to the years of a digest: one position a state and calendar year over all contested roll calls,
 * from 1946 to the last year of the digest, so that no later vote has a part in it. Texts that repeat an earlier one share parameters; the pairs are known for another set, whose roll calls are matched
 * by day and votes. About three minutes.
 */
export function withIdealPoints(digest: Digest, table: VoteTable, texts: BridgeTexts, atlas: Atlas): Digest {
  const root = bridge(pairsOf(table, texts, atlas));
  const last = Math.max(...digest.years.map(({ year }) => year));
  const width = table.states.length;
  const columns = { state: [] as string[], period: [] as number[], item: [] as number[], value: [] as number[] };
  for (const row of contested(table)) {
    const { id, day } = table.items[row] as { id: number; day: number };
    if (yearOf(day) > last) continue;
    for (const [column, state] of table.states.entries()) {
      const vote = table.value[row * width + column] as number;
      if (vote === 0) continue;
      columns.state.push(state);
      columns.period.push(yearOf(day));
      columns.item.push(root(id));
      columns.value.push(vote);
    }
  }
  const votes = idealVotes(columns);
  const { iterations, kept, seed, starts } = idealOptions;
  const draws = idealGibbs(votes, idealEm(votes, { iterations: iterations.em, starts }), {
    iterations: iterations.gibbs,
    kept,
    seed,
  });
  const ideal = new Map(
    votes.positions.map(({ state, period }, position) => {
      const own = Float64Array.from(
        { length: kept },
        (_, draw) => draws.theta[draw * draws.positions + position] as number,
      );
      return [`${state} ${period}`, summary(own)] as const;
    }),
  );
  return {
    ...digest,
    years: digest.years.map((row) => {
      const found = ideal.get(`${row.state} ${row.year}`);
      return found ? { ...row, ideal: found } : row;
    }),
  };
}

function summary(draws: Float64Array): IdealPosition {
  const sorted = draws.slice().sort();
  const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))] as number;
  return { mean: draws.reduce((sum, each) => sum + each, 0) / draws.length, low: at(0.05), high: at(0.95) };
}

/** Pairs of repeated texts, in the numbers of the table. */
function pairsOf(table: VoteTable, texts: BridgeTexts, atlas: Atlas): [number, number][] {
  const width = table.states.length;
  const ours = table.items.map(({ id, day }, row): RollCallVotes => {
    const votes = new Map<string, number>();
    for (const [column, state] of table.states.entries()) {
      const vote = table.value[row * width + column] as number;
      if (vote !== 0) votes.set(state, vote);
    }
    return { id, day, votes };
  });
  const inOurs = new Map([...matchItems(ours, unvotes(texts, atlas))].map(([own, other]) => [other, own]));
  return texts.matches
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line): [number, number][] => {
      const [a, b] = line
        .split(',')
        .slice(-2)
        .map((cell) => inOurs.get(Number(cell.replaceAll('"', ''))));
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
}

function unvotes(texts: BridgeTexts, atlas: Atlas): RollCallVotes[] {
  const calls = unvotesRollCalls('roll calls', texts.rollCalls).rows;
  const dayOf = new Map(calls.map(({ id, day }) => [id, day]));
  const votes = new Map(calls.map(({ id }) => [id, new Map<string, number>()]));
  const known = new Map<string, string | undefined>();
  for (const { item, country, value } of unvotesVotes('votes', texts.votes).rows) {
    const day = dayOf.get(item);
    if (day === undefined) continue;
    const key = `${country} ${yearOf(day)}`;
    if (!known.has(key)) known.set(key, resolveName(atlas, country, day)[0]?.id);
    const state = known.get(key);
    if (state !== undefined) votes.get(item)?.set(state, value);
  }
  return calls.map(({ id, day }) => ({ id, day, votes: votes.get(id) as Map<string, number> }));
}
