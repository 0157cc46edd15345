import { beforeAll, expect, test } from 'vitest';
import type { Casebook } from '../../../src/record/casebook.ts';
import { contradicted } from '../../../src/record/finding/contradicted.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';

let syria: Casebook;
beforeAll(async () => {
  syria = (await embeddedCasebook('SYR')).whole;
});

function told(group: string, on = '2026-01-28') {
  const { view } = asked(syria, on);
  const contradiction = view.contradictions.find(({ id }) => id === group)!;
  const { events, votes, commitments, statusClaims: claims, sanctionChanges: changes, offices } = view;
  return contradicted({ ...question(on), contradiction, events, votes, commitments, claims, changes, offices });
}

// The four cases of record.md, section 4: every version with its own source, none merged.
test('Hmeymim: indefinite against 49 years', () => {
  const { finding, about } = told('c-term');
  expect(about).toBe('commitments');
  expect(finding.statement).toMatch(/indefinite \(P\).*49 years \(P\)/);
  expect(finding.evidence).toEqual(['rus-syr-hmeymim-2015', 'rus-syr-hmeymim-2017']);
});

test('Senate: 77-20 against 70-20, the better told first', () => {
  const { finding, about } = told('c-senate');
  expect(about).toBe('events');
  expect(finding.statement).toMatch(/77-20.*\(R\).*70-20.*\(S\)/);
  expect(finding.n).toBe(2);
});

test('Caesar suspension: 10 against 6 November 2025, never the later because it is later', () => {
  const { finding, about } = told('c-caesar');
  expect(about).toBe('sanctions');
  expect(finding.statement).toMatch(/effective 2025-11-10 \(R\).*effective 2025-11-06 \(S\)/);
});

test('agreements: one government in two voices', () => {
  const { finding } = told('c-agreements', '2025-10-20');
  expect(finding.headline).toContain('SYR speaks in two voices');
  expect(finding.headline).toContain('"we respect all agreements"');
  expect(finding.headline).toContain('"not accepted"');
});

test('every contradiction warns, names its group and rests on two rows or more', () => {
  for (const { id } of asked(syria, '2026-01-28').view.contradictions) {
    const { finding } = told(id);
    expect(finding.warnings).toEqual([`contradicted:${id}`]);
    expect(finding.reasons).toContain('CONTRADICTED');
    expect(finding.evidence.length, id).toBeGreaterThanOrEqual(2);
    for (const fact of finding.evidence) expect(finding.statement, id).toContain(`[^${fact}]`);
  }
});
