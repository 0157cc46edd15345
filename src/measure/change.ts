import { logAdd, logGamma } from '../kernel/logGamma.ts';

/** ln of the probability of the points from `start` (inclusive) to `end` (exclusive), the segment's parameters integrated out. */
export type LogEvidence = (start: number, end: number) => number;

export interface ChangeOptions {
  most: number;
  shortest: number;
}

export interface Changes {
  /** P(k changes), k = 0..most. */
  probability: Float64Array;
  /** For k >= 1 the probability of each place of each change, given k: `places[k - 1][j][t]`, a change after t points. */
  places: readonly (readonly Float64Array[])[];
}

/** Prior: half for no change; each further change half as likely as the one before, from a quarter; places uniform. */
export function priorOfChanges(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, k) => (k === 0 ? 0.5 : 0.25 * 0.5 ** (k - 1)));
}

/**
 * How probable it is that a series changed k times, and where: exact sums over all partitions with at most `most` changes and
 * segments of at least `shortest` points. Complexity: O(most x n^2) evidences, each O(1).
 */
export function changes(
  n: number,
  evidence: LogEvidence,
  { most, shortest }: ChangeOptions = { most: 6, shortest: 5 },
): Changes {
  const none = Number.NEGATIVE_INFINITY;
  // before[k][t]: points 0..t-1 in k + 1 segments; behind[k][t]: points t..n-1 in k + 1 segments.
  const before: Float64Array[] = [];
  const behind: Float64Array[] = [];
  for (let k = 0; k <= most; k++) {
    const [head, tail] = [new Float64Array(n + 1).fill(none), new Float64Array(n + 1).fill(none)];
    for (let t = (k + 1) * shortest; t <= n; t++) {
      if (k === 0) {
        head[t] = evidence(0, t);
        tail[n - t] = evidence(n - t, n);
        continue;
      }
      let [a, b] = [none, none];
      for (let at = k * shortest; at <= t - shortest; at++) {
        a = logAdd(a, (before[k - 1]?.[at] as number) + evidence(at, t));
        b = logAdd(b, (behind[k - 1]?.[n - at] as number) + evidence(n - t, n - at));
      }
      head[t] = a;
      tail[n - t] = b;
    }
    before.push(head);
    behind.push(tail);
  }
  const prior = priorOfChanges(most);
  const weight = before.map(
    (head, k) => Math.log(prior[k] as number) + (head[n] as number) - logPartitions(n, k, shortest),
  );
  const total = weight.reduce(logAdd, none);
  const places = Array.from({ length: most }, (_, index) => {
    const k = index + 1;
    return Array.from({ length: k }, (_, j) =>
      Float64Array.from({ length: n + 1 }, (_, t) =>
        Math.exp((before[j]?.[t] as number) + (behind[k - 1 - j]?.[t] as number) - (before[k]?.[n] as number)),
      ),
    );
  });
  return { probability: Float64Array.from(weight, (each) => Math.exp(each - total)), places };
}

/** ln of the number of ways to cut n points into k + 1 segments of at least `shortest`. */
function logPartitions(n: number, k: number, shortest: number): number {
  const free = n - (k + 1) * shortest + k;
  if (free < k) return Number.POSITIVE_INFINITY;
  return logGamma(free + 1) - logGamma(k + 1) - logGamma(free - k + 1);
}

/** Normal points; the segment's mean and variance integrated over a normal and inverse gamma prior taken from the whole series. */
export function normalEvidence(series: ArrayLike<number>, kappa = 0.1): LogEvidence {
  const n = series.length;
  const [sums, squares] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  let total = 0;
  for (let at = 0; at < n; at++) total += series[at] as number;
  const mean = total / n;
  for (let at = 0; at < n; at++) {
    const centred = (series[at] as number) - mean;
    sums[at + 1] = (sums[at] as number) + centred;
    squares[at + 1] = (squares[at] as number) + centred ** 2;
  }
  const steps = Float64Array.from({ length: n - 1 }, (_, at) => (series[at + 1] as number) - (series[at] as number));
  const drift = steps.reduce((sum, step) => sum + step, 0) / (n - 1);
  const scale = steps.reduce((sum, step) => sum + (step - drift) ** 2, 0) / (n - 2) / 2;
  const shape = 1;
  return (start, end) => {
    const length = end - start;
    const sum = (sums[end] as number) - (sums[start] as number);
    const square = (squares[end] as number) - (squares[start] as number);
    const own = sum / length;
    const [k, a] = [kappa + length, shape + length / 2];
    const b = scale + (square - sum * own) / 2 + (kappa * length * own * own) / (2 * k);
    return (
      shape * Math.log(scale) -
      a * Math.log(b) +
      logGamma(a) -
      logGamma(shape) +
      0.5 * Math.log(kappa / k) -
      (length / 2) * Math.log(2 * Math.PI)
    );
  };
}

/** Counts, divided by their dispersion where they vary more than Poisson; the segment's rate integrated over Gamma(1, 1/mean). */
export function countEvidence(counts: ArrayLike<number>, dispersion = 1): LogEvidence {
  const n = counts.length;
  const sums = new Float64Array(n + 1);
  for (let at = 0; at < n; at++) sums[at + 1] = (sums[at] as number) + (counts[at] as number) / dispersion;
  const rate = n / Math.max(1e-12, sums[n] as number);
  return (start, end) => {
    const sum = (sums[end] as number) - (sums[start] as number);
    return Math.log(rate) + logGamma(1 + sum) - (1 + sum) * Math.log(rate + end - start);
  };
}

/** Points an autocorrelated series is averaged over first, so that its memory is not read as changes: (1 + r1)/(1 - r1), rounded. */
export function blockLength(series: ArrayLike<number>): number {
  const n = series.length;
  let mean = 0;
  for (let at = 0; at < n; at++) mean += (series[at] as number) / n;
  let [lagged, variance] = [0, 0];
  for (let at = 0; at < n; at++) {
    const centred = (series[at] as number) - mean;
    variance += centred ** 2;
    if (at > 0) lagged += centred * ((series[at - 1] as number) - mean);
  }
  const r = variance === 0 ? 0 : Math.max(0, Math.min(0.95, lagged / variance));
  return Math.max(1, Math.round((1 + r) / (1 - r)));
}

/** Means of consecutive blocks; a last block that is not full is left out. */
export function blocked(series: ArrayLike<number>, length: number): Float64Array {
  return Float64Array.from({ length: Math.floor(series.length / length) }, (_, block) => {
    let sum = 0;
    for (let at = block * length; at < (block + 1) * length; at++) sum += series[at] as number;
    return sum / length;
  });
}

/** The place of greatest probability, and the places between which the middle `level` of the probability lies. */
export function placeInterval(places: Float64Array, level: number): { from: number; to: number; mode: number } {
  const at = (share: number): number => {
    let sum = 0;
    for (let place = 0; place < places.length; place++) {
      sum += places[place] as number;
      if (sum >= share) return place;
    }
    return places.length - 1;
  };
  const mode = places.reduce((best, each, place) => (each > (places[best] as number) ? place : best), 0);
  return { from: at((1 - level) / 2), to: at((1 + level) / 2), mode };
}
