import type { VNode } from 'preact';
import type { Day } from '../../record/day.ts';
import type { LegendItem } from './legend.tsx';
import { px } from './sizes.ts';
import type { TimeScale } from './timeScale.ts';

/** The hatch of what is on record but lies after the as-of day. */
export function Hatch({ id }: { id: string }): VNode {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
      <path d="M-1 1L1 -1M0 5L5 0M4 6L6 4" stroke="currentColor" stroke-opacity={0.7} />
    </pattern>
  );
}

interface EndProps {
  scale: TimeScale;
  day: Day;
  y: number;
  height: number;
  hatch: string;
}

/**
 * From the as-of day to an end after it: hatched, its outline dotted, open at the end. An end past the drawing's edge is an
 * arrow. Nothing for an end that has passed.
 */
export function EndOnRecord({ scale, day, y, height, hatch }: EndProps): VNode | null {
  if (day <= scale.to) return null;
  const [from, to, top, bottom] = [scale.asOf, scale.x(day + 1), y - height / 2, y + height / 2];
  return (
    <g data-end="later">
      <rect x={px(from)} y={px(top)} width={px(to - from)} height={height} fill={`url(#${hatch})`} />
      <path
        d={`M${px(from)} ${px(top)}H${px(to)}M${px(from)} ${px(bottom)}H${px(to)}`}
        stroke="currentColor"
        stroke-dasharray="1 2"
      />
      {scale.clipped(day + 1) ? <Arrow x={to} y={y} points="right" /> : <OpenEnd x={to} y={y} />}
    </g>
  );
}

/** A hollow bar: here something ends. */
export function OpenEnd({ x, y }: { x: number; y: number }): VNode {
  return <rect x={px(x - 3)} y={px(y - 6)} width={3} height={12} fill="none" stroke="currentColor" />;
}

/** It goes on past the edge of the drawing. */
export function Arrow({ x, y, points }: { x: number; y: number; points: 'left' | 'right' }): VNode {
  const back = points === 'right' ? -6 : 6;
  return (
    <path
      data-arrow={points}
      d={`M${px(x + back)} ${px(y - 6)}L${px(x)} ${px(y)}L${px(x + back)} ${px(y + 6)}`}
      fill="none"
      stroke="currentColor"
      stroke-width={1.5}
    />
  );
}

/** The hatch with its words, for a legend. */
export function hatchItem(hatch: string): LegendItem {
  const draw = (x: number, y: number) => <rect x={x} y={y - 4} width={24} height={8} fill={`url(#${hatch})`} />;
  return { room: 24, words: 'on record after the as-of day', draw };
}
