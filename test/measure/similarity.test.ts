import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, similarity } from '../../src/measure/similarity.ts';
import { table6 } from '../reference/similarity.ts';

describe('published values', () => {
  const [germany, russia] = [table6.map(([, g]) => g + 1), table6.map(([, , r]) => r + 1)];
  const plain = similarity(agreementOf(germany, russia, 4));

  test('table 6: tau-b .03031695, S .4, weighted S -.46', () => {
    expect(plain.tauB).toBeCloseTo(0.03031695, 8);
    expect(plain.sAbs).toBeCloseTo(0.4, 12);
    const shares = table6.map(([share]) => share);
    expect(similarity(agreementOf(germany, russia, 4, shares)).sAbs).toBeCloseTo(-0.46, 12);
  });

  test('table 6: kappa of squared distance -.07758621, pi nominal -.04477612', () => {
    expect(plain.kappa).toBeCloseTo(-0.07758621, 8);
    expect(plain.piNominal).toBeCloseTo(-0.04477612, 8);
  });
});

describe('undefined', () => {
  test('without a common item all are null and n is 0', () => {
    const found = similarity(agreementOf([1, 0, 2], [0, 3, 0], 3));
    expect(found.n).toBe(0);
    expect(Object.values(found).filter((value) => value !== null)).toEqual([0]);
  });

  test('two states that always vote yes: full agreement, no kappa, no pi, no tau-b; AC1 is one', () => {
    const found = similarity(agreementOf([1, 1, 1], [1, 1, 1], 3));
    expect(found).toMatchObject({
      n: 3,
      exact: 1,
      lijphart: 1,
      kappa: null,
      pi: null,

      piNominal: null,
      tauB: null,
      ac1: 1,
    });
  });
});

const votes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 60,
});
const of = (pairs: readonly (readonly [number, number])[]) =>
  similarity(
    agreementOf(
      pairs.map(([x]) => x),
      pairs.map(([, y]) => y),
      3,
    ),
  );

describe('properties', () => {
  test('symmetric in the two states, and the same when yes and no change places', () => {
    fc.assert(
      fc.property(votes, (pairs) => {
        const plain = Object.values(of(pairs));
        const turned = Object.values(of(pairs.map(([x, y]) => [y, x] as const)));
        const flipped = Object.values(of(pairs.map(([x, y]) => [x && 4 - x, y && 4 - y] as const)));
        for (const [at, value] of plain.entries()) {
          if (value === null) expect([turned[at], flipped[at]]).toEqual([null, null]);
          else {
            expect(turned[at]).toBeCloseTo(value, 9);
            expect(flipped[at]).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });

  test('A = (S + 1) / 2; every coefficient is at most 1 and exactly 1 for equal rows', () => {
    fc.assert(
      fc.property(votes, (pairs) => {
        const found = of(pairs);
        if (found.n === 0) return;
        expect(found.lijphart).toBeCloseTo(((found.sAbs as number) + 1) / 2, 12);
        for (const [name, value] of Object.entries(found)) {
          if (name !== 'n' && value !== null) expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const same = of(pairs.map(([x]) => [x, x] as const));
        for (const [name, value] of Object.entries(same)) {
          if (name !== 'n' && value !== null) expect(value, name).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('missing votes change nothing: absence is not abstention', () => {
    fc.assert(
      fc.property(votes, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 10 }), (pairs, absent) => {
        expect(of([...pairs, ...absent.map((x) => [x, 0] as const)])).toEqual(of(pairs));
      }),
    );
  });

  test('kappa and tau-b against a direct computation over items', () => {
    fc.assert(
      fc.property(votes, (pairs) => {
        const both = pairs.filter(([x, y]) => x > 0 && y > 0);
        const found = of(pairs);
        const n = both.length;
        if (n === 0) return;
        const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
        const observed = mean(both.map(([x, y]) => (x - y) ** 2));
        const expected = mean(both.flatMap(([x]) => both.map(([, y]) => (x - y) ** 2))) / n;
        if (found.kappa === null) expect(expected).toBeCloseTo(0, 9);
        else expect(found.kappa).toBeCloseTo(1 - observed / expected, 9);
        let [concordant, tiedX, tiedY] = [0, 0, 0];
        for (const [i, [x, y]] of both.entries()) {
          for (const [u, v] of both.slice(i + 1)) {
            concordant += Math.sign((x - u) * (y - v));
            if (x !== u) tiedX++;
            if (y !== v) tiedY++;
          }
        }
        if (found.tauB === null) expect(tiedX * tiedY).toBe(0);
        else expect(found.tauB).toBeCloseTo(concordant / Math.sqrt(tiedX * tiedY), 9);
      }),
    );
  });
});
