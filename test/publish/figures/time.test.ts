import { expect, test } from 'vitest';
import { timeScale } from '../../../src/publish/figures/timeScale.ts';
import { timeTicks } from '../../../src/publish/figures/timeTicks.ts';
import { parseDate } from '../../../src/record/dateText.ts';

const day = (text: string) => parseDate(text).from;

test('closed intervals fill the axis: ten days over 100 px are ten each', () => {
  const scale = timeScale(0, 9, [], 20, 120);
  expect([scale.x(0), scale.x(5), scale.x(10), scale.mid(0)]).toEqual([20, 70, 120, 25]);
  expect(scale.asOf).toBe(120);
});

test('one day is as wide as the axis', () => {
  const scale = timeScale(5, 5, [], 0, 100);
  expect([scale.x(5), scale.x(6)]).toEqual([0, 100]);
});

test('an end within reach gets its place to scale', () => {
  // Ten days and the three of 10..12 after them share 130 px.
  const scale = timeScale(0, 9, [12, 4], 0, 130);
  expect(scale.asOf).toBeCloseTo(100, 10);
  expect(scale.x(13)).toBeCloseTo(130, 10);
  expect(scale.clipped(13)).toBe(false);
});

test('an end out of reach leaves room for an arrow and is clipped', () => {
  const scale = timeScale(0, 9, [1000], 0, 148);
  expect(scale.asOf).toBe(100);
  expect(scale.x(1001)).toBe(148);
  expect([scale.clipped(1001), scale.clipped(-1), scale.clipped(3)]).toEqual([true, true, false]);
});

test('ticks stand at the first of a month, fewer where there is less room', () => {
  const labels = (width: number) =>
    timeTicks(timeScale(day('2024-12-08'), day('2025-11-13'), [], 0, width)).map((tick) => tick.label);
  expect(labels(1000)).toEqual(['2025-01', '2025-03', '2025-05', '2025-07', '2025-09', '2025-11']);
  expect(labels(300)).toEqual(['2025-01', '2025-04', '2025-07', '2025-10']);
  expect(labels(150)).toEqual(['2025-01', '2025-07']);
});

test('over years the ticks are years', () => {
  const scale = timeScale(day('2017-01-01'), day('2025-11-13'), [], 0, 1000);
  const ticks = timeTicks(scale);
  expect(ticks.map((tick) => tick.label)).toEqual(['2018', '2020', '2022', '2024']);
  expect(ticks[0]?.x).toBe(scale.x(day('2018-01-01')));
});

test('a span within a month has no tick', () => {
  expect(timeTicks(timeScale(day('2025-11-02'), day('2025-11-13'), [], 0, 500))).toEqual([]);
});
