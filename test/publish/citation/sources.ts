import { parseDate } from '../../../src/record/dateText.ts';
import type { Source } from '../../../src/record/source.ts';

/** A text of Reuters in Dawn, no title held: how most rows of a casebook look. */
export const dawn: Source = {
  id: 'dawn-1949',
  kind: 'news',
  type: 'article-newspaper',
  publisher: 'Dawn',
  originators: ['Reuters'],
  published: parseDate('2025-10-15'),
  accessed: parseDate('2026-11-24'),
  url: 'https://www.dawn.com/news/1949/syria?a=1&b=50%25_x',
  lang: 'en',
};

/** A titled article with a byline, two authors. */
export const titled: Source = {
  ...dawn,
  id: 'titled',
  title: 'Sharaa’s “balance” & the Caesar Act',
  author: 'Doe, Jane Ann; Roe, Jean-Paul',
  publisher: 'The National',
  originators: ['The National'],
  url: 'https://thenational.example/a',
};

/** A web page that gives the month only. */
export const monthOnly: Source = {
  ...dawn,
  id: 'interbellum',
  type: 'webpage',
  publisher: 'Interbellum News',
  originators: ['Interbellum News'],
  published: parseDate('2025-10'),
  url: 'https://interbellum.example/x',
};

export const undated: Source = (() => {
  const { published: _, ...rest } = monthOnly;
  return { ...rest, id: 'nd', title: 'Who Runs Damascus?', note: 'archived copy' };
})();

/** An act on the site of the organ that made it. */
export const act: Source = {
  id: 'fr-14312',
  kind: 'primary',
  type: 'legislation',
  title: 'Executive Order 14312, 90 FR 29395',
  publisher: 'US Federal Register',
  originators: ['US Federal Register'],
  published: parseDate('2025-07-03'),
  accessed: parseDate('2026-11-24'),
  url: 'https://www.govinfo.gov/content/pkg/FR-2025-07-03/html/2025-12506.htm',
};

export const arabic: Source = {
  ...monthOnly,
  id: 'sana-ar',
  publisher: 'سانا',
  originators: ['سانا'],
  published: parseDate('2025-10-18?'),
  url: 'https://sana.example/أخبار/موسكو#نص',
  lang: 'ar',
};

/** What a page may put into its own title. */
export const hostile: Source = {
  ...monthOnly,
  id: 'ho}st ile',
  title: 'A } \\input{x}\r\nER  - \u2028~ 100% #1 $_^ "q"',
  url: 'https://x.example/{a}\\b\nTY  - BOOK',
};
