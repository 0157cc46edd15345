import type { ComponentChildren, VNode } from 'preact';
import { Legend, type LegendItem, legendLines } from './legend.tsx';
import { font, px, sizes } from './sizes.ts';
import type { Extent } from './stackLevels.ts';
import { wrapText } from './textWidth.ts';
import { AsOfLabel, TimeAxis } from './timeAxis.tsx';
import type { TimeScale } from './timeScale.ts';

interface FrameProps {
  id: string;
  width: number;
  title: string;
  /** The figure in words, for those who do not see it. */
  desc: string;
  /** One line that travels with a screenshot. */
  source: string;
  scale: TimeScale;
  /** Height of the body, px. */
  height: number;
  /** Stretches of the body through which the as-of rule runs; it keeps out of words. Absent = all of it. */
  ruled?: readonly Extent[];
  /** A word over the column at the right. */
  column?: string;
  legend: readonly LegendItem[];
  defs?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * What all figures share, from top to bottom: title, body, time axis, legend, source. All ink is `currentColor`, so the page
 * decides between light and dark; only presentation attributes, so it needs no `unsafe-inline`.
 */
export function Frame(props: FrameProps): VNode {
  const { id, width, scale, height, legend } = props;
  const inner = width - 2 * sizes.margin;
  const title = wrapText(props.title, inner, sizes.title, true);
  const source = wrapText(props.source, inner, sizes.text);
  const header = title.length * 18 + 16;
  const bodyTop = header + 6;
  const axis = bodyTop + height;
  const legendTop = axis + sizes.line + 24;
  const sourceTop = legendTop + legendLines(legend, width) * sizes.line + 4;
  const total = sourceTop + source.length * sizes.line - 8;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${px(total)}`}
      width={width}
      height={px(total)}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-family={font}
      font-size={sizes.text}
      fill="currentColor"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {props.defs && <defs>{props.defs}</defs>}
      {title.map((line, i) => (
        <text key={line} x={sizes.margin} y={14 + i * 18} font-size={sizes.title} font-weight={600}>
          {line}
        </text>
      ))}
      <AsOfLabel scale={scale} y={header} width={width} />
      {props.column && (
        <text x={width - sizes.margin} y={header} text-anchor="end" fill-opacity={0.75} font-style="italic">
          {props.column}
        </text>
      )}
      {(props.ruled ?? [[0, height]]).map(([from, to]) => (
        <path
          key={from}
          d={`M${px(scale.asOf)} ${px(bodyTop + from)}V${px(bodyTop + to)}`}
          stroke="currentColor"
          stroke-opacity={0.6}
        />
      ))}
      <TimeAxis scale={scale} y={axis} width={width} />
      <g transform={`translate(0 ${bodyTop})`}>{props.children}</g>
      <Legend items={legend} width={width} y={px(legendTop)} />
      {source.map((line, i) => (
        <text key={line} x={sizes.margin} y={px(sourceTop + i * sizes.line)} fill-opacity={0.75}>
          {line}
        </text>
      ))}
    </svg>
  );
}
