import type { VNode } from 'preact';
import { sizes } from './sizes.ts';
import { textWidth } from './textWidth.ts';

/** A sign and the words that explain it. `draw` gets the left end and the middle of its box of `room` px. */
export interface LegendItem {
  room: number;
  words: string;
  draw(x: number, y: number): VNode;
}

interface Placed extends LegendItem {
  x: number;
  line: number;
}

const beforeWords = 5;
const betweenItems = 16;

export function legendLines(items: readonly LegendItem[], width: number): number {
  return (flow(items, width).at(-1)?.line ?? -1) + 1;
}

/** Signs and words in as few lines as the width allows. `y` is the baseline of the first. */
export function Legend({ items, width, y }: { items: readonly LegendItem[]; width: number; y: number }): VNode {
  return (
    <g>
      {flow(items, width).map(({ draw, words, room, x, line }) => (
        <g key={words}>
          {draw(x, y + line * sizes.line - 4)}
          <text x={x + room + beforeWords} y={y + line * sizes.line} fill-opacity={0.75}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

function flow(items: readonly LegendItem[], width: number): Placed[] {
  let x = sizes.margin;
  let line = 0;
  return items.map((item) => {
    const room = item.room + beforeWords + Math.ceil(textWidth(item.words, sizes.text));
    if (x > sizes.margin && x + room > width - sizes.margin) {
      x = sizes.margin;
      line++;
    }
    const placed = { ...item, x, line };
    x += room + betweenItems;
    return placed;
  });
}
