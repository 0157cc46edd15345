import type { Day } from '../../record/day.ts';

/** Days to px. What lies outside is clipped to the edges; `clipped` says so, and the figure draws an arrow. */
export interface TimeScale {
  from: Day;
  to: Day;
  left: number;
  right: number;
  /** px of the end of the as-of day; right of it stand ends on record only. */
  asOf: number;
  /** px of the beginning of a day: a closed interval runs from `x(from)` to `x(to + 1)`. */
  x(day: Day): number;
  /** px of the middle of a day. */
  mid(day: Day): number;
  clipped(day: Day): boolean;
}

/** How far past the as-of day the axis may go on, as a share of the axis before it; farther ends get an arrow. */
const reach = 0.6;
/** Room for the arrows, px. */
const arrows = 48;

/** A scale over `from`..`to` between two px, with room on the right for those of `ends` that lie after `to`. */
export function timeScale(from: Day, to: Day, ends: readonly Day[], left: number, right: number): TimeScale {
  const days = Math.max(1, to + 1 - from);
  const later = ends.filter((day) => day > to);
  const near = later.filter((day) => day - to <= reach * days);
  const shown = days + Math.max(0, ...near.map((day) => day - to));
  const full = left + ((right - left) * days) / shown;
  const asOf = later.length > near.length ? Math.min(full, right - arrows) : full;
  const raw = (day: Day) => left + ((day - from) * (asOf - left)) / days;
  const x = (day: Day) => Math.min(right, Math.max(left, raw(day)));
  return {
    from,
    to,
    left,
    right,
    asOf,
    x,
    mid: (day) => x(day + 0.5),
    clipped: (day) => Math.abs(x(day) - raw(day)) > 0.01,
  };
}
