import { expect, test } from 'vitest';
import { countByLevel, joined, lag, printDate, speaker, withArticle } from '../../../src/record/finding/phrases.ts';
import { date, day, event, office } from '../../fixtures/rows.ts';

test.each([
  ['2025-10-15', '2025-10-15'],
  ['2025-01-22~', '2025-01-22 (±3 days)'],
  ['2025-10', '2025-10'],
  ['2025-05-20..2025-05-28', '2025-05-20..2025-05-28'],
  ['1994-06-14?', '1994-06-14 (day doubtful)'],
])('%s is printed %s', (text, printed) => {
  expect(printDate(date(text))).toBe(printed);
});

test('a lag between days is exact, between coarse dates a range', () => {
  expect(lag(date('2025-05-13'), date('2025-05-23'))).toBe('10 days');
  expect(lag(date('2025-05-13'), date('2025-05-14'))).toBe('1 day');
  // from the last of April to the first of June 32 days, from the first of April to the last of June 90
  expect(lag(date('2025-04'), date('2025-06'))).toBe('32 to 90 days');
});

test('a speaker is told by the office held on the day, for the party he speaks for', () => {
  // Sheibani is Syria's foreign minister and Iran's envoy: told apart by state, never by surname
  const offices = [
    office('fm', { person: 'p-x', name: 'Asaad al-Shaibani', office: 'foreign minister', from: date('2024-12-21') }),
    office('before', {
      person: 'p-x',
      name: 'Asaad al-Shaibani',
      office: 'spokesman',
      from: date('2020'),
      to: date('2024-12-20'),
    }),
    office('envoy', {
      person: 'p-y',
      name: 'Raouf Sheibani',
      actor: 'IRN',
      office: 'envoy for Syria',
      seen: [date('2025')],
    }),
    office('head', {
      person: 'p-z',
      name: 'Ahmed al-Sharaa',
      office: 'president, transitional',
      from: date('2025-01-29'),
    }),
  ];
  expect(speaker(offices, 'p-x', 'SYR', day('2025-10-18'))).toBe('foreign minister Asaad al-Shaibani');
  expect(speaker(offices, 'p-x', 'SYR', day('2024-12-01'))).toBe('spokesman Asaad al-Shaibani');
  expect(speaker(offices, 'p-y', 'IRN', day('2025-10-18'))).toBe('envoy for Syria Raouf Sheibani');
  expect(speaker(offices, 'p-y', 'IRN', day('2024-10-18'))).toBe('Raouf Sheibani');
  expect(speaker(offices, 'p-z', 'SYR', day('2025-10-15'))).toBe('president Ahmed al-Sharaa');
  expect(speaker(offices, 'p-lavrov', 'RUS', day('2025-10-15'))).toBe('Lavrov');
  expect(speaker(offices, undefined, 'RUS', day('2025-10-15'))).toBeUndefined();
});

test('lists, counts and articles', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((parts) => joined(parts))).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
  const rows = [event('a', '2025', { checked: 'primary' }), event('b', '2025'), event('c', '2025')];
  expect(countByLevel(rows)).toBe('3 (1/0/2)');
  expect(['United States', 'European Union', 'Gambia', 'Russia', 'Netherlands'].map(withArticle)).toEqual([
    ...['the United States', 'the European Union', 'the Gambia', 'Russia', 'the Netherlands'],
  ]);
});
