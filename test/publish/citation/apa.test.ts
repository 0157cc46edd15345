import { expect, test } from 'vitest';
import { apa } from '../../../src/publish/citation/apa.ts';
import { act, arabic, dawn, hostile, monthOnly, titled, undated } from './sources.ts';

test.each([
  [
    'no title held: a bracketed description in its place',
    dawn,
    'Reuters in Dawn. (2025, October 15). [Untitled news article]. Retrieved November 24, 2026, from https://www.dawn.com/news/1949/syria?a=1&b=50%25_x',
  ],
  [
    'two authors by initials, the outlet after the title',
    titled,
    'Doe, J. A., & Roe, J.-P. (2025, October 15). Sharaa’s “balance” & the Caesar Act. The National. Retrieved November 24, 2026, from https://thenational.example/a',
  ],
  [
    'month only',
    monthOnly,
    'Interbellum News. (2025, October). [Untitled web page]. Retrieved November 24, 2026, from https://interbellum.example/x',
  ],
  [
    'undated; a title that ends in a question mark takes no stop',
    undated,
    'Interbellum News. (n.d.). Who Runs Damascus? Retrieved November 24, 2026, from https://interbellum.example/x',
  ],
  [
    'a primary act under the organ that made it',
    act,
    'US Federal Register. (2025, July 3). Executive Order 14312, 90 FR 29395. Retrieved November 24, 2026, from https://www.govinfo.gov/content/pkg/FR-2025-07-03/html/2025-12506.htm',
  ],
  [
    'a doubtful day, a non-ASCII address verbatim',
    arabic,
    'سانا. (ca. 2025, October 18). [Untitled web page]. Retrieved November 24, 2026, from https://sana.example/أخبار/موسكو#نص',
  ],
  [
    'a hostile title stays on one line',
    hostile,
    'Interbellum News. (2025, October). A } \\input{x} ER - ~ 100% #1 $_^ "q". Retrieved November 24, 2026, from https://x.example/{a}\\b%0ATY%20%20-%20BOOK',
  ],
])('%s', (_, source, expected) => {
  expect(apa(source)).toBe(expected);
});

test('a body as author stays whole and is followed by the outlet', () => {
  const text = apa({ ...titled, author: 'Human Rights Watch' });
  expect(text).toMatch(/^Human Rights Watch\. \(2025, October 15\)\. .* The National\. Retrieved /);
});
