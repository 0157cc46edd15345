import { expect, test } from 'vitest';
import { sentence } from '../../src/record/sentence.ts';

test('slots take text and numbers', () => {
  expect(sentence('{who} waited {n} days, and {who} left.', { who: 'Rome', n: 3 })).toBe(
    'Rome waited 3 days, and Rome left.',
  );
  expect(sentence('no slot', {})).toBe('no slot');
});

test('a count takes the singular at one and the plural elsewhere, zero included', () => {
  const later = (n: number): string => sentence('{n:day|days} later', { n });
  expect([0, 1, 2, -1, 1.5].map(later)).toEqual([
    '0 days later',
    '1 day later',
    '2 days later',
    '-1 days later',
    '1.5 days later',
  ]);
});

test('a value that looks like a slot or a pattern is printed as it stands', () => {
  expect(sentence('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});

test('an unfilled slot and a count that is no number do not type-check', () => {
  // @ts-expect-error the slot `n` has no value
  sentence('{n:day|days} after {who}', { who: 'Rome' });
  // @ts-expect-error the slot `who` has no value
  sentence('{n:day|days} after {who}', { n: 1 });
  // @ts-expect-error a count is a number
  sentence('{n:day|days} later', { n: 'many' });
  expect(sentence('{n:day|days} after {who}', { n: 1, who: 'Rome' })).toBe('1 day after Rome');
});
