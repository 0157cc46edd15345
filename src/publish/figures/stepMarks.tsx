import type { VNode } from 'preact';
import type { Day } from '../../record/day.ts';
import type { SanctionStaircaseData } from '../../record/figureData.ts';
import type { Colour } from './actorColour.ts';
import { Arrow, EndOnRecord, OpenEnd } from './endOnRecord.tsx';
import { px } from './sizes.ts';
import type { Extent } from './stackLevels.ts';
import type { TimeScale } from './timeScale.ts';

type Step = SanctionStaircaseData['lanes'][number]['steps'][number];

interface MarkProps {
  x: number;
  y: number;
  colour: Colour;
}

// The three shapes nest, for one act is often announced, adopted and effective on one day.

export function AnnouncedMark({ x, y, colour }: MarkProps): VNode {
  return (
    <circle
      data-step-day="announced"
      cx={px(x)}
      cy={px(y)}
      r={5.5}
      fill="none"
      stroke={colour.edge}
      stroke-width={1.5}
    />
  );
}

export function AdoptedMark({ x, y, colour }: MarkProps): VNode {
  const path = `M${px(x - 4)} ${px(y)}L${px(x)} ${px(y - 4)}L${px(x + 4)} ${px(y)}L${px(x)} ${px(y + 4)}Z`;
  return <path data-step-day="adopted" d={path} fill={colour.fill} stroke={colour.edge} stroke-width={0.75} />;
}

export function EffectiveMark({ x, y, colour }: MarkProps): VNode {
  return <path data-step-day="effective" d={`M${px(x)} ${px(y - 8)}v16`} stroke={colour.edge} stroke-width={2} />;
}

/** Where the marks of a step begin and end, px. */
export function stepExtent(step: Step, scale: TimeScale): Extent {
  const xs = days(step).map((day) => scale.mid(day));
  const end = step.expires === undefined ? [] : [scale.x(step.expires + 1)];
  return [Math.min(...xs, ...end, scale.right), Math.max(...xs, ...end, scale.left)];
}

/** The days of one step on its row, joined by a thin rule; from its last day to its expiry it is a bar. */
export function StepMarks(props: { step: Step; scale: TimeScale; y: number; hatch: string; colour: Colour }): VNode {
  const { step, scale, y, hatch, colour } = props;
  const { announced, adopted, effective, expires } = step;
  const xs = days(step).map((day) => scale.mid(day));
  const holds = effective ?? adopted ?? announced;
  return (
    <g>
      {xs.length > 1 && (
        <path d={`M${px(Math.min(...xs))} ${px(y)}H${px(Math.max(...xs))}`} stroke={colour.edge} stroke-opacity={0.8} />
      )}
      {expires !== undefined && <Until {...{ from: holds ?? scale.from, expires, scale, y, hatch }} />}
      {effective !== undefined && <EffectiveMark x={scale.mid(effective)} y={y} colour={colour} />}
      {announced !== undefined && <AnnouncedMark x={scale.mid(announced)} y={y} colour={colour} />}
      {adopted !== undefined && <AdoptedMark x={scale.mid(adopted)} y={y} colour={colour} />}
      {days(step).some((day) => day > scale.to && scale.clipped(day)) && <Arrow x={scale.right} y={y} points="right" />}
      {days(step).some((day) => day < scale.from) && <Arrow x={scale.left - 8} y={y} points="left" />}
    </g>
  );
}

const barHeight = 7;

function Until(props: { from: Day; expires: Day; scale: TimeScale; y: number; hatch: string }): VNode {
  const { from, expires, scale, y, hatch } = props;
  const [start, end] = [scale.mid(from), Math.min(scale.asOf, scale.x(expires + 1))];
  return (
    <g>
      {end > start && (
        <rect x={px(start)} y={px(y - barHeight / 2)} width={px(end - start)} height={barHeight} fill-opacity={0.16} />
      )}
      {expires <= scale.to && <OpenEnd x={scale.x(expires + 1)} y={y} />}
      <EndOnRecord scale={scale} day={expires} y={y} height={barHeight} hatch={hatch} />
    </g>
  );
}

function days(step: Step): Day[] {
  return [step.announced, step.adopted, step.effective].filter((day) => day !== undefined);
}
