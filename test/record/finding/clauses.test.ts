import { expect, test } from 'vitest';
import { thirdPartyClauses } from '../../../src/record/finding/clauses.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';
import { change, sanction } from '../../fixtures/rows.ts';

test('worked: the exception of Russia and Iran of 10 November 2025 is not new, GL 24 of 6 January carries it', async () => {
  const { programmes } = asked((await embeddedCasebook('SYR')).whole, '2025-11-13');
  const [clause, ...others] = thirdPartyClauses({ ...question('2025-11-13'), programmes });
  expect(others).toEqual([]);
  expect(clause?.statement).toContain('of 2025-11-10: RUS and IRN excepted (gov, goods) [^us-syr-caesar-3]');
  expect(clause?.statement).toContain('not new: GL 24 carries it from 2025-01-06 [^us-syr-orders-5]');
  expect(clause?.evidence).toEqual(['us-syr-caesar-3', 'us-syr-orders-5']);
});

test('worked: GL 25 is new for North Korea and not for Russia and Iran', async () => {
  const { programmes } = asked((await embeddedCasebook('SYR')).whole, '2025-08-01');
  const [clause] = thirdPartyClauses({ ...question('2025-08-01'), programmes });
  expect(clause?.statement).toContain('new for PRK; the rest not new, from 2025-01-06 [^us-syr-orders-5]');
});

const except = (...states: string[]) => ({ thirdParty: [{ effect: 'except' as const, states, objects: ['gov'] }] });

test('the first clause is new; another sender or another target does not make it old', () => {
  const programmes = [
    { sanction: sanction('eu', { sender: 'EU' }), changes: [change('eu-1', 'ease', '2024-01-01', except('RUS'))] },
    {
      sanction: sanction('us-irn', { target: 'IRN' }),
      changes: [change('irn-1', 'ease', '2024-01-01', except('RUS'))],
    },
    { sanction: sanction('us'), changes: [change('us-1', 'ease', '2025-01-01', except('RUS'))] },
  ];
  const found = thirdPartyClauses({ ...question('2025-12-31'), programmes });
  expect(found).toHaveLength(3);
  for (const clause of found) expect(clause.statement).toContain('The clause is new: no earlier change by this sender');
});

test('without a clause there is nothing to say', () => {
  const programmes = [{ sanction: sanction('us'), changes: [change('us-1', 'ease', '2025-01-01')] }];
  expect(thirdPartyClauses({ ...question('2025-12-31'), programmes })).toEqual([]);
});
