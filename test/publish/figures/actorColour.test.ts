import { expect, test } from 'vitest';
import { actorColour, actorColours, palette } from '../../../src/publish/figures/actorColour.ts';

const white = '#ffffff';
const night = '#14171a';

/** Contrast ratio of WCAG 2.1; black on white is 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const fixed = Object.entries(palette).filter(([, colour]) => colour.fill !== 'currentColor');

test('the contrast here is that of WCAG', () => {
  expect(contrast('#000000', white)).toBeCloseTo(21, 10);
  // The three under 3:1, as computed in interface.md F2.
  expect(contrast(palette.orange.fill, white)).toBeCloseTo(2.25, 2);
  expect(contrast(palette.skyBlue.fill, white)).toBeCloseTo(2.31, 2);
  expect(contrast(palette.yellow.fill, white)).toBeCloseTo(1.32, 2);
});

test.each(fixed)('%s has 3:1 on white and on night, by its edge where its fill has not', (_, { fill, edge }) => {
  expect(contrast(edge, white)).toBeGreaterThanOrEqual(3);
  // Rings and bars are drawn in the edge alone, so it must hold in the dark too.
  expect(contrast(edge, night)).toBeGreaterThanOrEqual(3);
  expect(contrast(fill, night)).toBeGreaterThanOrEqual(3);
  if (contrast(fill, white) < 3) expect(edge).not.toBe(fill);
});

test('no two powers share a colour', () => {
  const powers = Object.keys(actorColours).filter((actor) => actor !== 'press' && actor !== 'UN');
  expect(powers).toHaveLength(8);
  expect(new Set(powers.map((actor) => actorColour(actor).fill)).size).toBe(8);
});

test('an actor outside the map has a colour of its own name, never the ink or the grey', () => {
  for (const actor of ['SYR', 'FRA', 'KAZ', 'SRB', 'VNM', '']) {
    expect(Object.values(palette)).toContain(actorColour(actor));
    expect(['currentColor', palette.grey.fill]).not.toContain(actorColour(actor).fill);
  }
  // Letters as digits of base 31: S 83, Y 89, R 82; (83 * 31 + 89) * 31 + 82 = 82604, less 65521 = 17083, 17083 mod 7 = 3.
  expect(actorColour('SYR')).toBe(palette.orange);
});
