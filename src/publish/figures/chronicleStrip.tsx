import type { VNode } from 'preact';
import type { ChronicleStripData } from '../../record/figureData.ts';
import { actorColour } from './actorColour.ts';
import { Frame } from './frame.tsx';
import type { LegendItem } from './legend.tsx';
import { NoRow } from './noRow.tsx';
import { markHeight, SignMark, signItem } from './signMark.tsx';
import { px, sizes } from './sizes.ts';
import { SoftBar, SoftFill } from './softBar.tsx';
import { type Extent, sideBySide, stackLevels } from './stackLevels.ts';
import { cutText, textWidth } from './textWidth.ts';
import { type TimeScale, timeScale } from './timeScale.ts';

type Lane = ChronicleStripData['lanes'][number];
type Mark = Lane['marks'][number];

const pitch = markHeight + 2;
/** Between the lane's line and the first marks, px. */
const off = 6;
const between = 8;
const countRoom = 28;
/** Rings of near days overlap like a chain rather than wander from their dates. */
const ringStep = 5;

/** Events by partner over time: cooperation above the line, conflict below, what is neither on it. */
export function ChronicleStrip(props: {
  figure: ChronicleStripData;
  id: string;
  width: number;
  source: string;
  desc: string;
}): VNode {
  const { figure, id, width, source, desc } = props;
  const longest = Math.max(0, ...figure.lanes.map((lane) => textWidth(lane.name, sizes.text)));
  const names = Math.min(longest, width * 0.3);
  const scale = timeScale(figure.from, figure.to, [], sizes.margin + names + 12, width - sizes.margin - countRoom);
  let y = 0;
  const lanes = figure.lanes.map((lane, i) => {
    const laid = layOut(lane.marks, scale);
    const line = y + between / 2 + laid.above;
    y = line + laid.below + between / 2;
    return { lane, laid, line, fill: `${id}-soft-${i}` };
  });
  return (
    <Frame
      {...{ id, width, title: figure.title, desc, source, scale, legend }}
      column="n"
      height={y + 4}
      defs={lanes.map(({ lane, fill }) => <SoftFill key={fill} id={fill} colour={actorColour(lane.actor)} />)}
    >
      {lanes.map(({ lane, laid, line, fill }) => (
        <g key={lane.actor}>
          <text x={sizes.margin} y={px(line + 4)}>
            {cutText(lane.name, names, sizes.text)}
          </text>
          <text x={width - sizes.margin} y={px(line + 4)} text-anchor="end">
            {lane.marks.length}
          </text>
          {lane.marks.length === 0 ? (
            <NoRow from={scale.left} to={scale.asOf} y={line} />
          ) : (
            <path d={`M${px(scale.left)} ${px(line)}H${px(scale.asOf)}`} stroke="currentColor" stroke-opacity={0.35} />
          )}
          {laid.marks.map(({ mark, x, offset, extent }) => (
            <g key={mark.id} data-fact={mark.id}>
              {mark.to > mark.from && (
                <SoftBar from={extent[0]} to={extent[1]} y={line + middle(mark, offset)} fill={fill} />
              )}
              <SignMark
                sign={mark.direction}
                x={x}
                y={line + offset}
                colour={actorColour(lane.actor)}
                label={mark.label}
              />
            </g>
          ))}
        </g>
      ))}
    </Frame>
  );
}

/** Where each mark of a lane stands, as an offset from the lane's line, and the room the lane needs on both sides. */
function layOut(marks: readonly Mark[], scale: TimeScale) {
  const spots = marks.map((mark) => {
    const extent: Extent = [scale.x(mark.from), scale.x(mark.to + 1)];
    return { mark, extent, x: (extent[0] + extent[1]) / 2, offset: 0 };
  });
  const side = (direction: Mark['direction']) => spots.filter((spot) => spot.mark.direction === direction);
  const heights = (['+', '-'] as const).map((direction) => {
    const on = side(direction);
    const levels = stackLevels(on.map(({ x, extent }) => widened(x, extent)));
    on.forEach((spot, i) => {
      spot.offset = (direction === '+' ? -1 : 1) * (off + (levels[i] as number) * pitch);
    });
    return off + (Math.max(0, ...levels) + 1) * pitch;
  });
  const rings = side('0');
  const xs = sideBySide(
    rings.map((spot) => spot.x),
    ringStep,
    scale.left,
  );
  rings.forEach((spot, i) => {
    spot.x = xs[i] as number;
  });
  return { marks: spots, above: heights[0] as number, below: heights[1] as number };
}

/** A mark is wider than its day. */
function widened(x: number, extent: Extent): Extent {
  return [Math.min(extent[0], x - sizes.mark / 2), Math.max(extent[1], x + sizes.mark / 2)];
}

function middle(mark: Mark, offset: number): number {
  if (mark.direction === '0') return 0;
  return offset + (mark.direction === '+' ? -1 : 1) * (markHeight / 2);
}

const legend: readonly LegendItem[] = [
  signItem('+', 'cooperative'),
  signItem('-', 'conflictual'),
  signItem('0', 'neither'),
  {
    room: 24,
    words: 'as wide as its date is vague',
    draw: (x, y) => <rect x={x} y={y - 2.5} width={24} height={5} fill-opacity={0.4} />,
  },
];
