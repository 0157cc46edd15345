import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../src/publish/citation/bibtex.ts';
import { parseDate } from '../../../src/record/dateText.ts';
import { anySource } from './anySource.ts';
import { act, dawn, hostile, monthOnly, titled, undated } from './sources.ts';

test('a newspaper page without title: no title field, originator braced, month bare', () => {
  expect(bibtex(dawn)).toBe(`@article{dawn-1949,
  author = {{Reuters}},
  journal = {Dawn},
  year = {2025},
  month = oct,
  day = {15},
  url = {https://www.dawn.com/news/1949/syria?a=1&b=50%25_x},
  urldate = {2026-11-24},
  language = {en}
}
`);
});

test('persons are family, given; the ampersand is escaped', () => {
  expect(bibtex(titled)).toContain(`  author = {Doe, Jane Ann and Roe, Jean-Paul},
  title = {{Sharaa’s “balance” \\& the Caesar Act}},
  journal = {The National},
`);
});

test('month only has no day, an approximate day keeps its text in the note', () => {
  expect(bibtex(monthOnly)).toContain('  month = oct,\n  url = ');
  expect(bibtex({ ...monthOnly, published: parseDate('2025-01-22~') })).toContain(
    '  day = {22},\n  url = {https://interbellum.example/x},\n  urldate = {2026-11-24},\n  language = {en},\n  note = {Published 2025-01-22\\textasciitilde{}}\n',
  );
});

test('undated: neither year, month nor day', () => {
  expect(bibtex(undated)).toBe(`@misc{nd,
  author = {{Interbellum News}},
  title = {{Who Runs Damascus?}},
  howpublished = {Interbellum News},
  url = {https://interbellum.example/x},
  urldate = {2026-11-24},
  language = {en},
  note = {archived copy}
}
`);
});

test('a primary act', () => {
  expect(bibtex(act)).toBe(`@misc{fr-14312,
  author = {{US Federal Register}},
  title = {{Executive Order 14312, 90 FR 29395}},
  howpublished = {US Federal Register},
  year = {2025},
  month = jul,
  day = {3},
  url = {https://www.govinfo.gov/content/pkg/FR-2025-07-03/html/2025-12506.htm},
  urldate = {2026-11-24}
}
`);
});

test('a hostile title cannot leave its field, nor an address or an id', () => {
  const text = bibtex(hostile);
  expect(text).toContain(
    '  title = {{A \\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} ER - \\textasciitilde{} 100\\% \\#1 \\$\\_\\textasciicircum{} "q"}},\n',
  );
  expect(text).toContain('  url = {https://x.example/%7Ba%7D%5Cb%0ATY%20%20-%20BOOK},\n');
  expect(text).toMatch(/^@misc\{ho-st-ile,\n/);
});

test('whatever the source holds, braces balance as BibTeX counts them, and close only at the end', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      let depth = 0;
      const text = bibtex(source).trimEnd();
      for (const [at, mark] of [...text].entries()) {
        if (mark === '{') depth++;
        if (mark === '}') depth--;
        if (at > text.indexOf('{') && at < [...text].length - 1) expect(depth).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }),
    { seed: 1, numRuns: 300 },
  );
});
