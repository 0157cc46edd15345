import { textWidth } from '../../../src/publish/figures/textWidth.ts';

export interface LabelBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each `<text>` of an SVG of ours stands, px, read from the bytes. The only transforms we write are vertical shifts. */
export function labelBoxes(svg: string): LabelBox[] {
  const boxes: LabelBox[] = [];
  const shifts: number[] = [];
  for (const [tag, close, name, attributes, inside] of svg.matchAll(
    /<(\/?)(g|text)\b([^>]*)>(?:([^<]*)(?=<\/text>))?/g,
  )) {
    if (name === 'g' && close) shifts.pop();
    else if (name === 'g') shifts.push(Number(/translate\(0 ([\d.]+)\)/.exec(attributes as string)?.[1] ?? 0));
    else if (!close)
      boxes.push(
        box(
          tag,
          unescaped(inside ?? ''),
          shifts.reduce((sum, shift) => sum + shift, 0),
        ),
      );
  }
  return boxes;
}

function box(tag: string, text: string, shift: number): LabelBox {
  const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? Number.NaN);
  const size = number('font-size') || 12;
  const width = textWidth(text, size, tag.includes('font-weight="600"'));
  const left = number('x') - (tag.includes('text-anchor="end"') ? width : 0);
  const baseline = number('y') + shift;
  return { text, left, right: left + width, top: baseline - 0.76 * size, bottom: baseline + 0.24 * size };
}

export function overlapping(boxes: readonly LabelBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
