import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { onDay, parseDate, parseDay } from '../../src/record/dateText.ts';
import { dayNumber, isoDay } from '../../src/record/day.ts';
import { refused } from '../refused.ts';

test.each([
  // the grammar table of record.md, section 2
  ['2025-10-15', '2025-10-15', '2025-10-15', 'day'],
  ['2025-01-22~', '2025-01-19', '2025-01-25', 'week'], // three days either side
  ['2025-W04', '2025-01-20', '2025-01-26', 'week'], // 2025-W01 begins on Monday 2024-12-30, three weeks later
  ['2020-W53', '2020-12-28', '2021-01-03', 'week'],
  ['2025-01', '2025-01-01', '2025-01-31', 'month'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['2025-12', '2025-12-01', '2025-12-31', 'month'],
  ['2025', '2025-01-01', '2025-12-31', 'year'],
  ['2025-05-20..2025-05-20', '2025-05-20', '2025-05-20', 'day'],
  ['2025-05-20..2025-05-26', '2025-05-20', '2025-05-26', 'week'], // 7 days
  ['2025-05-20..2025-05-27', '2025-05-20', '2025-05-27', 'month'], // 8 days
  ['2025-05-20..2025-05-28', '2025-05-20', '2025-05-28', 'month'],
  ['2025-05-01..2025-05-31', '2025-05-01', '2025-05-31', 'month'], // 31 days
  ['2025-05-01..2025-06-01', '2025-05-01', '2025-06-01', 'year'], // 32 days
  ['2024-12..2025', '2024-12-01', '2025-12-31', 'year'],
])('%s is %s..%s, precise to a %s', (text, from, to, precision) => {
  const about = parseDate(text);
  expect([isoDay(about.from), isoDay(about.to), about.precision]).toEqual([from, to, precision]);
  expect(about).toMatchObject({ text, uncertain: false });
});

test('a question mark keeps the day and marks it as doubtful', () => {
  const day = dayNumber(1994, 6, 14) as number;
  expect(parseDate('1994-06-14?')).toEqual({
    from: day,
    to: day,
    precision: 'day',
    uncertain: true,
    text: '1994-06-14?',
  });
});

test.each([
  '',
  ' 2025-10-15',
  '2025-10-15 ',
  '2025-10-15\n',
  '03/04/2025',
  '25-10-15',
  '25',
  '15.10.2025',
  '2025-02-30',
  '2025-13',
  '2025-00',
  '2025-W00',
  '2025-W53',
  '2025-W54',
  '0999',
  '2101',
  '2101-01-01',
  '2025-1-2',
  '2025-10-15~?',
  '2025-05-28..2025-05-20',
  '2025-05-20..',
  '..2025-05-20',
  '2025-05-20..2025-05-21..2025-05-22',
  '1994-06-14?..1994-06-15',
  '1994-06-14..1994-06-15?',
  '２０２５-10-15',
  'n.d.',
])('%j is refused with EQ_DATE', (text) => {
  const error = refused(() => parseDate(text));
  expect(error.code).toBe('EQ_DATE');
  expect(error.values).toMatchObject({ text });
});

test('one day is wanted: coarser, doubtful and approximate texts are refused', () => {
  expect(parseDay('2025-10-15')).toBe(20376);
  for (const text of ['2025-10', '2025', '2025-W04', '2025-10-15~', '2025-10-15?', '2025-10-15..2025-10-16']) {
    expect(refused(() => parseDay(text)).code).toBe('EQ_DATE');
  }
});

test('a day written out reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -354_285, max: 47_846 }), (day) => {
      expect(parseDate(isoDay(day))).toEqual(onDay(day));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('no text throws anything but EQ_DATE, and what is read lies within 1000..2100 and does not run backwards', () => {
  const texts = fc.array(
    fc.constantFrom('2025', '2024', '0999', '-', '01', '12', '31', 'W', '04', '..', '~', '?', 'x'),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(
      texts.map((parts) => parts.join('')),
      (text) => {
        try {
          const { from, to } = parseDate(text);
          expect(from <= to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError);
          expect((error as CodedError).code).toBe('EQ_DATE');
        }
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});
