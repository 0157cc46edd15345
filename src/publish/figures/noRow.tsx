import type { VNode } from 'preact';
import { px } from './sizes.ts';

/** How an empty lane looks everywhere: a dotted rule and the words. Nothing on record is not the same as nothing happened. */
export function NoRow({ from, to, y }: { from: number; to: number; y: number }): VNode {
  return (
    <g>
      <path d={`M${px(from)} ${px(y)}H${px(to)}`} stroke="currentColor" stroke-opacity={0.6} stroke-dasharray="1 4" />
      <text x={px(from + 6)} y={px(y - 5)} fill-opacity={0.75} font-style="italic">
        no row
      </text>
    </g>
  );
}
