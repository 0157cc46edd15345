import { expect, test } from 'vitest';
import { renderSvg } from '../../../src/publish/figures/renderSvg.tsx';
import type { CommitmentLanesData } from '../../../src/record/figureData.ts';
import { labelBoxes } from './labelBoxes.ts';
import { asOf, commitments, source } from './syria.ts';

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;
const words = (figure: CommitmentLanesData, width: number) =>
  labelBoxes(renderSvg(figure, { width, source })).map((box) => box.text);
const only = (lane: Partial<CommitmentLanesData['lanes'][number]>): CommitmentLanesData => ({
  ...commitments,
  lanes: [{ ...(commitments.lanes[0] as CommitmentLanesData['lanes'][number]), ...lane }],
});

test.each([360, 1200])('at %i px one bar a formal act, one mark a statement, and the legend’s three', (width) => {
  const svg = renderSvg(commitments, { width, source });
  expect(count(svg, /data-fact="f\d"/g)).toBe(6);
  expect(count(svg, /data-sign="\+"/g)).toBe(5 + 1);
  expect(count(svg, /data-sign="-"/g)).toBe(4 + 1);
  expect(count(svg, /data-sign="0"/g)).toBe(6 + 1);
});

test('status, speakers and both versions are in words', () => {
  const shown = words(commitments, 1200);
  for (const text of [
    'ratified by Russia 2017-12-29',
    'SYR: “we respect all agreements”',
    'SYR: suspended and “not accepted”',
    'press: Russia retains both bases',
  ]) {
    expect(shown).toContain(text);
  }
  expect(shown.filter((text) => text === '! disputed')).toHaveLength(2);
});

test('an end far after the as-of day is named, hatched and clipped by an arrow', () => {
  const svg = renderSvg(only({}), { width: 700, source });
  expect(words(only({}), 700)).toContain('ends 2066-01-18 (computed)');
  expect(count(svg, /data-end/g)).toBe(1);
  expect(count(svg, /data-arrow="right"/g)).toBe(1);
});

test('an end soon after the as-of day is drawn to scale, without an arrow', () => {
  const svg = renderSvg(only({ ends: { day: asOf + 300, computed: false } }), { width: 700, source });
  expect(count(svg, /data-end/g)).toBe(1);
  expect(svg).not.toContain('data-arrow="right"');
});

test('an end that has passed is not drawn after the as-of day', () => {
  const svg = renderSvg(only({ ends: { day: asOf - 1, computed: false } }), { width: 700, source });
  expect(svg).not.toContain('data-end');
  expect(svg).toContain('>ends 2025-11-12<');
});

test('a formal act from before the span is clipped at the left by an arrow', () => {
  const svg = renderSvg({ ...only({}), from: asOf - 340 }, { width: 700, source });
  // Both acts began before.
  expect(count(svg, /data-arrow="left"/g)).toBe(2);
  expect(svg).toContain('>ratified by Russia 2017-12-29 (+1)<');
});

test('words without room are counted', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({
    id: `w${i}`,
    from: asOf - 1,
    to: asOf - 1,
    sign: '-' as const,
    actor: 'SYR',
    by: 'SYR',
    label: `version ${i}`,
  }));
  // Eight levels on a side.
  expect(words(only({ words: many }), 360)).toContain('! disputed, +4 unlabelled');
});

test('a long wording is cut, then left to the speaker alone', () => {
  const label = 'a sentence that is much longer than the room beside its mark could ever be at this width';
  const at = (from: number) => ({
    words: [{ id: 'w', from, to: from, sign: '+' as const, actor: 'USA', by: 'USA', label }],
  });
  expect(words(only(at(asOf - 2)), 360).some((text) => /^USA: a sentence.*…$/.test(text))).toBe(true);
  const full = words(only(at(asOf - 2)), 1200);
  expect(full).toContain(`USA: ${label}`);
});
