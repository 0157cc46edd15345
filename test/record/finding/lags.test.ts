import { expect, test } from 'vitest';
import { wordsToDeeds } from '../../../src/record/finding/lags.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';
import { change, date, sanction } from '../../fixtures/rows.ts';

test('worked: US words to GL 25 10 days, to the order 48 and its effect 49, to the repeal 219; EU words to acts 8', async () => {
  // record.md, section 8: 13 May to 23 May, to 30 June and 1 July, to 18 December 2025; 20 to 28 May 2025
  const { programmes } = asked((await embeddedCasebook('SYR')).whole, '2026-01-28');
  const { statement, evidence } = wordsToDeeds({ ...question('2026-01-28'), programmes });
  expect(statement).toContain('USA, words of 2025-05-13 [^us-syr-orders-6]:');
  expect(statement).toMatch(/to GL 25 10 days \[\^us-syr-orders-7\]/);
  expect(statement).toMatch(/to EO 14312 48 days \(effect 49 days\) \[\^us-syr-orders-8\]/);
  expect(statement).toMatch(/to Caesar Act repealed 219 days \[\^us-syr-caesar-5\]/);
  expect(statement).toContain(
    'EU, words of 2025-05-20 [^eu-syr-economic-5]: to economic measures lifted 8 days [^eu-syr-economic-6]',
  );
  expect(evidence).toEqual(expect.arrayContaining(['us-syr-orders-6', 'us-syr-orders-7', 'us-syr-orders-8']));
});

const words = (id: string, on: string) => {
  const { effective, ...row } = change(id, 'announce', on);
  return { ...row, announced: effective! };
};

test('where relief was announced, deeds are reliefs of the same sender on the same target, not before the words', () => {
  const programmes = [
    {
      sanction: sanction('us'),
      changes: [
        change('before', 'ease', '2025-01-01'),
        words('w', '2025-02-01'),
        change('same-day', 'ease', '2025-02-01'),
        change('worse', 'widen', '2025-03-01'),
      ],
    },
    {
      sanction: sanction('us-2'),
      changes: [change('other', 'lift', '2025-02-11'), change('unannounced', 'widen', '2025-02-12')],
    },
    { sanction: sanction('ru', { sender: 'RUS' }), changes: [change('russian', 'lift', '2025-02-05')] },
    { sanction: sanction('iran', { target: 'IRN' }), changes: [change('elsewhere', 'lift', '2025-02-06')] },
  ];
  const found = wordsToDeeds({ ...question('2025-12-31'), programmes });
  expect(found.statement).toBe(
    'Words to deeds: USA, words of 2025-02-01 [^w]: to same-day 0 days [^same-day], to other 10 days [^other].',
  );
  expect(found.n).toBe(2);
});

test('where a burden was announced, deeds are burdens of the same programme', () => {
  const programmes = [
    {
      sanction: sanction('flowers'),
      changes: [
        words('w', '2025-06-03'),
        change('pause', 'suspend', '2025-06-05'),
        change('ban', 'start', '2025-06-27'),
        change('wider', 'widen', '2025-07-03'),
      ],
    },
    {
      sanction: sanction('other'),
      changes: [change('fish', 'start', '2025-06-10'), change('milk', 'lift', '2025-06-11')],
    },
  ];
  expect(wordsToDeeds({ ...question('2025-12-31'), programmes }).statement).toBe(
    'Words to deeds: USA, words of 2025-06-03 [^w]: to ban 24 days [^ban], to wider 30 days [^wider].',
  );
});

test('a coarse end gives a range of days, and words without a deed say so', () => {
  const programmes = [
    { sanction: sanction('us'), changes: [words('w', '2025-02-01'), change('month', 'lift', '2025-03')] },
  ];
  expect(wordsToDeeds({ ...question('2025-12-31'), programmes }).statement).toContain('28 to 58 days');
  const bare = [{ sanction: sanction('us'), changes: [words('w', '2025-02-01')] }];
  expect(wordsToDeeds({ ...question('2025-12-31'), programmes: bare }).statement).toContain('no later deed on record');
  expect(wordsToDeeds({ ...question('2025-12-31'), programmes: [] })).toMatchObject({
    n: 0,
    evidence: [],
    reasons: ['NO_ROW'],
  });
});

test('two versions of one deed are told once', () => {
  const versions = ['2025-02-06', '2025-02-10'].map((on, at) =>
    change(`v${at}`, 'suspend', on, { contradiction: 'k', adopted: date(on) }),
  );
  const programmes = [{ sanction: sanction('us'), changes: [words('w', '2025-02-01'), ...versions] }];
  expect(wordsToDeeds({ ...question('2025-12-31'), programmes }).statement).toMatch(/: to v0 5 days \[\^v0\]\.$/);
});
