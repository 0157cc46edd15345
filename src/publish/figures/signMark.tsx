import type { VNode } from 'preact';
import type { Direction } from '../../record/event.ts';
import { type Colour, palette } from './actorColour.ts';
import type { LegendItem } from './legend.tsx';
import { px, sizes } from './sizes.ts';

/** Height of a triangle, px. */
export const markHeight = 8;

/**
 * Cooperative: a filled mark that points up and stands on `y`. Conflictual: one that points down and hangs from `y`.
 * Neither: a ring around `y`. Shape and side tell them apart without colour.
 */
export function SignMark(props: { sign: Direction; x: number; y: number; colour: Colour; label?: string }): VNode {
  const { sign, x, y, colour, label } = props;
  const title = label === undefined ? null : <title>{label}</title>;
  if (sign === '0') {
    return (
      <circle data-sign={sign} cx={px(x)} cy={px(y)} r={3.5} fill="none" stroke={colour.edge} stroke-width={1.75}>
        {title}
      </circle>
    );
  }
  const half = sizes.mark / 2;
  const tip = sign === '+' ? y - markHeight : y + markHeight;
  const path = `M${px(x - half)} ${px(y)}H${px(x + half)}L${px(x)} ${px(tip)}Z`;
  return (
    <path data-sign={sign} d={path} fill={colour.fill} stroke={colour.edge} stroke-width={0.75}>
      {title}
    </path>
  );
}

/** The sign with its words, for a legend. */
export function signItem(sign: Direction, words: string): LegendItem {
  const down = sign === '0' ? 0 : sign === '+' ? markHeight / 2 : -markHeight / 2;
  const draw = (x: number, y: number) => <SignMark sign={sign} x={x + 5} y={y + down} colour={palette.ink} />;
  return { room: sizes.mark, words, draw };
}
