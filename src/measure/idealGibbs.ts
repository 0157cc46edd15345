import { normalCdf, normalQuantile } from '../kernel/normal.ts';
import { type Random, random, uniform } from '../kernel/random.ts';
import { priorOf } from './idealEm.ts';
import { cutLimit, type IdealPoints, type IdealVotes, standardise } from './idealVotes.ts';

export interface GibbsOptions {
  iterations: number;
  /** The last so many iterations are draws of the posterior. */
  kept: number;
  seed: number;
}

/** Draws of the posterior, one row an iteration kept; differences and ranks are made draw by draw, never from two means. */
export interface IdealDraws {
  draws: number;
  positions: number;
  items: number;
  /** draws x positions, draws x items. */
  theta: Float32Array;
  beta: Float32Array;
  low: Float32Array;
  high: Float32Array;
}

const cutStep = 0.2 / 3;

/**
 * Ideal points with their uncertainty: from the points of `idealEm`, cut points by Metropolis on the likelihood without latent
 * votes, then latent votes, positions in order of time, and discriminations from their normals; scale and place fixed after each
 * iteration. A draw is fixed by seed, iteration and index, so that the same votes give the same bytes.
 * Source: Bailey, Strezhnev, Voeten 2017. Complexity: O(iterations x votes).
 */
export function idealGibbs(
  votes: IdealVotes,
  start: IdealPoints,
  { iterations, kept, seed }: GibbsOptions,
): IdealDraws {
  const points: IdealPoints = {
    theta: start.theta.slice(),
    beta: start.beta.slice(),
    low: start.low.slice(),
    high: start.high.slice(),
  };
  const [positions, items] = [points.theta.length, points.beta.length];
  const draws: IdealDraws = {
    draws: kept,
    positions,
    items,
    theta: new Float32Array(kept * positions),
    beta: new Float32Array(kept * items),
    low: new Float32Array(kept * items),
    high: new Float32Array(kept * items),
  };
  const sampler = new Sampler(votes, points, seed);
  for (let iteration = 0; iteration < iterations; iteration++) {
    sampler.iterate(iteration);
    const row = iteration - (iterations - kept);
    if (row < 0) continue;
    draws.theta.set(points.theta, row * positions);
    draws.beta.set(points.beta, row * items);
    draws.low.set(points.low, row * items);
    draws.high.set(points.high, row * items);
  }
  return draws;
}

/** One stream of random numbers for each purpose, so that no draw of one moves a draw of another. */
class Sampler {
  private readonly votes: IdealVotes;
  private readonly points: IdealPoints;
  private readonly single: Uint8Array;
  private readonly forLatent: Random;
  private readonly forPoints: Random;
  private readonly forCuts: Random;
  private readonly latent: Float64Array;
  private readonly newLow: Float64Array;
  private readonly newHigh: Float64Array;

  constructor(votes: IdealVotes, points: IdealPoints, seed: number) {
    this.votes = votes;
    this.points = points;
    this.forLatent = random(seed, 1);
    this.forPoints = random(seed, 2);
    this.forCuts = random(seed, 3);
    this.latent = new Float64Array(votes.value.length);
    this.newLow = new Float64Array(points.low.length);
    this.newHigh = new Float64Array(points.low.length);
    this.single = new Uint8Array(points.low.length).fill(1);
    for (let at = 0; at < votes.item.length; at++) if (votes.value[at] === 2) this.single[votes.item[at] as number] = 0;
  }

  iterate(iteration: number): void {
    this.moveCuts(iteration);
    this.drawLatent(iteration);
    this.drawPositions(iteration);
    this.drawDiscriminations(iteration);
    standardise(this.points);
  }

  /** Proposes both cut points of every item and keeps those that the likelihood of its votes, latent votes summed out, accepts. */
  private moveCuts(iteration: number): void {
    const { position, item, value } = this.votes;
    const { theta, beta, low, high } = this.points;
    const { newLow, newHigh, forCuts } = this;
    const ratio = new Float64Array(low.length);
    for (let i = 0; i < low.length; i++) {
      forCuts.draw(2 * i, iteration);
      const [a, b] = [
        normalQuantile(uniform(forCuts.words[0] as number)),
        normalQuantile(uniform(forCuts.words[1] as number)),
      ];
      newLow[i] = (low[i] as number) + cutStep * a;
      // An item without abstentions has one cut point.
      newHigh[i] = this.single[i] ? (newLow[i] as number) : (high[i] as number) + cutStep * b;
    }
    for (let at = 0; at < value.length; at++) {
      const i = item[at] as number;
      const mean = (beta[i] as number) * (theta[position[at] as number] as number);
      const now = chance(value[at] as number, (low[i] as number) - mean, (high[i] as number) - mean);
      const then = chance(value[at] as number, (newLow[i] as number) - mean, (newHigh[i] as number) - mean);
      ratio[i] = (ratio[i] as number) + Math.log(then / now);
    }
    for (let i = 0; i < low.length; i++) {
      const [x, y] = [newLow[i] as number, newHigh[i] as number];
      if (x > y || x < -cutLimit || y > cutLimit) continue;
      forCuts.draw(2 * i + 1, iteration);
      if (Math.log(uniform(forCuts.words[0] as number)) >= (ratio[i] as number)) continue;
      low[i] = x;
      high[i] = y;
    }
  }

  private drawLatent(iteration: number): void {
    const { position, item, value } = this.votes;
    const { theta, beta, low, high } = this.points;
    const { latent, forLatent } = this;
    for (let at = 0; at < value.length; at++) {
      const i = item[at] as number;
      const mean = (beta[i] as number) * (theta[position[at] as number] as number);
      if ((at & 1) === 0) forLatent.draw(at >> 1, iteration);
      const u = uniform(forLatent.words[at & 1] as number);
      const [below, above] = [(low[i] as number) - mean, (high[i] as number) - mean];
      const vote = value[at] as number;
      latent[at] =
        mean + (vote === 1 ? -aboveBound(-below, u) : vote === 3 ? aboveBound(above, u) : between(below, above, u));
    }
  }

  private drawPositions(iteration: number): void {
    const { position, item } = this.votes;
    const { theta, beta } = this.points;
    const { latent, forPoints } = this;
    const sums = new Float64Array(theta.length);
    const weights = new Float64Array(theta.length);
    for (let at = 0; at < latent.length; at++) {
      const [t, b] = [position[at] as number, beta[item[at] as number] as number];
      sums[t] = (sums[t] as number) + b * (latent[at] as number);
      weights[t] = (weights[t] as number) + b * b;
    }
    for (let t = 0; t < theta.length; t++) {
      const { mean, variance } = priorOf(this.votes, theta, t);
      const precision = 1 / variance + (weights[t] as number);
      forPoints.draw(2 * t, iteration);
      const noise = normalQuantile(uniform(forPoints.words[0] as number)) / Math.sqrt(precision);
      theta[t] = (mean / variance + (sums[t] as number)) / precision + noise;
    }
  }

  private drawDiscriminations(iteration: number): void {
    const { position, item } = this.votes;
    const { theta, beta } = this.points;
    const { latent, forPoints } = this;
    const products = new Float64Array(beta.length);
    const squares = new Float64Array(beta.length);
    for (let at = 0; at < latent.length; at++) {
      const [x, i] = [theta[position[at] as number] as number, item[at] as number];
      products[i] = (products[i] as number) + x * (latent[at] as number);
      squares[i] = (squares[i] as number) + x * x;
    }
    for (let i = 0; i < beta.length; i++) {
      const precision = 1 + (squares[i] as number);
      forPoints.draw(2 * i + 1, iteration);
      beta[i] =
        (products[i] as number) / precision +
        normalQuantile(uniform(forPoints.words[0] as number)) / Math.sqrt(precision);
    }
  }
}

const least = 1e-300;

/** Probability of a vote whose cut points lie so far from the mean of its latent. */
function chance(value: number, below: number, above: number): number {
  if (value === 1) return Math.max(least, normalCdf(below));
  if (value === 3) return Math.max(least, normalCdf(-above));
  return Math.max(least, above > below ? normalCdf(above) - normalCdf(below) : 0);
}

/** The u-quantile of a standard normal above a bound. */
function aboveBound(bound: number, u: number): number {
  const tail = normalCdf(-bound);
  // Beyond 36 the tail underflows; there the excess is exponential to all digits that count.
  return tail > least ? -normalQuantile(u * tail) : bound - Math.log(u) / bound;
}

function between(below: number, above: number, u: number): number {
  // In the upper tail the two probabilities are one to all digits; there turn it over.
  if (below > 0) return -between(-above, -below, 1 - u);
  const [p, q] = [normalCdf(below), normalCdf(above)];
  const x = normalQuantile(Math.max(least, p + u * (q - p)));
  return Math.max(below, Math.min(above, x));
}
