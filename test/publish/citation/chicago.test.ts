import { expect, test } from 'vitest';
import { chicago } from '../../../src/publish/citation/chicago.ts';
import { parseDate } from '../../../src/record/dateText.ts';
import { act, arabic, dawn, hostile, monthOnly, titled, undated } from './sources.ts';

test.each([
  [
    'no title held: originator in publisher, day, access day, address, nothing invented',
    dawn,
    'Reuters in Dawn, October 15, 2025, accessed November 24, 2026, https://www.dawn.com/news/1949/syria?a=1&b=50%25_x.',
  ],
  [
    'two authors, quotation marks within the title turned single',
    titled,
    'Jane Ann Doe and Jean-Paul Roe, “Sharaa’s ‘balance’ & the Caesar Act,” The National, October 15, 2025, accessed November 24, 2026, https://thenational.example/a.',
  ],
  [
    'month only',
    monthOnly,
    'Interbellum News, October 2025, accessed November 24, 2026, https://interbellum.example/x.',
  ],
  [
    'undated',
    undated,
    '“Who Runs Damascus?,” Interbellum News, n.d., accessed November 24, 2026, https://interbellum.example/x.',
  ],
  [
    'a primary act, its title without quotation marks',
    act,
    'Executive Order 14312, 90 FR 29395, US Federal Register, July 3, 2025, accessed November 24, 2026, https://www.govinfo.gov/content/pkg/FR-2025-07-03/html/2025-12506.htm.',
  ],
  [
    'a doubtful day, a non-ASCII address verbatim',
    arabic,
    'سانا, ca. October 18, 2025, accessed November 24, 2026, https://sana.example/أخبار/موسكو#نص.',
  ],
  [
    'a hostile title stays on one line',
    hostile,
    '“A } \\input{x} ER - ~ 100% #1 $_^ ‘q’,” Interbellum News, October 2025, accessed November 24, 2026, https://x.example/{a}\\b%0ATY%20%20-%20BOOK.',
  ],
])('%s', (_, source, expected) => {
  expect(chicago(source)).toBe(expected);
});

test('an interval prints both ends, a week too', () => {
  const published = (text: string) => chicago({ ...monthOnly, published: parseDate(text) });
  expect(published('2025-09-24..2025-09-25')).toContain(', September 24, 2025 – September 25, 2025, ');
  // ISO week 43 of 2025 begins on Monday 20 October.
  expect(published('2025-W43')).toContain(', October 20, 2025 – October 26, 2025, ');
});

test('three authors are named, of four the first', () => {
  const three = chicago({ ...titled, author: 'Doe, Jane; Roe, Jo; Poe, Al' });
  expect(three).toMatch(/^Jane Doe, Jo Roe, and Al Poe, “/);
  expect(chicago({ ...titled, author: 'Doe, Jane; Roe, Jo; Poe, Al; Coe, Di' })).toMatch(/^Jane Doe et al., “/);
});

test('a publisher that is its own author is named once', () => {
  expect(chicago({ ...undated, author: 'Interbellum News' })).toBe(chicago(undated));
});

test('two originators and the publisher; the publisher as its own originator is not repeated', () => {
  expect(chicago({ ...dawn, originators: ['AFP', 'Reuters'] })).toMatch(/^AFP and Reuters in Dawn, /);
  expect(chicago({ ...dawn, originators: ['DAWN'] })).toMatch(/^Dawn, /);
  expect(chicago({ ...dawn, originators: [' '], author: 'Doe, Jo' })).toMatch(/^Jo Doe, Dawn, /);
});
