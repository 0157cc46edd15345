import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFlags } from '../../../src/publish/figures/placeFlags.ts';
import { overlaps, sideBySide, stackLevels } from '../../../src/publish/figures/stackLevels.ts';

const width = 500;
const flags = fc.array(
  fc.record({ x: fc.integer({ min: 5, max: width - 5 }), wide: fc.integer({ min: 10, max: 200 }) }),
  { maxLength: 14 },
);

test('extents go to the lowest free level', () => {
  expect(
    stackLevels([
      [0, 10],
      [5, 15],
      [12, 20],
      [8, 11],
    ]),
  ).toEqual([0, 1, 0, 2]);
});

test('marks on the line make room to the left, and only as much as needed', () => {
  expect(sideBySide([50, 100, 100], 10, 0)).toEqual([50, 90, 100]);
  // The first would be pushed to -7: the row starts at the left end instead.
  expect(sideBySide([2, 3, 50], 10, 0)).toEqual([0, 10, 50]);
  // Three at 10 px would need 20 px to the left where there are 8: they overlap evenly.
  expect(sideBySide([8, 8, 8], 10, 0)).toEqual([0, 4, 8]);
  expect(sideBySide([], 10, 0)).toEqual([]);
});

test('two flags of one day take two levels, words on the side of the past when late', () => {
  const flag = { x: 400, extent: [395, 405] as const, widths: [100] };
  expect(placeFlags([flag, flag], [0, width])).toEqual([
    { level: 0, words: { wording: 0, from: 291 } },
    { level: 1, words: { wording: 0, from: 291 } },
  ]);
});

test('the shorter wording is taken where the full one has no room', () => {
  // It ends 4 px before the mark: 95 - 4 - 80.
  const [placed] = placeFlags([{ x: 100, extent: [95, 105], widths: [300, 80] }], [0, 200]);
  expect(placed).toEqual({ level: 0, words: { wording: 1, from: 11 } });
});

test('no wording crosses another, a mark, a stem or the bounds; no flag is lost', () => {
  fc.assert(
    fc.property(flags, (given) => {
      const all = given.map(({ x, wide }) => ({ x, extent: [x - 4, x + 4] as const, widths: [wide, 30] }));
      const placed = placeFlags(all, [0, width]);
      expect(placed).toHaveLength(all.length);
      const shown = placed.flatMap(({ level, words }, i) =>
        words ? [{ i, level, from: words.from, to: words.from + (all[i]?.widths[words.wording] as number) }] : [],
      );
      for (const a of shown) {
        expect(a.from >= 0 && a.to <= width).toBe(true);
        for (const [k, b] of placed.entries()) {
          const other = all[k] as (typeof all)[number];
          if (k === a.i) continue;
          const words = shown.find((one) => one.i === k);
          if (words && b.level === a.level) expect(overlaps([a.from, a.to], [words.from, words.to])).toBe(false);
          if (b.words && b.level === a.level) expect(overlaps([a.from, a.to], other.extent)).toBe(false);
          if (b.words && b.level > a.level) expect(a.from < other.x && other.x < a.to).toBe(false);
        }
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
