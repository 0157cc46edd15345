import { expect, test } from 'vitest';
import { renderSvg } from '../../../src/publish/figures/renderSvg.tsx';
import type { SanctionStaircaseData } from '../../../src/record/figureData.ts';
import { labelBoxes } from './labelBoxes.ts';
import { asOf, from, sanctions, source } from './syria.ts';

type Step = SanctionStaircaseData['lanes'][number]['steps'][number];

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;
const of = (...steps: Step[]): SanctionStaircaseData => ({
  ...sanctions,
  lanes: [{ sender: 'USA', name: 'USA', steps }],
});
const steps = sanctions.lanes.flatMap((lane) => lane.steps);

test.each([360, 1200])('at %i px each day of each step is a mark, and the legend has one each', (width) => {
  const svg = renderSvg(sanctions, { width, source });
  expect(count(svg, /data-fact="s\d+"/g)).toBe(12);
  for (const day of ['announced', 'adopted', 'effective'] as const) {
    const held = steps.filter((step) => step[day] !== undefined).length;
    expect(count(svg, new RegExp(`data-step-day="${day}"`, 'g'))).toBe(held + 1);
  }
});

test('scope, excepted states and expiry stand in words', () => {
  const shown = labelBoxes(renderSvg(sanctions, { width: 1200, source })).map((box) => box.text);
  expect(shown).toContain('suspend: Caesar Act in part; except RUS, IRN; to 2026-05-09');
  expect(shown).toContain('ease: General License 25; except RUS, IRN, PRK');
  expect(shown).toContain('no row');
});

test('an expiry after the as-of day is hatched, one before it is not', () => {
  // 2025-11-19 and 2026-05-09 lie after 2025-11-13, 2025-07-07 before.
  expect(count(renderSvg(sanctions, { width: 1200, source }), /data-end/g)).toBe(2);
});

test('a day before the span is clipped at the left by an arrow', () => {
  const svg = renderSvg(of({ id: 'a', change: 'start', label: 'EO 13338', adopted: from - 7000, excepted: [] }), {
    width: 700,
    source,
  });
  expect(count(svg, /data-arrow="left"/g)).toBe(1);
});

test('an expiry decades away is clipped at the right by an arrow', () => {
  const svg = renderSvg(
    of({ id: 'a', change: 'ease', label: 'x', adopted: from, expires: asOf + 9999, excepted: [] }),
    {
      width: 700,
      source,
    },
  );
  expect(count(svg, /data-arrow="right"/g)).toBe(1);
});

test('twenty steps take about 20 px each where words fit beside', () => {
  const twenty = Array.from({ length: 20 }, (_, i): Step => {
    const adopted = from + i * 16;
    return { id: `s${i}`, change: 'ease', label: `measure ${i}`, adopted, effective: adopted + 2, excepted: [] };
  });
  const height = (figure: SanctionStaircaseData) =>
    Number(/height="([\d.]+)"/.exec(renderSvg(figure, { width: 700, source }))?.[1]);
  expect(height(of(...twenty)) - height(of(...twenty.slice(0, 10)))).toBe(200);
});

test('no label lies over the as-of rule', () => {
  for (const width of [360, 700, 1200]) {
    const svg = renderSvg(sanctions, { width, source });
    const shift = Number(/translate\(0 ([\d.]+)\)/.exec(svg)?.[1]);
    const rules = [
      ...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)V([\d.]+)" stroke="currentColor" stroke-opacity="0.6"/g),
    ];
    expect(rules.length).toBeGreaterThan(3);
    for (const [, x, top, bottom] of rules.map((rule) => rule.map(Number)) as [number, number, number, number][]) {
      expect(top).toBeGreaterThanOrEqual(shift);
      const crossed = labelBoxes(svg).filter(
        (box) => box.left < x && x < box.right && box.top < bottom && top < box.bottom - 3,
      );
      expect(crossed.map((box) => box.text)).toEqual([]);
    }
  }
});
