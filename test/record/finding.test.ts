import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectVerdicts, type Finding, mark, marksIn, positionVerdicts } from '../../src/record/finding.ts';
import { reasonSentences } from '../../src/record/reason.ts';

const base = {
  id: 'f',
  question: 'status',
  statement: 'Something stands.',
  n: 1,
  coverage: { rows: 1, assumed: 0, coarse: 0, byLevel: { primary: 1, reported: 0, single: 0 } },
  asOf: 20402,
  method: { id: 'status', version: 1, params: {} },
  warnings: [],
} as const;

test('a finding rests on evidence or says why it cannot', () => {
  const grounded: Finding = { ...base, evidence: ['e-1'], reasons: [] };
  const reasoned: Finding = { ...base, evidence: [], reasons: ['NO_ROW'] };
  // @ts-expect-error neither evidence nor reasons
  const bare: Finding = { ...base, evidence: [], reasons: [] };
  // @ts-expect-error neither field at all
  const empty: Finding = { ...base };
  // @ts-expect-error a reason that is not of the list
  const free: Finding = { ...base, evidence: [], reasons: ['BECAUSE'] };
  expect([grounded, reasoned, bare, empty, free]).toHaveLength(5);
});

test('an estimate has its interval', () => {
  const interval = { low: 0.1, high: 0.3, level: 0.9 };
  const whole: Finding = { ...base, evidence: ['e-1'], reasons: [], estimate: 0.2, interval };
  // @ts-expect-error an estimate without its interval
  const point: Finding = { ...base, evidence: ['e-1'], reasons: [], estimate: 0.2 };
  // @ts-expect-error an interval without what it is about
  const band: Finding = { ...base, evidence: ['e-1'], reasons: [], interval };
  expect([whole, point, band]).toHaveLength(3);
});

test('verdicts are those of the design and no stronger', () => {
  expect(positionVerdicts).toEqual(['aligned', 'tilted', 'balanced', 'detached', 'undetermined']);
  expect(effectVerdicts).toEqual(['established', 'suggestive', 'not established', 'contradicted']);
  // @ts-expect-error "proven" is no verdict
  const strong: Finding = { ...base, evidence: ['e-1'], reasons: [], verdict: 'proven' };
  expect(strong.id).toBe('f');
});

test('every reason has one sentence for people', () => {
  for (const [code, words] of Object.entries(reasonSentences)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(words).toMatch(/^[a-z].*[^.]$/);
  }
});

test('marks set in a text are found in it, in order', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
  fc.assert(
    fc.property(fc.array(id, { maxLength: 5 }), (ids) => {
      expect(marksIn(`Words ${mark(...ids)} and [brackets], ${mark(...ids)}.`)).toEqual([...ids, ...ids]);
    }),
    { seed: 1, numRuns: 200 },
  );
});
