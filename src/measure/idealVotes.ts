/**
 * Votes laid out for ideal points: one position a state and period, periods of a state in order; items that repeat an earlier text
 * share its parameters.
 */
export interface IdealVotes {
  /** Positions, by state, then period. */
  positions: readonly { state: string; period: number; votes: number }[];
  /** The position before in the same state, or -1; the one after. */
  before: Int32Array;
  after: Int32Array;
  items: readonly number[];
  /** A vote: which position, which item, 1 yes, 2 abstain, 3 no. */
  position: Int32Array;
  item: Int32Array;
  value: Uint8Array;
}

export interface IdealVoteColumns {
  state: readonly string[];
  period: ArrayLike<number>;
  /** Items that share parameters carry one number: see `bridge`. */
  item: ArrayLike<number>;
  value: ArrayLike<number>;
}

/** Complexity: O(votes log votes). */
export function idealVotes({ state, period, item, value }: IdealVoteColumns): IdealVotes {
  const counts = new Map<string, number>();
  for (let at = 0; at < state.length; at++) {
    const key = `${state[at]} ${period[at]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const positions = [...counts]
    .map(([key, votes]) => {
      const blank = key.lastIndexOf(' ');
      return { state: key.slice(0, blank), period: Number(key.slice(blank + 1)), votes };
    })
    .sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.period - b.period));
  const positionOf = new Map(positions.map((each, at) => [`${each.state} ${each.period}`, at]));
  const items = [...new Set(Array.from(item))].sort((a, b) => a - b);
  const itemOf = new Map(items.map((id, at) => [id, at]));
  const same = (a: number, b: number): boolean =>
    positions[a]?.state !== undefined && positions[a]?.state === positions[b]?.state;
  return {
    positions,
    before: Int32Array.from(positions, (_, at) => (same(at, at - 1) ? at - 1 : -1)),
    after: Int32Array.from(positions, (_, at) => (same(at, at + 1) ? at + 1 : -1)),
    items,
    position: Int32Array.from(state, (name, at) => positionOf.get(`${name} ${period[at]}`) as number),
    item: Int32Array.from(item, (id) => itemOf.get(id) as number),
    value: Uint8Array.from(value),
  };
}

/** Positions of states, and of each item its discrimination and two cut points: yes below the first, no above the second. */
export interface IdealPoints {
  theta: Float64Array;
  beta: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** Bounds of cut points and of positions, in standard deviations of positions. */
export const cutLimit = 7;
export const positionLimit = 5;

/** Variance of a position about the one before: half the share that its own votes have in both. */
export function drift(own: number, other: number): number {
  return (0.5 * own) / (own + other);
}

/**
 * Fixes place and scale: positions get mean 0 and standard deviation 1 over all states and periods, items change so that no
 * probability does; positions beyond the limit are cut to it.
 */
export function standardise({ theta, beta, low, high }: IdealPoints): void {
  let mean = 0;
  for (const each of theta) mean += each;
  mean /= theta.length;
  let variance = 0;
  for (const each of theta) variance += (each - mean) ** 2;
  const sd = Math.sqrt(variance / theta.length);
  for (let at = 0; at < theta.length; at++) {
    const scaled = ((theta[at] as number) - mean) / sd;
    theta[at] = Math.max(-positionLimit, Math.min(positionLimit, scaled));
  }
  for (let at = 0; at < beta.length; at++) {
    const shift = (beta[at] as number) * mean;
    low[at] = clampCut((low[at] as number) - shift);
    high[at] = clampCut((high[at] as number) - shift);
    beta[at] = (beta[at] as number) * sd;
  }
}

export function clampCut(cut: number): number {
  return Math.max(-cutLimit, Math.min(cutLimit, cut));
}
