import { normalCdf, normalPdf } from '../kernel/normal.ts';
import { clampCut, cutLimit, drift, type IdealPoints, type IdealVotes, standardise } from './idealVotes.ts';

export interface EmOptions {
  iterations: number;
  /** Where states begin; others at 0. It fixes which end of the scale is which. */
  starts: ReadonlyMap<string, number>;
}

const tiny = 1e-12;

/**
 * Ideal points by expectation and maximisation, the start of the sampler: z = beta theta + e, e standard normal; yes where
 * z < low, no where z > high, abstention between. Latent votes at their expectations, then positions in order of time, each pulled
 * to the one before, then discriminations, then one Fisher step for the cut points.
 * Errors of EM are never shown: they are too narrow. Source: Bailey, Strezhnev, Voeten 2017. Complexity: O(iterations x votes).
 */
export function idealEm(votes: IdealVotes, { iterations, starts }: EmOptions): IdealPoints {
  const points = beginning(votes, starts);
  const { theta, beta, low, high } = points;
  const z = new Float64Array(votes.value.length);
  const sums = new Float64Array(theta.length);
  const weights = new Float64Array(theta.length);
  const steps = new CutSteps(votes);
  for (let iteration = 0; iteration < iterations; iteration++) {
    sums.fill(0);
    weights.fill(0);
    steps.clear();
    for (let at = 0; at < z.length; at++) {
      const [t, i, value] = [votes.position[at] as number, votes.item[at] as number, votes.value[at] as number];
      const b = beta[i] as number;
      const mean = b * (theta[t] as number);
      const [below, above] = [(low[i] as number) - mean, (high[i] as number) - mean];
      const latent = mean + steps.add(i, value, below, above);
      z[at] = latent;
      sums[t] = (sums[t] as number) + b * latent;
      weights[t] = (weights[t] as number) + b * b;
    }
    for (let t = 0; t < theta.length; t++) {
      const { mean, variance } = priorOf(votes, theta, t);
      theta[t] = (mean / variance + (sums[t] as number)) / (1 / variance + (weights[t] as number));
    }
    discriminate(votes, z, points);
    steps.take(low, high);
    standardise(points);
  }
  return points;
}

/** Where a position is pulled to, and how loosely: the one before; for the first, the second; for a lone one, the middle. */
export function priorOf(
  { positions, before, after }: IdealVotes,
  theta: Float64Array,
  t: number,
): { mean: number; variance: number } {
  const other = (before[t] as number) >= 0 ? (before[t] as number) : (after[t] as number);
  if (other < 0) return { mean: 0, variance: 1 };
  const [own, theirs] = [positions[t], positions[other]] as [{ votes: number }, { votes: number }];
  return { mean: theta[other] as number, variance: drift(own.votes, theirs.votes) };
}

function beginning({ positions, items }: IdealVotes, starts: ReadonlyMap<string, number>): IdealPoints {
  return {
    theta: Float64Array.from(positions, ({ state }) => starts.get(state) ?? 0),
    beta: new Float64Array(items.length),
    low: new Float64Array(items.length).fill(-0.3),
    high: new Float64Array(items.length).fill(0.3),
  };
}

function discriminate({ position, item }: IdealVotes, z: Float64Array, { theta, beta }: IdealPoints): void {
  const products = new Float64Array(beta.length);
  const squares = new Float64Array(beta.length);
  for (let at = 0; at < z.length; at++) {
    const [x, i] = [theta[position[at] as number] as number, item[at] as number];
    products[i] = (products[i] as number) + x * (z[at] as number);
    squares[i] = (squares[i] as number) + x * x;
  }
  for (let i = 0; i < beta.length; i++) beta[i] = (products[i] as number) / (1 + (squares[i] as number));
}

/**
 * Sums for one Fisher step of each item's cut points, gathered in the pass that computes latent votes. An item without
 * abstentions has one cut point; one without a yes, or without a no, has that cut point at its limit.
 */
class CutSteps {
  private readonly has: Uint8Array;
  private readonly score: Float64Array;
  private readonly information: Float64Array;

  constructor({ items, item, value }: IdealVotes) {
    this.has = new Uint8Array(items.length);
    this.score = new Float64Array(2 * items.length);
    this.information = new Float64Array(3 * items.length);
    for (let at = 0; at < item.length; at++) {
      const i = item[at] as number;
      this.has[i] = (this.has[i] as number) | (1 << ((value[at] as number) - 1));
    }
  }

  clear(): void {
    this.score.fill(0);
    this.information.fill(0);
  }

  /** Adds one vote; gives the expectation of the latent vote less its mean. */
  add(i: number, value: number, below: number, above: number): number {
    const { score, information } = this;
    const [f1, f2] = [normalPdf(below), normalPdf(above)];
    const [p1, p3] = [Math.max(tiny, normalCdf(below)), Math.max(tiny, normalCdf(-above))];
    const single = ((this.has[i] as number) & 2) === 0;
    const p2 = Math.max(tiny, 1 - p1 - p3);
    if (single) {
      // One cut point: yes below it, no above.
      information[3 * i] = (information[3 * i] as number) + (f1 * f1) / (p1 * Math.max(tiny, 1 - p1));
      score[2 * i] = (score[2 * i] as number) + (value === 1 ? f1 / p1 : -f1 / Math.max(tiny, 1 - p1));
    } else {
      information[3 * i] = (information[3 * i] as number) + f1 * f1 * (1 / p1 + 1 / p2);
      information[3 * i + 1] = (information[3 * i + 1] as number) + f2 * f2 * (1 / p2 + 1 / p3);
      information[3 * i + 2] = (information[3 * i + 2] as number) - (f1 * f2) / p2;
      if (value === 1) score[2 * i] = (score[2 * i] as number) + f1 / p1;
      else if (value === 3) score[2 * i + 1] = (score[2 * i + 1] as number) - f2 / p3;
      else {
        score[2 * i] = (score[2 * i] as number) - f1 / p2;
        score[2 * i + 1] = (score[2 * i + 1] as number) + f2 / p2;
      }
    }
    if (value === 1) return -f1 / p1;
    return value === 3 ? f2 / p3 : (f1 - f2) / p2;
  }

  take(low: Float64Array, high: Float64Array): void {
    for (let i = 0; i < low.length; i++) {
      const has = this.has[i] as number;
      const [s1, s2] = [this.score[2 * i] as number, this.score[2 * i + 1] as number];
      const [a, b, c] = [0, 1, 2].map((at) => this.information[3 * i + at] as number) as [number, number, number];
      if ((has & 2) === 0) {
        low[i] = clampCut((low[i] as number) + s1 / (a + tiny));
        high[i] = low[i] as number;
        continue;
      }
      const determinant = a * b - c * c;
      if ((has & 1) === 0) {
        low[i] = -cutLimit;
        high[i] = clampCut((high[i] as number) + bounded(s2 / (b + tiny)));
      } else if ((has & 4) === 0) {
        high[i] = cutLimit;
        low[i] = clampCut((low[i] as number) + bounded(s1 / (a + tiny)));
      } else if (determinant > tiny) {
        const x = clampCut((low[i] as number) + bounded((b * s1 - c * s2) / determinant));
        const y = clampCut((high[i] as number) + bounded((a * s2 - c * s1) / determinant));
        // Cut points that cross meet in the middle, a hair apart.
        low[i] = x < y ? x : (x + y) / 2 - 1e-3;
        high[i] = x < y ? y : (x + y) / 2 + 1e-3;
      }
    }
  }
}

/** A Fisher step is trusted for one unit at most. */
function bounded(step: number): number {
  return Math.max(-1, Math.min(1, step));
}
