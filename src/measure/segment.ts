/** What a segment from `start` (inclusive) to `end` (exclusive) costs. Additive costs of independent segments. */
export type SegmentCost = (start: number, end: number) => number;

/** Sum of squares about the segment's mean, added over the channels of one series. */
export function squares(channels: readonly ArrayLike<number>[]): SegmentCost {
  const sums = channels.map((channel) => cumulative(channel, (value) => value));
  const ofSquares = channels.map((channel) => cumulative(channel, (value) => value * value));
  return (start, end) => {
    let cost = 0;
    for (let at = 0; at < channels.length; at++) {
      const sum = difference(sums[at] as Float64Array, start, end);
      cost += difference(ofSquares[at] as Float64Array, start, end) - (sum * sum) / (end - start);
    }
    return cost;
  };
}

/** Twice the negative log likelihood of counts, up to a constant: Poisson with the segment's mean. */
export function poisson(counts: ArrayLike<number>): SegmentCost {
  const sums = cumulative(counts, (value) => value);
  return (start, end) => {
    const sum = difference(sums, start, end);
    return sum === 0 ? 0 : -2 * sum * Math.log(sum / (end - start)) + 2 * sum;
  };
}

/**
 * The same for counts more variable than Poisson: negative binomial with the size of the whole series, mean^2 / (variance - mean);
 * Poisson where the variance is not above the mean.
 */
export function negativeBinomial(counts: ArrayLike<number>): SegmentCost {
  const n = counts.length;
  const sums = cumulative(counts, (value) => value);
  const mean = difference(sums, 0, n) / n;
  const variance =
    difference(
      cumulative(counts, (value) => (value - mean) ** 2),
      0,
      n,
    ) / Math.max(1, n - 1);
  const size = mean ** 2 / (variance - mean);
  if (!(size > 0) || !Number.isFinite(size)) return poisson(counts);
  return (start, end) => {
    const [sum, length] = [difference(sums, start, end), end - start];
    const m = sum / length;
    return -2 * ((sum === 0 ? 0 : sum * Math.log(m / (m + size))) + length * size * Math.log(size / (m + size)));
  };
}

/**
 * The partition of 0..n-1 with the least cost plus `penalty` a change, segments at least `shortest` long: where each segment but
 * the last ends. Exact: any start is tried; one is dropped only once a later start is surely no worse for every later end.
 * Complexity: O(n^2) at worst, near O(n) where changes are many. Source: Killick, Fearnhead, Eckley 2012.
 */
export function segment(n: number, cost: SegmentCost, penalty: number, shortest = 5): number[] {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1).fill(-1);
  best[0] = -penalty;
  let starts: { at: number; until: number }[] = [];
  for (let end = shortest; end <= n; end++) {
    const opened = end - shortest;
    if (opened === 0 || opened >= shortest) starts.push({ at: opened, until: Number.POSITIVE_INFINITY });
    for (const { at } of starts) {
      const total = (best[at] as number) + cost(at, end) + penalty;
      if (total < (best[end] as number)) {
        best[end] = total;
        from[end] = at;
      }
    }
    for (const start of starts) {
      // A change at `end` is no worse than going on, but it can be used only once a whole segment fits behind it.
      const goesOn = (best[start.at] as number) + cost(start.at, end);
      if (goesOn > (best[end] as number)) start.until = Math.min(start.until, end + shortest);
    }
    starts = starts.filter(({ until }) => end + 1 < until);
  }
  return chain(from, n);
}

/** The partition with exactly `changes` changes and the least cost. Complexity: O(changes x n^2). */
export function segmentInto(n: number, changes: number, cost: SegmentCost, shortest = 5): number[] {
  let best = Float64Array.from({ length: n + 1 }, (_, end) =>
    end >= shortest ? cost(0, end) : Number.POSITIVE_INFINITY,
  );
  const from: Int32Array[] = [];
  for (let k = 1; k <= changes; k++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const row = new Int32Array(n + 1).fill(-1);
    for (let end = (k + 1) * shortest; end <= n; end++) {
      for (let at = k * shortest; at <= end - shortest; at++) {
        const total = (best[at] as number) + cost(at, end);
        if (total < (next[end] as number)) {
          next[end] = total;
          row[end] = at;
        }
      }
    }
    from.push(row);
    best = next;
  }
  const breaks: number[] = [];
  for (let k = changes - 1, end = n; k >= 0; k--) {
    end = from[k]?.[end] ?? -1;
    if (end < 0) return [];
    breaks.unshift(end);
  }
  return breaks;
}

function chain(from: Int32Array, n: number): number[] {
  const breaks: number[] = [];
  for (let at = from[n] ?? -1; at > 0; at = from[at] ?? -1) breaks.unshift(at);
  return breaks;
}

function cumulative(values: ArrayLike<number>, of: (value: number) => number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] as number) + of(values[at] as number);
  return sums;
}

function difference(sums: Float64Array, start: number, end: number): number {
  return (sums[end] as number) - (sums[start] as number);
}
