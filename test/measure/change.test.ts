import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/kernel/normal.ts';
import { random, uniform } from '../../src/kernel/random.ts';
import {
  blocked,
  blockLength,
  changes,
  countEvidence,
  normalEvidence,
  placeInterval,
  priorOfChanges,
} from '../../src/measure/change.ts';

test('the prior: half for none, then 1/4, 1/8 ...', () => {
  expect(priorOfChanges(3)).toEqual([0.5, 0.25, 0.125, 0.0625]);
});

describe('sums over partitions', () => {
  /** The same by listing every partition. */
  function listed(n: number, evidence: (a: number, b: number) => number, most: number, shortest: number): number[] {
    const sums = Array.from({ length: most + 1 }, () => [] as number[]);
    const walk = (start: number, k: number, sum: number): void => {
      if (n - start >= shortest) sums[k]?.push(Math.exp(sum + evidence(start, n)));
      if (k === most) return;
      for (let end = start + shortest; end <= n - shortest; end++) walk(end, k + 1, sum + evidence(start, end));
    };
    walk(0, 0, 0);
    const prior = priorOfChanges(most);
    const weights = sums.map((all, k) =>
      all.length === 0 ? 0 : ((prior[k] as number) * all.reduce((a, b) => a + b, 0)) / all.length,
    );
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / total);
  }

  test('equal the list of all partitions, for points and for counts', () => {
    const values = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 7, maxLength: 12 })
      .filter((x) => new Set(x).size > 2);
    fc.assert(
      fc.property(values, fc.boolean(), (x, counts) => {
        const evidence = counts ? countEvidence(x, 2) : normalEvidence(x);
        const found = changes(x.length, evidence, { most: 3, shortest: 2 });
        const expected = listed(x.length, evidence, 3, 2);
        for (const [k, p] of expected.entries()) expect(found.probability[k]).toBeCloseTo(p, 9);
      }),
    );
  });

  test('places of each change sum to one, in order', () => {
    const x = [1, 2, 1, 3, 2, 9, 8, 11, 9, 10, 2, 1, 3, 2, 1, 2];
    const { places } = changes(x.length, normalEvidence(x), { most: 2, shortest: 3 });
    for (const row of places) {
      for (const each of row) expect(each.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
    expect(placeInterval(places[1]?.[0] as Float64Array, 0.9).mode).toBe(5);
    expect(placeInterval(places[1]?.[1] as Float64Array, 0.9).mode).toBe(10);
  });

  test('a series too short to change has none', () => {
    const found = changes(6, normalEvidence([1, 5, 2, 8, 3, 9]), { most: 2, shortest: 5 });
    expect([...found.probability]).toEqual([1, 0, 0]);
  });
});

describe('autocorrelated series', () => {
  test('are averaged over (1 + r1)/(1 - r1) points; an incomplete last block is left out', () => {
    expect(blockLength([1, -1, 1, -1, 1, -1])).toBe(1);
    // r1 of 0..9 is .7: (1.7)/(.3) = 5.67
    expect(blockLength([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(6);
    expect([...blocked([1, 3, 5, 7, 9], 2)]).toEqual([2, 6]);
  });

  /** AR(1) with unit innovations, from its own stream. */
  function autoregressive(r: number, n: number, seed: number): number[] {
    const { draw, words } = random(seed, Math.round(r * 10));
    let last = 0;
    return Array.from({ length: n }, (_, at) => {
      draw(at, 0);
      last = r * last + normalQuantile(uniform(words[0] as number));
      return last;
    });
  }

  test.each([0, 0.3, 0.6])('without a change (r1 %f): P(change) > .8 in at most one series of ten', (r) => {
    const alarms = Array.from({ length: 100 }, (_, seed) => {
      const x = autoregressive(r, 80, seed);
      const means = blocked(x, blockLength(x));
      return (
        1 - (changes(means.length, normalEvidence(means), { most: 2, shortest: 5 }).probability[0] as number) > 0.8
      );
    });
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(10);
  });

  test('a step of two standard deviations is seen', () => {
    const seen = Array.from({ length: 20 }, (_, seed) => {
      const x = autoregressive(0, 80, seed).map((value, at) => value + (at < 40 ? 0 : 2));
      return 1 - (changes(80, normalEvidence(x), { most: 2, shortest: 5 }).probability[0] as number) > 0.8;
    });
    expect(seen.filter(Boolean).length).toBeGreaterThanOrEqual(19);
  });
});
