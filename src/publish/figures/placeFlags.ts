import { type Extent, overlaps } from './stackLevels.ts';

/** A mark with words beside it, on a stem that rises from the lane's line. */
export interface Flag {
  /** px of the stem. */
  x: number;
  /** px the mark itself takes. */
  extent: Extent;
  /** Widths of the wordings in px, the fullest first. */
  widths: readonly number[];
}

export interface PlacedFlag {
  level: number;
  /** Which wording found room, and where it begins; absent = none did. */
  words?: { wording: number; from: number };
}

/** What a level holds already: all of it, and the words alone, which no stem may cross. */
interface Row {
  taken: Extent[];
  words: Extent[];
}

const highest = 8;
const gap = 4;

/**
 * Gives each flag a level (0 at the line) and the fullest wording that crosses no other mark, stem or wording within
 * `bounds`. If some would stay without words, all begin with a shorter wording; the attempt that leaves out fewest counts.
 */
export function placeFlags(flags: readonly Flag[], bounds: Extent): PlacedFlag[] {
  const longest = Math.max(1, ...flags.map((flag) => flag.widths.length));
  const attempts = Array.from({ length: longest }, (_, fullest) => attempt(flags, bounds, fullest));
  const dropped = attempts.map((placed) => placed.filter((flag) => flag.words === undefined).length);
  return attempts[dropped.indexOf(Math.min(...dropped))] as PlacedFlag[];
}

/**
 * Right of the middle words stand left of their mark and are placed from the past to the present, left of it the other way
 * round: like that a later stem never rises through earlier words.
 */
function attempt(flags: readonly Flag[], bounds: Extent, fullest: number): PlacedFlag[] {
  const rows: Row[] = Array.from({ length: highest }, () => ({ taken: [], words: [] }));
  const placed: PlacedFlag[] = [];
  const middle = (bounds[0] + bounds[1]) / 2;
  const order = flags.map((flag, i) => ({ flag, i })).sort((a, b) => a.flag.x - b.flag.x || a.i - b.i);
  const late = order.filter(({ flag }) => flag.x >= middle);
  const early = order.filter(({ flag }) => flag.x < middle).reverse();
  for (const { flag, i } of [...late, ...early]) {
    placed[i] = withWords(rows, flag, bounds, flag.x >= middle, fullest) ?? bare(rows, flag);
  }
  return placed;
}

function withWords(
  rows: Row[],
  flag: Flag,
  bounds: Extent,
  leftFirst: boolean,
  fullest: number,
): PlacedFlag | undefined {
  const { x, extent, widths } = flag;
  for (let wording = fullest; wording < widths.length; wording++) {
    const width = widths[wording] as number;
    const left = Math.min(extent[0], x) - gap - width;
    const right = Math.max(extent[1], x) + gap;
    for (let level = 0; level < highest; level++) {
      for (const from of leftFirst ? [left, right] : [right, left]) {
        const whole: Extent = [Math.min(from, extent[0]), Math.max(from + width, extent[1])];
        if (whole[0] < bounds[0] || whole[1] > bounds[1] || !isFree(rows, level, x, whole)) continue;
        take(rows, level, x, whole);
        (rows[level] as Row).words.push([from, from + width]);
        return { level, words: { wording, from } };
      }
    }
  }
  return undefined;
}

/** Without words a mark may touch other marks, but it keeps off their words, and so does its stem. */
function bare(rows: readonly Row[], { x, extent }: Flag): PlacedFlag {
  const clear = (level: number, { words }: Row) =>
    !words.some((other) => overlaps(other, extent)) && stemIsFree(rows, level, x);
  const level = Math.max(
    0,
    rows.findIndex((row, i) => clear(i, row)),
  );
  take(rows, level, x, extent);
  return { level };
}

function isFree(rows: readonly Row[], level: number, stem: number, whole: Extent): boolean {
  return !(rows[level] as Row).taken.some((other) => overlaps(other, whole, 3)) && stemIsFree(rows, level, stem);
}

function stemIsFree(rows: readonly Row[], level: number, stem: number): boolean {
  return !rows.slice(0, level).some((row) => row.words.some((other) => overlaps(other, [stem, stem], 2)));
}

function take(rows: readonly Row[], level: number, stem: number, whole: Extent): void {
  for (const row of rows.slice(0, level)) row.taken.push([stem, stem]);
  (rows[level] as Row).taken.push(whole);
}
