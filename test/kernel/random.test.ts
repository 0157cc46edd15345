import { expect, test } from 'vitest';
import { random, uniform } from '../../src/kernel/random.ts';

/** Known answers of Threefry-2x32-20, as its authors publish them: counter, key, result. */
test.each([
  [
    [0, 0],
    [0, 0],
    [0x6b200159, 0x99ba4efe],
  ],
  [
    [0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x1cb996fc, 0xbb002be7],
  ],
  [
    [0x243f6a88, 0x85a308d3],
    [0x13198a2e, 0x03707344],
    [0xc4923a9c, 0x483df7a0],
  ],
] as const)('counter %j under key %j gives %j', (counter, key, expected) => {
  const { draw, words } = random(key[0], key[1]);
  draw(counter[0], counter[1]);
  expect([...words]).toEqual([...expected]);
});

test('a draw does not depend on the draws before it', () => {
  const [one, other] = [random(7, 1), random(7, 1)];
  one.draw(1, 0);
  one.draw(99, 5);
  other.draw(99, 5);
  expect([...one.words]).toEqual([...other.words]);
});

test('uniforms are inside (0, 1), with the mean and variance of a uniform', () => {
  const { draw, words } = random(1, 2);
  const n = 100_000;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < n; at++) {
    draw(at, 0);
    const u = uniform(words[at & 1] as number);
    sum += u;
    squares += u * u;
  }
  // Five standard errors: sd 0.2887/sqrt(n) of the mean.
  expect(Math.abs(sum / n - 0.5)).toBeLessThan(0.0046);
  expect(squares / n - (sum / n) ** 2).toBeCloseTo(1 / 12, 2);
  expect([uniform(0), uniform(0xffffffff)].every((u) => u > 0 && u < 1)).toBe(true);
});
