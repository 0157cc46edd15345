import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/kernel/normal.ts';
import { random, uniform } from '../../src/kernel/random.ts';
import { bridge } from '../../src/measure/bridge.ts';
import { idealEm } from '../../src/measure/idealEm.ts';
import { idealGibbs } from '../../src/measure/idealGibbs.ts';
import { type IdealPoints, idealVotes, standardise } from '../../src/measure/idealVotes.ts';

/** A world of known positions: states drift slowly, items discriminate, some members are absent. */
function world(seed: number, { states, periods, items }: { states: number; periods: number; items: number }) {
  const { draw, words } = random(seed, 99);
  let at = 0;
  const u = (): number => {
    draw(at++, 0);
    return uniform(words[0] as number);
  };
  const normal = (): number => normalQuantile(u());
  const truth = new Map<string, number>();
  const columns = { state: [] as string[], period: [] as number[], item: [] as number[], value: [] as number[] };
  for (let s = 0; s < states; s++) {
    let theta = normal();
    for (let p = 0; p < periods; p++) {
      theta += 0.2 * normal();
      truth.set(`s${s} ${p}`, theta);
    }
  }
  for (let p = 0; p < periods; p++) {
    for (let i = 0; i < items; i++) {
      const [beta, middle] = [normal(), 0.5 * normal()];
      for (let s = 0; s < states; s++) {
        if (u() < 0.1) continue;
        const z = beta * (truth.get(`s${s} ${p}`) as number) + normal();
        columns.state.push(`s${s}`);
        columns.period.push(p);
        columns.item.push(p * items + i);
        columns.value.push(z < middle - 0.2 ? 1 : z > middle + 0.2 ? 3 : 2);
      }
    }
  }
  return { truth, votes: idealVotes(columns) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (of: (at: number) => number): number => a.reduce((total, _, at) => total + of(at), 0);
  const along =
    (x: readonly number[], m: number) =>
    (at: number): number =>
      ((x[at] as number) - m) ** 2;
  return (
    sum((at) => ((a[at] as number) - ma) * ((b[at] as number) - mb)) / Math.sqrt(sum(along(a, ma)) * sum(along(b, mb)))
  );
}

const size = { states: 25, periods: 3, items: 60 };
const { truth, votes } = world(1, size);
const known = votes.positions.map(({ state, period }) => truth.get(`${state} ${period}`) as number);
const highest = votes.positions[known.indexOf(Math.max(...known))]?.state as string;
const lowest = votes.positions[known.indexOf(Math.min(...known))]?.state as string;
const start = new Map([
  [highest, 3],
  [lowest, -2],
]);
const em = idealEm(votes, { iterations: 60, starts: start });

describe('layout', () => {
  test('positions are by state and period, each with the one before and after in the same state', () => {
    const found = idealVotes({
      state: ['b', 'a', 'a', 'b'],
      period: [1, 7, 2, 1],
      item: [5, 5, 9, 9],
      value: [1, 2, 3, 1],
    });
    expect(found.positions).toEqual([
      { state: 'a', period: 2, votes: 1 },
      { state: 'a', period: 7, votes: 1 },
      { state: 'b', period: 1, votes: 2 },
    ]);
    expect([[...found.before], [...found.after]]).toEqual([
      [-1, 0, -1],
      [1, -1, -1],
    ]);
    expect([...found.position]).toEqual([2, 1, 0, 2]);
  });

  test('standardising changes no probability of a vote', () => {
    const points: IdealPoints = {
      theta: Float64Array.of(0.5, 1.5, -0.2),
      beta: Float64Array.of(1.2, -0.7),
      low: Float64Array.of(0.1, -0.4),
      high: Float64Array.of(0.6, 0.3),
    };
    const chances = (): number[] =>
      [0, 1, 2].flatMap((t) => [0, 1].map((i) => normalCdf(points.low[i]! - points.beta[i]! * points.theta[t]!)));
    const before = chances();
    standardise(points);
    for (const [at, chance] of chances().entries()) expect(chance).toBeCloseTo(before[at] as number, 12);
    expect(points.theta.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
  });
});

describe('bridges', () => {
  test('chains collapse to their earliest item, whatever the order of the pairs', () => {
    const pairs: [number, number][] = [
      [3, 7],
      [7, 12],
      [5, 6],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: 3 }), fc.boolean(), (shuffled, turned) => {
        const root = bridge(turned ? shuffled.map(([a, b]) => [b, a] as const) : shuffled);
        expect([3, 7, 12, 5, 6, 8].map(root)).toEqual([3, 3, 3, 5, 5, 8]);
      }),
    );
  });
});

describe('a world of known positions', () => {
  test('EM finds them, with the sign of its starts', () => {
    expect(correlation([...em.theta], known)).toBeGreaterThan(0.93);
    const turned = idealEm(votes, { iterations: 60, starts: new Map([...start].map(([state, at]) => [state, -at])) });
    expect(correlation([...turned.theta], known)).toBeLessThan(-0.93);
  });

  test('the sampler finds them, and its 90 % intervals hold about nine in ten', () => {
    const draws = idealGibbs(votes, em, { iterations: 260, kept: 200, seed: 3 });
    const rows = known.map((_, position) =>
      Array.from({ length: 200 }, (_, draw) => draws.theta[draw * draws.positions + position] as number).sort(
        (a, b) => a - b,
      ),
    );
    const means = rows.map((row) => row.reduce((a, b) => a + b, 0) / row.length);
    expect(correlation(means, known)).toBeGreaterThan(0.93);
    // The scale is that of all positions: truth is put on it before it is held against the intervals.
    const mean = known.reduce((a, b) => a + b, 0) / known.length;
    const sd = Math.sqrt(known.reduce((sum, each) => sum + (each - mean) ** 2, 0) / known.length);
    const inside = rows.filter((row, at) => {
      const scaled = ((known[at] as number) - mean) / sd;
      return (row[10] as number) <= scaled && scaled <= (row[189] as number);
    });
    expect(inside.length / rows.length).toBeGreaterThan(0.8);
    expect(inside.length / rows.length).toBeLessThanOrEqual(1);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const run = (seed: number): Float32Array => idealGibbs(votes, em, { iterations: 4, kept: 2, seed }).theta;
    expect(Buffer.from(run(5).buffer).equals(Buffer.from(run(5).buffer))).toBe(true);
    expect(Buffer.from(run(5).buffer).equals(Buffer.from(run(6).buffer))).toBe(false);
  });

  test('the sampler leaves its start as it was', () => {
    const before = em.theta.slice();
    idealGibbs(votes, em, { iterations: 2, kept: 1, seed: 1 });
    expect([...em.theta]).toEqual([...before]);
  });
});
