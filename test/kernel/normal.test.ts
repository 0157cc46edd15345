import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalPdf, normalQuantile } from '../../src/kernel/normal.ts';

/** erfc(-x / sqrt 2) / 2 to 16 digits, from the C library. */
const distribution = [
  [-37, 5.725571222525139e-300],
  [-20, 2.7536241186063314e-89],
  [-8.5, 9.479534822203355e-18],
  [-8, 6.220960574271819e-16],
  [-7.9921875, 6.628260728425213e-16],
  [-5.3, 5.790134039964602e-8],
  [-3.01, 0.0013062384487694699],
  [-3, 0.0013498980316300957],
  [-2.999, 0.0013543365337271066],
  [-1.96, 0.024997895148220435],
  [-0.5, 0.3085375387259869],
  [-0.0078, 0.4968882817657237],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [3.2, 0.9993128620620841],
  [6, 0.9999999990134123],
] as const;

describe('distribution', () => {
  test.each(distribution)('P(Z <= %f) to twelve digits of its own size', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-12);
  });

  test('P(Z <= x) + P(Z <= -x) = 1, and it rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (x, more) => {
          expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
          expect(normalCdf(x + more)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-16);
        },
      ),
    );
  });

  test('its slope is the density', () => {
    for (let x = -7.9; x < 7.9; x += 0.0137) {
      const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
      expect(Math.abs(slope - normalPdf(x))).toBeLessThan(1e-9);
    }
  });
});

describe('quantile', () => {
  test('turns the distribution back, far into the tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 5, noNaN: true }), (x) => {
        expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 8);
      }),
    );
  });

  test('5 % and 95 % lie at 1.6448536269514722', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 13);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 13);
    expect(normalQuantile(0.5)).toBe(0);
  });
});
