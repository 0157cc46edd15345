import type { VNode } from 'preact';
import { isoDay } from '../../record/day.ts';
import { px, sizes } from './sizes.ts';
import { textWidth } from './textWidth.ts';
import type { TimeScale } from './timeScale.ts';
import { timeTicks } from './timeTicks.ts';

/** A thin axis with few ticks that ends at the as-of day; past it, where only ends on record stand, it is dotted. */
export function TimeAxis({ scale, y, width }: { scale: TimeScale; y: number; width: number }): VNode {
  const ticks = timeTicks(scale);
  const labels = ticks.length > 0 ? ticks : [{ x: scale.left, label: isoDay(scale.from) }];
  return (
    <g>
      <g stroke="currentColor" stroke-opacity={0.6}>
        <path d={`M${px(scale.left)} ${px(y)}H${px(scale.asOf)}`} />
        {ticks.map(({ x, label }) => (
          <path key={label} d={`M${px(x)} ${px(y)}v4`} />
        ))}
        {scale.right > scale.asOf && (
          <path d={`M${px(scale.asOf)} ${px(y)}H${px(scale.right)}`} stroke-dasharray="1 3" />
        )}
      </g>
      {labels.map(({ x, label }) => (
        <text
          key={label}
          x={px(within(x - textWidth(label, sizes.text) / 2, label, width))}
          y={px(y + sizes.line)}
          fill-opacity={0.75}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** The as-of day over the end of the axis. Its words end at the rule, or begin at the margin where there is no room. */
export function AsOfLabel({ scale, y, width }: { scale: TimeScale; y: number; width: number }): VNode {
  const label = `as of ${isoDay(scale.to)}`;
  const from = within(scale.asOf - textWidth(label, sizes.text) + 1, label, width);
  return (
    <text x={px(from)} y={px(y)} fill-opacity={0.75}>
      {label}
    </text>
  );
}

function within(from: number, label: string, width: number): number {
  return Math.max(sizes.margin, Math.min(width - sizes.margin - textWidth(label, sizes.text), from));
}
