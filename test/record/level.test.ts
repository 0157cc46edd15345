import { expect, test } from 'vitest';
import { admissible, allowedLevel, lowerLevel } from '../../src/record/level.ts';
import { canonicalUrl, publicFrom } from '../../src/record/source.ts';
import { date, day, source } from '../fixtures/rows.ts';

test('a source is public from the last day of its publication, an undated one from its access day', () => {
  expect(publicFrom(source('a', '2025-11-10'))).toBe(day('2025-11-10'));
  expect(publicFrom(source('b', '2025-11'))).toBe(day('2025-11-30'));
  expect(publicFrom(source('c', '2025'))).toBe(day('2025-12-31'));
  // dated 2026 alone, but opened in November: it was public by then
  expect(publicFrom(source('e', '2026', { accessed: date('2026-11-24') }))).toBe(day('2026-11-24'));
  expect(publicFrom(source('d', '', { accessed: date('2026-11-24') }))).toBe(day('2026-11-24'));
});

test('only sources surely public by the day are admissible', () => {
  const all = [source('a', '2025-11-10'), source('b', '2025-11'), source('c', '')];
  const on = (text: string): string[] => admissible(all, day(text)).map(({ id }) => id);
  expect(on('2025-11-09')).toEqual([]);
  expect(on('2025-11-10')).toEqual(['a']);
  expect(on('2025-11-29')).toEqual(['a']);
  expect(on('2025-11-30')).toEqual(['a', 'b']);
  expect(on('2026-11-24')).toEqual(['a', 'b', 'c']);
});

test('primary by a primary source, reported by two originators, else single', () => {
  const reuters = { originators: ['Reuters'] };
  expect(allowedLevel([source('a')])).toBe('single');
  expect(allowedLevel([source('a'), source('b')])).toBe('reported');
  // ten sites that carry one Reuters text are one originator
  expect(allowedLevel([source('a', '2025', reuters), source('b', '2025', reuters)])).toBe('single');
  expect(allowedLevel([source('a', '2025', { originators: ['TASS', 'Al-Watan'] })])).toBe('reported');
  expect(allowedLevel([source('a', '2025', { kind: 'primary' })])).toBe('primary');
  expect(allowedLevel([])).toBe('single');
});

test('of two levels the lower holds', () => {
  expect(lowerLevel('primary', 'reported')).toBe('reported');
  expect(lowerLevel('single', 'primary')).toBe('single');
  expect(lowerLevel('reported', 'reported')).toBe('reported');
});

test.each([
  // record.md, section 8: lower-case host, no www, no fragment, no utm_*, no trailing slash
  ['https://WWW.Example.org/A/', 'https://example.org/A'],
  ['https://example.org/a#part', 'https://example.org/a'],
  ['https://example.org/?utm_source=x&utm_medium=y', 'https://example.org'],
  ['https://example.org/a?id=7&utm_source=x', 'https://example.org/a?id=7'],
  ['https://example.org/', 'https://example.org'],
])('%s is the same address as %s', (one, other) => {
  expect(canonicalUrl(one)).toBe(canonicalUrl(other));
});

test('another path or query is another address', () => {
  expect(canonicalUrl('https://example.org/a')).not.toBe(canonicalUrl('https://example.org/A'));
  expect(canonicalUrl('https://example.org/?p=1')).not.toBe(canonicalUrl('https://example.org/?p=2'));
});
