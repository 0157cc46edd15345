import { expect, test } from 'vitest';
import type { DigestYear } from '../../src/measure/digest.ts';
import { idealPosition } from '../../src/measure/idealPosition.ts';
import { question } from '../fixtures/question.ts';
import { event } from '../fixtures/rows.ts';

const year = (state: string, on: number, mean: number, half: number): DigestYear => ({
  state,
  year: on,
  votes: 70,
  withPower: [],
  ideal: { mean, low: mean - half, high: mean + half },
});
const years = [
  year('SYR', 2019, -1.5, 0.2),
  year('SYR', 2020, -0.6, 0.3),
  year('RUS', 2020, -0.5, 0.2),
  year('CHN', 2020, -1.0, 0.12),
  year('USA', 2020, 3.4, 0.4),
  year('CHN', 2019, -9, 0.1),
];
const on = (day: string, fields = {}) =>
  idealPosition({
    ...question(day),
    digest: { powers: [], years },
    evidence: 'digest-unga',
    model: { seed: 7 },
    events: [],
    ...fields,
  });

test('the state and the powers in order, with intervals; overlapping intervals are not told apart', () => {
  const found = on('2021-12-31');
  expect(found.table?.rows).toEqual([
    ['USA', '340', '300', '380'],
    ['RUS', '-50', '-70', '-30'],
    ['SYR', '-60', '-90', '-30'],
    ['CHN', '-100', '-112', '-88'],
  ]);
  // China reaches up to -88, inside the interval of Syria
  expect(found.statement).toContain(
    'Votes place SYR at -60 [-90, -30]: not told apart from RUS and CHN; apart from USA.',
  );
  expect(found).toMatchObject({
    estimate: -0.6,
    interval: { level: 0.9 },
    n: 70,
    reasons: ['ASSUMED_KNOWN'],
  });
});

test('one fit over all years: no day before the last of them was public sees any position', () => {
  expect(on('2021-12-30')).not.toHaveProperty('estimate');
  expect(on('2021-12-30')).toMatchObject({ evidence: [], reasons: ['OUT_OF_COVERAGE'] });
  expect(on('2021-12-31').estimate).toBe(-0.6);
});

test('a position is too old 548 days after its end', () => {
  expect(on('2022-07-02').reasons).toEqual(['ASSUMED_KNOWN']);
  expect(on('2022-07-03').reasons).toEqual(['ASSUMED_KNOWN', 'OUT_OF_COVERAGE']);
});

test('votes of the government before a change of regime are said to be that', () => {
  const turn = event('fall', '2021-08-15', { kind: 'regime_change', from: ['SYR'], to: [] });
  const found = on('2021-12-31', { events: [turn, event('met', '2021-09-01')] });
  expect(found.statement).toContain(
    'before the change of regime of 2021-08-15 [^fall]: they are those of another government',
  );
  expect(found.evidence).toEqual(['digest-unga', 'fall']);
  const before = event('before', '2020-06-01', { kind: 'regime_change', from: ['SYR'], to: [] });
  expect(on('2021-12-31', { events: [before] }).statement).not.toContain('change of regime');
});

test('a state that never voted is out of coverage and has no estimate', () => {
  const found = on('2021-12-31', { state: 'TWN' });
  expect(found).toMatchObject({ evidence: [], reasons: ['OUT_OF_COVERAGE'], n: 0 });
  expect(found).not.toHaveProperty('estimate');
});
