import { expect, test } from 'vitest';
import { renderSvg } from '../../../src/publish/figures/renderSvg.tsx';
import type { ChronicleStripData } from '../../../src/record/figureData.ts';
import { labelBoxes } from './labelBoxes.ts';
import { chronicle, from, source } from './syria.ts';

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

/** One lane over 100 days. */
function strip(...marks: ChronicleStripData['lanes'][number]['marks'][number][]): ChronicleStripData {
  return { kind: 'chronicle-strip', title: 't', from, to: from + 99, lanes: [{ actor: 'USA', name: 'USA', marks }] };
}
const mark = (id: string, direction: '+' | '-' | '0', first: number, last = first) => ({
  id,
  from: from + first,
  to: from + last,
  direction,
  label: id,
});

test('as many marks as events, by direction, and three in the legend', () => {
  const svg = renderSvg(chronicle, { width: 1200, source });
  const all = chronicle.lanes.flatMap((lane) => lane.marks);
  expect(all).toHaveLength(48);
  for (const sign of ['+', '-', '0']) {
    const events = all.filter((event) => event.direction === sign).length;
    expect(count(svg, new RegExp(`data-sign="[${sign}]"`, 'g'))).toBe(events + 1);
  }
});

test('every mark tells its event', () => {
  const svg = renderSvg(chronicle, { width: 360, source });
  for (const { label } of chronicle.lanes.flatMap((lane) => lane.marks))
    expect(svg).toContain(`<title>${label}</title>`);
});

test('lanes are named and counted; an empty one says so', () => {
  const words = labelBoxes(renderSvg(chronicle, { width: 1200, source })).map((box) => box.text);
  expect(words.slice(words.indexOf('United States')).slice(0, 2)).toEqual(['United States', '18']);
  expect(words.filter((text) => text === 'no row')).toHaveLength(1);
  expect(words.slice(words.indexOf('China'), words.indexOf('China') + 3)).toEqual(['China', '0', 'no row']);
});

test('cooperation stands above the line and points up, conflict hangs below and points down, neither is a ring on it', () => {
  const svg = renderSvg(strip(mark('a', '+', 50), mark('b', '-', 50), mark('c', '0', 50)), { width: 600, source });
  const line = Number(/<path d="M[\d.]+ ([\d.]+)H[\d.]+" stroke="currentColor" stroke-opacity="0.35"/.exec(svg)?.[1]);
  const [, upBase, upTip] = /data-sign="\+" d="M[\d.]+ ([\d.]+)H[\d.]+L[\d.]+ ([\d.]+)Z"/.exec(svg) ?? [];
  const [, downBase, downTip] = /data-sign="-" d="M[\d.]+ ([\d.]+)H[\d.]+L[\d.]+ ([\d.]+)Z"/.exec(svg) ?? [];
  const ring = Number(/data-sign="0" cx="[\d.]+" cy="([\d.]+)"/.exec(svg)?.[1]);
  expect(Number(upTip)).toBeLessThan(Number(upBase));
  expect(Number(upBase)).toBeLessThan(line);
  expect(Number(downBase)).toBeGreaterThan(line);
  expect(Number(downTip)).toBeGreaterThan(Number(downBase));
  expect(ring).toBe(line);
});

test('a date is drawn as wide as it is vague', () => {
  const svg = renderSvg(strip(mark('a', '+', 10), mark('b', '-', 20, 26), mark('c', '0', 40, 70)), {
    width: 600,
    source,
  });
  const widths = [...svg.matchAll(/data-soft="date"[^>]* width="([\d.]+)"/g)].map((hit) => Number(hit[1]));
  expect(widths).toHaveLength(2);
  // 7 and 31 days on one scale; rounding to two decimals leaves less than 0.1 %.
  expect((widths[1] as number) / (widths[0] as number)).toBeCloseTo(31 / 7, 2);
});

test('events of one day and side stand on one another, rings of one day in a chain', () => {
  const svg = renderSvg(strip(mark('a', '+', 50), mark('b', '+', 50), mark('c', '0', 50), mark('d', '0', 50)), {
    width: 600,
    source,
  });
  const bases = [...svg.matchAll(/data-sign="\+" d="M([\d.]+) ([\d.]+)H/g)].slice(0, 2);
  expect(bases[0]?.[1]).toBe(bases[1]?.[1]);
  expect(Number(bases[0]?.[2]) - Number(bases[1]?.[2])).toBe(10);
  const rings = [...svg.matchAll(/data-sign="0" cx="([\d.]+)" cy="([\d.]+)"/g)].slice(0, 2);
  expect(rings[0]?.[2]).toBe(rings[1]?.[2]);
  expect(Math.abs(Number(rings[0]?.[1]) - Number(rings[1]?.[1]))).toBeCloseTo(5, 5);
});

test('a partner keeps its colour whoever else is drawn', () => {
  const alone = renderSvg({ ...chronicle, lanes: chronicle.lanes.slice(1, 2) }, { width: 700, source });
  expect(alone).toContain('fill="#d55e00"');
  expect(alone).not.toContain('#0072b2');
});

test('a long name is cut before it reaches the lane', () => {
  const name = 'United Kingdom of Great Britain and Northern Ireland';
  const svg = renderSvg({ ...chronicle, lanes: [{ actor: 'GBR', name, marks: [] }] }, { width: 360, source });
  const label = labelBoxes(svg).find((box) => box.text.startsWith('United'));
  expect(label?.text).toMatch(/…$/);
  expect(label?.right).toBeLessThan(Number(/<path d="M([\d.]+) [\d.]+H/.exec(svg)?.[1]));
});
