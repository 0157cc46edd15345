import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citation, citationStyles } from '../../../src/publish/citation/citation.ts';
import { cslItem } from '../../../src/publish/citation/cslItem.ts';
import { parseDate } from '../../../src/record/dateText.ts';
import { anySource } from './anySource.ts';
import { act, dawn, monthOnly, titled, undated } from './sources.ts';

test('a newspaper page without title, as pretty JSON', () => {
  expect(citation(dawn, 'csl')).toBe(`{
  "id": "dawn-1949",
  "type": "article-newspaper",
  "author": [
    {
      "literal": "Reuters"
    }
  ],
  "container-title": "Dawn",
  "publisher": "Dawn",
  "issued": {
    "date-parts": [
      [
        2025,
        10,
        15
      ]
    ]
  },
  "accessed": {
    "date-parts": [
      [
        2026,
        11,
        24
      ]
    ]
  },
  "URL": "https://www.dawn.com/news/1949/syria?a=1&b=50%25_x",
  "language": "en"
}`);
});

test('persons have family and given names, bodies stay whole', () => {
  expect(cslItem(titled).author).toEqual([
    { family: 'Doe', given: 'Jane Ann' },
    { family: 'Roe', given: 'Jean-Paul' },
  ]);
  expect(cslItem({ ...titled, author: 'Human Rights Watch' }).author).toEqual([{ literal: 'Human Rights Watch' }]);
});

test('a date has as many parts as it knows', () => {
  const issued = (text: string) => cslItem({ ...dawn, published: parseDate(text) }).issued;
  expect(cslItem(monthOnly).issued).toEqual({ 'date-parts': [[2025, 10]] });
  expect(cslItem(undated)).not.toHaveProperty('issued');
  expect(issued('2025')).toEqual({ 'date-parts': [[2025]] });
  expect(issued('2025-01-22~')).toEqual({ 'date-parts': [[2025, 1, 22]], circa: true });
  expect(issued('2025-01..2025-03')).toEqual({
    'date-parts': [
      [2025, 1],
      [2025, 3],
    ],
  });
});

test('a blank title or originator is none', () => {
  const item = cslItem({ ...dawn, title: ' ', originators: ['', '\n'] });
  expect(item).not.toHaveProperty('title');
  expect(item).not.toHaveProperty('author');
});

test('an act has no container; its note is kept', () => {
  expect(cslItem(act)).not.toHaveProperty('container-title');
  expect(cslItem(undated).note).toBe('archived copy');
});

test('CSL comes back from JSON as it went', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      expect(JSON.parse(citation(source, 'csl'))).toEqual(cslItem(source));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('every style gives the access day and the address, and none says Ibid.', () => {
  for (const style of citationStyles) {
    const text = citation(titled, style);
    expect(text).toMatch(/November 24, 2026|2026-11-24|2026\/11\/24|2026,\s+11,\s+24/);
    expect(text).toContain('https://thenational.example/a');
    expect(text).not.toMatch(/ibid/i);
  }
});
