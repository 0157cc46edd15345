import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negativeBinomial, poisson, segment, segmentInto, squares } from '../../src/measure/segment.ts';

/** Every partition with segments of at least `shortest`, its cost with the penalty; the least. */
function leastOfAll(n: number, cost: (a: number, b: number) => number, penalty: number, shortest: number): number {
  const from = (start: number): number => {
    let best = n - start >= shortest ? cost(start, n) : Number.POSITIVE_INFINITY;
    for (let end = start + shortest; end <= n - shortest; end++)
      best = Math.min(best, cost(start, end) + penalty + from(end));
    return best;
  };
  return from(0);
}

function costOf(n: number, breaks: readonly number[], cost: (a: number, b: number) => number, penalty: number): number {
  const ends = [...breaks, n];
  return ends.reduce(
    (sum, end, at) => sum + cost(at === 0 ? 0 : (ends[at - 1] as number), end),
    penalty * breaks.length,
  );
}

const series = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 14 });

describe.each([
  ['squares', (x: number[]) => squares([x])],
  ['Poisson', poisson],
  ['negative binomial', negativeBinomial],
] as const)('%s', (_, costFor) => {
  test('the pruned search finds the least cost of all partitions, whatever the shortest segment', () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (x, penalty, shortest) => {
          const cost = costFor(x);
          const breaks = segment(x.length, cost, penalty, shortest);
          expect(costOf(x.length, breaks, cost, penalty)).toBeCloseTo(leastOfAll(x.length, cost, penalty, shortest), 8);
          const ends = [0, ...breaks, x.length];
          for (const [at, end] of ends.slice(1).entries())
            expect(end - (ends[at] as number)).toBeGreaterThanOrEqual(shortest);
        },
      ),
    );
  });

  test('an asked number of changes is met, at no more cost than any partition of that number', () => {
    fc.assert(
      fc.property(series, (x) => {
        const cost = costFor(x);
        const [at] = segmentInto(x.length, 1, cost, 2) as [number];
        for (let other = 2; other <= x.length - 2; other++) {
          expect(cost(0, at) + cost(at, x.length)).toBeLessThanOrEqual(cost(0, other) + cost(other, x.length) + 1e-8);
        }
      }),
    );
  });
});

test('a constant series has no change', () => {
  expect(segment(40, squares([Array(40).fill(3)]), 1)).toEqual([]);
  expect(segment(40, poisson(Array(40).fill(0)), 1)).toEqual([]);
});

test('a series too short for a segment has none', () => {
  expect(segment(3, squares([[1, 2, 3]]), 1)).toEqual([]);
  expect(segmentInto(6, 3, squares([[1, 2, 3, 4, 5, 6]]), 5)).toEqual([]);
});

test('negative binomial needs a larger step than Poisson to break counts that vary more', () => {
  const noisy = [0, 9, 1, 14, 0, 11, 2, 0, 13, 1, 12, 0, 16, 3, 1, 15, 0, 10, 2, 17];
  expect(segment(20, poisson(noisy), 3 * Math.log(20), 1).length).toBeGreaterThan(
    segment(20, negativeBinomial(noisy), 3 * Math.log(20), 1).length,
  );
});
