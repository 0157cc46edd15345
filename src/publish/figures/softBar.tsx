import type { VNode } from 'preact';
import type { Colour } from './actorColour.ts';
import { px } from './sizes.ts';

const height = 5;
const strength = 0.5;

/** The fill of soft bars of one colour: it fades at both ends, since a month named without its day has no edge. */
export function SoftFill({ id, colour }: { id: string; colour: Colour }): VNode {
  const stop = (offset: number, opacity: number) => (
    <stop offset={offset} stop-color={colour.edge} stop-opacity={opacity} />
  );
  return (
    <linearGradient id={id}>
      {stop(0, 0)}
      {stop(0.3, strength)}
      {stop(0.7, strength)}
      {stop(1, 0)}
    </linearGradient>
  );
}

/** The interval of a date that is coarser than a day, as wide as the interval; `fill` is the id of a `SoftFill`. */
export function SoftBar({ from, to, y, fill }: { from: number; to: number; y: number; fill: string }): VNode {
  return (
    <rect
      data-soft="date"
      x={px(from)}
      y={px(y - height / 2)}
      width={px(to - from)}
      height={height}
      fill={`url(#${fill})`}
    />
  );
}
