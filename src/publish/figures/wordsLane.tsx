import type { VNode } from 'preact';
import type { CommitmentLanesData } from '../../record/figureData.ts';
import { actorColour } from './actorColour.ts';
import { type PlacedFlag, placeFlags } from './placeFlags.ts';
import { markHeight, SignMark } from './signMark.tsx';
import { px, sizes } from './sizes.ts';
import { SoftBar } from './softBar.tsx';
import { type Extent, sideBySide } from './stackLevels.ts';
import { cutText, textWidth } from './textWidth.ts';
import type { TimeScale } from './timeScale.ts';

type Word = CommitmentLanesData['lanes'][number]['words'][number];

/** -1 above the line, 1 below. */
type Side = -1 | 1;

interface Spot {
  word: Word;
  /** px of its date, as wide as it is vague. */
  bar: Extent;
  x: number;
  wordings: readonly string[];
  /** Where its words stand. */
  side: Side;
  placed: PlacedFlag;
}

export interface WordsLayout {
  spots: readonly Spot[];
  above: number;
  below: number;
  /** Wordings that found no room. */
  dropped: number;
}

const pitch = 15;
const off = 6;

/** What was said: upheld above the line, denied below; versions of one day stand over one another, each with its speaker. */
export function layOutWords(words: readonly Word[], scale: TimeScale): WordsLayout {
  const spots = words.map((word): Spot => {
    const bar: Extent = [scale.x(word.from), scale.x(word.to + 1)];
    const x = (bar[0] + bar[1]) / 2;
    return { word, bar, x, wordings: wordings(word, scale), side: word.sign === '-' ? 1 : -1, placed: { level: 0 } };
  });
  setRings(spots, scale);
  for (const side of [-1, 1] as const) place(on(spots, side), scale);
  const height = (side: Side) =>
    off + pitch * (1 + Math.max(-0.4, ...on(spots, side).map((spot) => spot.placed.level)));
  const dropped = spots.filter((spot) => spot.placed.words === undefined).length;
  return { spots, above: height(-1), below: height(1), dropped };
}

function on(spots: readonly Spot[], side: Side): Spot[] {
  return spots.filter((spot) => spot.side === side);
}

/** A ring stays on the line; only its words go to a side, the emptier one. */
function setRings(spots: readonly Spot[], scale: TimeScale): void {
  const rings = spots.filter(({ word }) => word.sign === '0');
  const xs = sideBySide(
    rings.map((ring) => ring.x),
    sizes.mark + 1,
    scale.left,
  );
  const denied = on(spots, 1).length;
  const upheld = spots.length - rings.length - denied;
  for (const [i, ring] of rings.entries()) {
    ring.x = xs[i] as number;
    ring.side = upheld <= denied ? -1 : 1;
  }
}

function place(spots: readonly Spot[], scale: TimeScale): void {
  const flags = spots.map(({ word, x, bar, wordings }) => {
    const half = sizes.mark / 2;
    const extent: Extent = word.sign === '0' ? [x, x] : [Math.min(bar[0], x - half), Math.max(bar[1], x + half)];
    return { x, extent, widths: wordings.map((wording) => textWidth(wording, sizes.text)) };
  });
  const placed = placeFlags(flags, [scale.left, scale.asOf + sizes.mark / 2]);
  spots.forEach((spot, i) => {
    spot.placed = placed[i] as PlacedFlag;
  });
}

/** In full, cut at three lengths, the speaker alone. */
function wordings(word: Word, scale: TimeScale): string[] {
  const full = spokenBy(word);
  const cuts = [0.6, 0.4, 0.2].map((share) => cutText(full, share * (scale.asOf - scale.left), sizes.text));
  return [...new Set([full, ...cuts, cutText(word.by, 80, sizes.text)])];
}

/** The marks of a laid-out lane around the line at `y`: stems first, so that none runs over a mark. */
export function WordsLane({ layout, y, soft }: { layout: WordsLayout; y: number; soft: string }): VNode {
  const base = ({ side, placed }: Spot) => y + side * (off + placed.level * pitch);
  return (
    <g>
      {layout.spots.map((spot) => (
        <Stem key={spot.word.id} spot={spot} y={y} base={base(spot)} />
      ))}
      {layout.spots.map((spot) => {
        const { word, x, bar, wordings, side, placed } = spot;
        const at = word.sign === '0' ? y : base(spot);
        const barAt = word.sign === '0' ? y : at + (side * markHeight) / 2;
        return (
          <g key={word.id} data-fact={word.id}>
            {word.to > word.from && <SoftBar from={bar[0]} to={bar[1]} y={barAt} fill={soft} />}
            <SignMark sign={word.sign} x={x} y={at} colour={actorColour(word.actor)} label={spokenBy(word)} />
            {placed.words && (
              <text x={px(placed.words.from)} y={px(base(spot) + (side < 0 ? 0 : 10))}>
                {wordings[placed.words.wording]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** From the line to a mark above its first level, or from a ring to its words. */
function Stem({ spot, y, base }: { spot: Spot; y: number; base: number }): VNode | null {
  const { word, x, side, placed } = spot;
  if (word.sign === '0' ? placed.words === undefined : placed.level === 0) return null;
  const [from, to] = word.sign === '0' ? [y + side * 4, base + side * markHeight] : [y, base];
  return <path d={`M${px(x)} ${px(from)}V${px(to)}`} stroke="currentColor" stroke-opacity={0.45} />;
}

function spokenBy({ by, label }: Word): string {
  return `${by}: ${label}`;
}
