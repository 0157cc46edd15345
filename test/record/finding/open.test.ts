import { expect, test } from 'vitest';
import { methodCard } from '../../../src/record/finding/methodCard.ts';
import { notMeasured } from '../../../src/record/finding/notMeasured.ts';
import { openQuestions } from '../../../src/record/finding/open.ts';
import { grounds, shared } from '../../../src/record/finding/question.ts';
import type { Finding } from '../../../src/record/finding.ts';
import { question } from '../../fixtures/question.ts';

const asked = question('2025-11-13');
const finding = (id: string, rule: string, evidence: string[], params = {}): Finding => ({
  ...shared(asked, id, rule, params),
  ...grounds(evidence),
  statement: id,
  n: evidence.length,
});

test('each open contradiction, review, pledge, end and unmeasured answer is asked for', () => {
  const found = openQuestions({
    ...asked,
    contradictions: [finding('c-caesar', 'contradicted', ['a', 'b'])],
    questions: new Map([['c-caesar', 'From which day?']]),
    pledges: finding('commitments', 'commitments', ['c']),
    kept: [finding('kept-sst', 'continued', ['d'])],
    rivals: [finding('rival-v', 'order', ['e'])],
    ahead: finding('ahead', 'ahead', ['f']),
  });
  for (const part of [
    '"From which day?" (c-caesar)',
    '(rival-v)',
    '(kept-sst)',
    '(commitments)',
    '(ahead)',
    '(position)',
  ]) {
    expect(found.statement).toContain(part);
  }
  expect(found.n).toBe(6);
});

test('where nothing is open only the measure is', () => {
  const none = finding('x', 'x', []);
  const found = openQuestions({
    ...asked,
    contradictions: [],
    questions: new Map(),
    pledges: none,
    kept: [],
    rivals: [],
    ahead: none,
  });
  expect(found).toMatchObject({ statement: 'A measured position (position).', n: 1, reasons: ['NOT_MEASURED'] });
});

test('the method card names each rule once, with version and parameters, and what was not used', () => {
  const findings = [
    finding('a', 'order', ['e'], { windowDays: 90 }),
    finding('b', 'order', ['e'], { windowDays: 90 }),
    finding('c', 'lags', ['e']),
    notMeasured(asked, 'd', 'Balance', 'measure'),
  ];
  const { statement, n } = methodCard({ ...asked, findings, version: '0.1.0' });
  expect(statement).toContain('no model, seed or interval used');
  expect(statement).toContain('order 1 (windowDays 90); lags 1.');
  const modelled = { ...finding('m', 'ideal', ['e']), estimate: 1, interval: { low: 0, high: 2, level: 0.9 } };
  expect(methodCard({ ...asked, findings: [...findings, modelled], version: '0.1.0' }).statement).toContain(
    'a model with intervals in m alone',
  );
  expect(statement).not.toContain('notMeasured');
  expect(n).toBe(2);
});
