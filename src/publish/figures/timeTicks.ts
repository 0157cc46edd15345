import { type Day, isoDay } from '../../record/day.ts';
import { sizes } from './sizes.ts';
import { textWidth } from './textWidth.ts';
import type { TimeScale } from './timeScale.ts';

export interface Tick {
  x: number;
  label: string;
}

const stepsInMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const atMost = 8;
const gap = 14;

/** Few ticks at the first of a month or year, as far apart as their labels need: `2025-04`, or `2025` from yearly steps on. */
export function timeTicks(scale: TimeScale): Tick[] {
  for (const step of stepsInMonths) {
    const ticks = months(scale, step).map((month) => tick(scale, month, step));
    const room = textWidth(ticks[0]?.label ?? '', sizes.text) + gap;
    const apart = ticks.every((one, i) => i === 0 || one.x - (ticks[i - 1] as Tick).x >= room);
    if (ticks.length <= atMost && apart) return ticks;
  }
  return [];
}

/** Months, counted from year 0, that begin within the scale and are multiples of the step. */
function months(scale: TimeScale, step: number): number[] {
  const found: number[] = [];
  const last = monthOf(scale.to);
  for (let month = Math.ceil(monthOf(scale.from) / step) * step; month <= last; month += step) {
    if (firstDay(month) >= scale.from) found.push(month);
  }
  return found;
}

function tick(scale: TimeScale, month: number, step: number): Tick {
  const day = firstDay(month);
  return { x: scale.x(day), label: isoDay(day).slice(0, step < 12 ? 7 : 4) };
}

function monthOf(day: Day): number {
  const [year, month] = isoDay(day).split('-').map(Number) as [number, number];
  return year * 12 + month - 1;
}

function firstDay(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}
