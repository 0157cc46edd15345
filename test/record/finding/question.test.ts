import { expect, test } from 'vitest';
import { notMeasured } from '../../../src/record/finding/notMeasured.ts';
import { grounds, shared } from '../../../src/record/finding/question.ts';
import { question } from '../../fixtures/question.ts';

test('facts to rest on are named once, in order; without any a reason stands', () => {
  expect(grounds(['b', 'a', 'b'])).toEqual({ evidence: ['b', 'a'], reasons: [] });
  expect(grounds(['a'], ['THIN'])).toEqual({ evidence: ['a'], reasons: ['THIN'] });
  expect(grounds([])).toEqual({ evidence: [], reasons: ['NO_ROW'] });
  expect(grounds([], ['NOT_MEASURED', 'THIN'])).toEqual({ evidence: [], reasons: ['NOT_MEASURED', 'THIN'] });
});

test('a finding names its rule, version and parameters, its day and its coverage', () => {
  const asked = question('2025-11-13');
  expect(shared(asked, 'lag', 'lags', { windowDays: 90 })).toEqual({
    id: 'lag',
    question: 'lags',
    coverage: asked.coverage,
    asOf: asked.asOf,
    method: { id: 'record/lags', version: 1, params: { windowDays: 90 } },
    warnings: [],
  });
});

test('what no stage measures is said to be not measured, with no number', () => {
  const found = notMeasured(question('2025-11-13'), 'balance', 'Balance', 'measure');
  expect(found).toMatchObject({
    evidence: [],
    reasons: ['NOT_MEASURED'],
    n: 0,
    statement: 'Balance: not yet measured: no measure stage.',
  });
  expect(found).not.toHaveProperty('estimate');
});
