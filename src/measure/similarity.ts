/**
 * How often two actors took each pair of values over the items both took a stand on: what every coefficient below is made of.
 * `counts[x * levels + y]` is the number (or weight) of items where the first stood at level x and the second at y, 0-based.
 * Levels are ordered and one apart: votes yes, abstain, no (3); valued alliances none, entente, neutrality, defence (4).
 */
export interface Agreement {
  levels: number;
  counts: Float64Array;
}

export interface Similarity {
  /** Items both took a stand on, or their weight. */
  n: number;
  /** Share of equal values. */
  exact: number | null;
  /** Lijphart's index: 1 - mean |x-y| / (levels-1). For votes of three values: 1 yes against no counts 0, one step 1/2. */
  lijphart: number | null;
  /** Signorino and Ritter's S, with absolute and with squared distance. In [-1, 1]. */
  sAbs: number | null;
  sSquared: number | null;
  /** Agreement beyond chance, squared distance: each with its own marginals (kappa), pooled ones (pi, Scott). */
  kappa: number | null;
  pi: number | null;
  /** The pooled one with equal-or-not distance. */
  piNominal: number | null;
  /** Kendall's rank correlation, ties corrected on both sides. */
  tauB: number | null;
  /** Gwet's AC1: chance agreement that stays sound where nearly all values are one. */
  ac1: number | null;
}

const tiny = 1e-9;

/** Counts of pairs over the items both have a value on; values are 1-based, 0 is missing. */
export function agreementOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  levels: number,
  weights?: ArrayLike<number>,
): Agreement {
  const counts = new Float64Array(levels * levels);
  for (let item = 0; item < a.length; item++) {
    const [x, y] = [a[item] as number, b[item] as number];
    if (x > 0 && y > 0) counts[(x - 1) * levels + y - 1]! += weights?.[item] ?? 1;
  }
  return { levels, counts };
}

/**
 * Coefficients of similarity of two rows of ordered values. Null where a coefficient is undefined: no common item, a denominator
 * below 1e-9 (one value throughout), a constant side for tau-b. Identity: lijphart = (sAbs + 1) / 2 where the largest distance is
 * levels - 1. Complexity: O(levels^4), whatever the number of items.
 * Sources: Signorino and Ritter 1999; Häge 2011; Gwet 2008; Lijphart 1963.
 */
export function similarity({ levels, counts }: Agreement): Similarity {
  const rows = new Float64Array(levels);
  const columns = new Float64Array(levels);
  let [n, equal, abs, squared] = [0, 0, 0, 0];
  for (let x = 0; x < levels; x++) {
    for (let y = 0; y < levels; y++) {
      const count = counts[x * levels + y] as number;
      rows[x]! += count;
      columns[y]! += count;
      n += count;
      if (x === y) equal += count;
      abs += count * Math.abs(x - y);
      squared += count * (x - y) ** 2;
    }
  }
  if (n === 0) return undefinedSimilarity;
  const widest = levels - 1;
  const [s1, s2] = [moment(rows, 1), moment(columns, 1)];
  const squares = moment(rows, 2) + moment(columns, 2);
  const exact = equal / n;
  const pooled = Float64Array.from(rows, (p, at) => (p + (columns[at] as number)) / (2 * n));
  return {
    n,
    exact,
    lijphart: 1 - abs / n / widest,
    sAbs: 1 - (2 * abs) / (widest * n),
    sSquared: 1 - (2 * squared) / (widest ** 2 * n),
    kappa: ratio(squared, squares - (2 * s1 * s2) / n),
    pi: ratio(squared, squares - (s1 + s2) ** 2 / (2 * n)),
    piNominal: ratio(1 - exact, 1 - sum(pooled, (p) => p * p)),
    tauB: tauB(levels, counts, rows, columns, n),
    ac1: 1 - (1 - exact) / (1 - sum(pooled, (p) => p * (1 - p)) / (levels - 1)),
  };
}

const undefinedSimilarity: Similarity = {
  n: 0,
  exact: null,
  lijphart: null,
  sAbs: null,
  sSquared: null,
  kappa: null,
  pi: null,
  piNominal: null,
  tauB: null,
  ac1: null,
};

/** One less observed over expected disagreement. */
function ratio(observed: number, expected: number): number | null {
  return expected < tiny ? null : 1 - observed / expected;
}

function tauB(
  levels: number,
  counts: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
  n: number,
): number | null {
  let difference = 0;
  for (let x = 0; x < levels; x++) {
    for (let y = 0; y < levels; y++) {
      const here = counts[x * levels + y] as number;
      if (here === 0) continue;
      for (let above = x + 1; above < levels; above++) {
        for (let other = 0; other < levels; other++) {
          difference += here * (counts[above * levels + other] as number) * Math.sign(other - y);
        }
      }
    }
  }
  const pairs = (n * (n - 1)) / 2;
  const ties = (margin: Float64Array): number => sum(margin, (t) => (t * (t - 1)) / 2);
  const free = (pairs - ties(rows)) * (pairs - ties(columns));
  return free < tiny ? null : difference / Math.sqrt(free);
}

function moment(margin: Float64Array, power: 1 | 2): number {
  return sum(margin, (count, at) => count * at ** power);
}

function sum(values: Float64Array, of: (value: number, at: number) => number): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += of(values[at] as number, at);
  return total;
}
