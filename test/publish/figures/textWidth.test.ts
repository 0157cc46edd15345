import { expect, test } from 'vitest';
import { cutText, textWidth, wrapText } from '../../../src/publish/figures/textWidth.ts';

test('a width is the sum of the advances', () => {
  // DejaVu Sans: i 0.278, M 0.863, blank 0.318 of the size.
  expect(textWidth('iii', 12)).toBeCloseTo(3 * 0.278 * 12, 10);
  expect(textWidth('M i', 10)).toBeCloseTo(8.63 + 3.18 + 2.78, 10);
  expect(textWidth('~', 1000)).toBe(838);
  expect(textWidth('', 12)).toBe(0);
});

test('what the table does not hold is taken wide', () => {
  expect(textWidth('ü', 10)).toBe(7);
  expect(textWidth('中', 10)).toBe(10);
  expect(textWidth('iii', 12, true)).toBeGreaterThan(textWidth('iii', 12));
});

test('a text is cut only when it must be, and then fits', () => {
  expect(cutText('Russia', 100, 12)).toBe('Russia');
  const cut = cutText('European Union', 60, 12);
  expect(cut).toMatch(/^Europ.*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
});

test('lines hold whole words and fit', () => {
  const lines = wrapText('Damascus speaks in two voices on its agreements', 120, 12);
  expect(lines.join(' ')).toBe('Damascus speaks in two voices on its agreements');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
  expect(wrapText('W'.repeat(50), 60, 12)).toEqual(['WWWW…']);
});
