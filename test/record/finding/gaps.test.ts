import { expect, test } from 'vitest';
import { confidence } from '../../../src/record/finding/confidence.ts';
import { gaps } from '../../../src/record/finding/gaps.ts';
import { notMeasured } from '../../../src/record/finding/notMeasured.ts';
import { grounds, shared } from '../../../src/record/finding/question.ts';
import { question } from '../../fixtures/question.ts';
import { event } from '../../fixtures/rows.ts';

const asked = question('2025-11-13');
const base = { ...asked, events: [], changes: 0, commitments: 0, leftOut: [], layers: [], casebook: true };

test('says what is known, at which level and how exactly', () => {
  const events = [
    event('a', '2025-01-01', { checked: 'primary' }),
    event('b', '2025-01'),
    event('c', '2025-01-02', { from: ['RUS'], checked: 'reported' }),
  ];
  const { statement, warnings } = gaps({ ...base, events, changes: 1, commitments: 2 });
  expect(statement).toBe(
    'Known by this day: 3 event rows (1 P, 1 R, 1 S; 2 to the day), 1 sanction change, 2 commitments.',
  );
  expect(warnings).toEqual([]);
});

test('prints what the casebook says of itself from its last day on, not before', () => {
  const note = 'thin from January on';
  expect(gaps({ ...base, ...question('2026-01-28'), note }).statement).toContain(
    'Of the casebook: thin from January on.',
  );
  expect(gaps({ ...base, ...question('2026-01-27'), note }).statement).not.toContain('thin');
});

test('says which powers rest on single sources alone', () => {
  const events = [
    event('a', '2025-01-01', { from: ['CHN'] }),
    event('b', '2025-01-01'),
    event('c', '2025-01-02', { checked: 'reported' }),
  ];
  expect(gaps({ ...base, events }).statement).toContain('Single sources only: CHN.');
});

test('counts what the day could not show yet, versions by their group', () => {
  const leftOut = [
    { table: 'event' },
    { table: 'statusClaim' },
    { table: 'statusClaim' },
    { table: 'sanctionChange', contradiction: 'c-caesar' },
  ];
  expect(gaps({ ...base, leftOut }).statement).toContain(
    'Left out, no source dated by this day: 1 event, 2 status claims, 1 version in c-caesar.',
  );
});

test('warns past the end of the casebook, and only there', () => {
  const past = gaps({ ...base, ...question('2026-01-29') });
  expect(past).toMatchObject({ warnings: ['OUT_OF_COVERAGE'], reasons: ['OUT_OF_COVERAGE'] });
  expect(past.statement).toContain('The casebook ends on 2026-01-28');
  expect(gaps({ ...base, ...question('2026-01-28') }).warnings).toEqual([]);
});

test('says where rows of a workspace or of other casebooks are among them', () => {
  const layers = [
    { layer: 'embedded' as const, rows: 3 },
    { layer: 'workspace' as const, rows: 1 },
  ];
  expect(gaps({ ...base, layers, casebook: false }).statement).toMatch(
    /SYR has no casebook of its own.*embedded record 3, workspace 1/,
  );
});

test('confidence is high on firm rows, moderate on mixed or contradicted ones, low on single sources, none on verdicts', () => {
  const line = (id: string, evidence: string[], more = {}) => ({
    ...shared(asked, id, id),
    ...grounds(evidence),
    statement: id,
    n: 1,
    ...more,
  });
  const levels = new Map([
    ['p', 'primary'],
    ['r', 'reported'],
    ['s', 'single'],
  ] as const);
  const lines = [
    line('firm', ['p', 'r']),
    line('mixed', ['r', 's']),
    line('disputed', ['p'], { warnings: ['contradicted:k'] }),
    line('thin', ['s']),
    line('verdict', ['p'], { verdict: 'undetermined' as const }),
    notMeasured(asked, 'unmeasured', 'Balance', 'measure'),
  ];
  expect(confidence({ ...asked, lines, levelOf: (id) => levels.get(id as 'p') }).statement).toBe(
    'Confidence: high in firm; moderate in mixed; moderate in disputed (CONTRADICTED); low in thin (SINGLE_SOURCE); none stated for verdict, unmeasured.',
  );
});
