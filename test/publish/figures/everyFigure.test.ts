import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../src/publish/figures/renderSvg.tsx';
import type { FigureData } from '../../../src/record/figureData.ts';
import { labelBoxes, overlapping } from './labelBoxes.ts';
import { asOf, chronicle, commitments, figures, from, sanctions, source } from './syria.ts';

const hostile = '<script>alert("x")</script> & ]]>';

const drawn = figures.flatMap((figure) => [360, 1200].map((width) => ({ kind: figure.kind, figure, width })));

describe.each(drawn)('$kind at $width px', ({ figure, width }) => {
  const svg = renderSvg(figure, { width, source, desc: 'what it shows' });

  test('labels neither overlap nor leave the drawing', () => {
    const boxes = labelBoxes(svg);
    expect(boxes.length).toBeGreaterThan(10);
    expect(overlapping(boxes)).toEqual([]);
    const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  test('numbers have at most two decimals and all are numbers', () => {
    expect(svg).not.toMatch(/\d\.\d{3}/);
    expect(svg.replace(/fig-[0-9a-f]{16}/g, '')).not.toMatch(/\b(NaN|Infinity|undefined|null)\b|\de-\d/);
  });

  test('the same data give the same bytes', () => {
    expect(renderSvg(structuredClone(figure), { width, source, desc: 'what it shows' })).toBe(svg);
  });

  test('it names and describes itself', () => {
    const [, title, desc] = /^<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toContain(`<title id="${title}">${figure.title}</title>`);
    expect(svg).toContain(`<desc id="${desc}">what it shows</desc>`);
  });

  test('every attribute has its value, as XML wants', () => {
    expect(svg.replace(/ [\w:-]+="[^"<]*"/g, '').match(/<\w+ [^>]*>/g)).toBeNull();
  });

  test('it needs no style sheet, no script, no download', () => {
    expect(svg).not.toMatch(/ style=| class=|<style|<script|href|<image|@import/);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ [\d.]+" /);
    expect(svg).toContain('font-family="system-ui, sans-serif"');
  });

  test('each id is defined once and every reference finds it', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((hit) => hit[1]);
    const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((hit) => hit[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(references));
  });

  test('as-of day and source stand inside the image', () => {
    const words = labelBoxes(svg).map((box) => box.text);
    expect(words).toContain('as of 2025-11-13');
    expect(words.join(' ')).toContain(source);
  });
});

test('figures on one page share no id', () => {
  const all = [...figures, { ...chronicle, title: 'another' }].flatMap((figure) =>
    [...renderSvg(figure, { width: 700, source }).matchAll(/ id="([^"]+)"/g)].map((hit) => hit[1]),
  );
  expect(new Set(all).size).toBe(all.length);
});

test.each(figures)('without a description $kind gives its span and counts', (figure) => {
  expect(renderSvg(figure, { width: 700, source })).toMatch(/<desc id="[^"]+">From 20\d\d-\d\d-\d\d to 2025-11-13\. /);
});

const infected: FigureData[] = [
  { ...chronicle, title: hostile, lanes: [{ actor: hostile, name: hostile, marks: [mark(hostile)] }] },
  { ...commitments, title: hostile, lanes: [{ ...lane(), name: hostile, words: [word(hostile)] }] },
  { ...sanctions, title: hostile, lanes: [{ sender: hostile, name: hostile, steps: [step(hostile)] }] },
];

test.each(infected)('a hostile label stays text in $kind', (figure) => {
  const svg = renderSvg(figure, { width: 1200, source: hostile, desc: hostile });
  expect(svg.match(/&lt;script/g)?.length).toBeGreaterThan(3);
  expect(svg).not.toMatch(/<\/?script/);
  // What XML does not allow in text, and attributes without a value.
  expect(svg).not.toMatch(/& |\]\]>/);
});

test('a character no XML file may hold is left out', () => {
  const svg = renderSvg({ ...chronicle, title: 'a\u0000b\u000bc' }, { width: 700, source });
  expect(svg).toContain('>abc</title>');
});

const narrow: FigureData[] = [
  { ...chronicle, from: asOf },
  { ...chronicle, from: asOf, lanes: [] },
  { ...commitments, from: asOf },
  { ...commitments, from: asOf, lanes: [] },
  { ...sanctions, from: asOf },
  { ...sanctions, from: asOf, lanes: [] },
  {
    ...sanctions,
    lanes: [{ sender: 'EU', name: 'EU', steps: [{ id: 'a', change: 'ease', label: 'no day', excepted: [] }] }],
  },
  { ...commitments, lanes: [{ ...lane(), formal: [], words: [] }] },
];

test.each(narrow)('one day, no lanes, no days: $kind is still a drawing', (figure) => {
  for (const width of [360, 1200]) {
    const svg = renderSvg(figure, { width, source });
    expect(svg).not.toMatch(/NaN|Infinity|undefined|"-\d/);
    expect(overlapping(labelBoxes(svg))).toEqual([]);
  }
});

function mark(label: string) {
  return { id: label, from, to: from, direction: '+' as const, label };
}

function lane() {
  return { id: 'a', name: 'a', formal: [{ id: 'f', from, to: asOf, label: hostile }], words: [], disputed: true };
}

function word(label: string) {
  return { id: label, from, to: from, sign: '-' as const, actor: 'press', by: label, label };
}

function step(label: string) {
  return { id: label, label, change: 'ease' as const, adopted: from, excepted: [label] };
}
