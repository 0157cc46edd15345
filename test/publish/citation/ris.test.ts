import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ris } from '../../../src/publish/citation/ris.ts';
import { anySource } from './anySource.ts';
import { act, arabic, dawn, hostile, monthOnly, titled, undated } from './sources.ts';

test('a newspaper page without title', () => {
  expect(ris(dawn)).toBe(`TY  - NEWS
ID  - dawn-1949
AU  - Reuters
T2  - Dawn
PB  - Dawn
PY  - 2025
DA  - 2025/10/15
Y2  - 2026/11/24
UR  - https://www.dawn.com/news/1949/syria?a=1&b=50%25_x
LA  - en
ER  - 
`);
});

test('one AU line an author', () => {
  expect(ris(titled)).toContain(
    'AU  - Doe, Jane Ann\nAU  - Roe, Jean-Paul\nTI  - Sharaa’s “balance” & the Caesar Act\n',
  );
});

test('month only leaves the day empty; undated has no day at all', () => {
  expect(ris(monthOnly)).toContain('PY  - 2025\nDA  - 2025/10/\nY2  - 2026/11/24\n');
  expect(ris(undated)).not.toMatch(/^(PY|DA)/m);
  expect(ris(undated)).toContain('PB  - Interbellum News\nY2  - 2026/11/24\n');
});

test('a primary act is a statute without container', () => {
  expect(ris(act)).toMatch(
    /^TY {2}- STAT\nID {2}- fr-14312\nAU {2}- US Federal Register\nTI {2}- Executive Order 14312/,
  );
  expect(ris(act)).not.toContain('T2  - ');
});

test('a non-ASCII address is kept verbatim', () => {
  expect(ris(arabic)).toContain('UR  - https://sana.example/أخبار/موسكو#نص\n');
});

test('a title cannot end the record or start another', () => {
  const text = ris(hostile);
  expect(text).toContain('TI  - A } \\input{x} ER - ~ 100% #1 $_^ "q"\n');
  expect(text.match(/^ER/gm)).toHaveLength(1);
  expect(text.match(/^TY/gm)).toHaveLength(1);
});

test('every line is a tag and its text, by any notion of a line end', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      const lines = ris(source)
        .replace(/\n$/, '')
        .split(/[\n\r\v\f\u0085\u2028\u2029]/);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    }),
    { seed: 1, numRuns: 300 },
  );
});
