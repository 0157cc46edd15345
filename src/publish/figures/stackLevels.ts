/** A stretch of the drawing, px. */
export type Extent = readonly [from: number, to: number];

const gap = 1;

/** The lowest level, from 0 at the line outwards, on which each extent is free of those placed before it. */
export function stackLevels(extents: readonly Extent[]): number[] {
  const levels: Extent[][] = [];
  return extents.map((extent) => {
    const free = levels.findIndex((taken) => !taken.some((other) => overlaps(other, extent, gap)));
    const level = free < 0 ? levels.push([]) - 1 : free;
    (levels[level] as Extent[]).push(extent);
    return level;
  });
}

/**
 * Marks on the line itself have no second level, so they stand side by side: from the newest back, each moves left just as
 * far as the next one needs, but not past `left`. Too many for the line overlap evenly.
 */
export function sideBySide(xs: readonly number[], apart: number, left: number): number[] {
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);
  const newest = Math.max(...xs);
  const step = Math.min(apart, (newest - left) / Math.max(1, xs.length - 1));
  const moved = [...xs];
  let limit = newest;
  for (const i of order.toReversed()) {
    moved[i] = Math.min(xs[i] as number, limit);
    limit = (moved[i] as number) - step;
  }
  for (const [rank, i] of order.entries()) moved[i] = Math.max(moved[i] as number, left + rank * step);
  return moved;
}

export function overlaps([a, b]: Extent, [c, d]: Extent, apart = 0): boolean {
  return a < d + apart && c < b + apart;
}
