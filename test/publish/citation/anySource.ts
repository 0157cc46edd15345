import fc from 'fast-check';
import { parseDate } from '../../../src/record/dateText.ts';
import type { Source } from '../../../src/record/source.ts';

/** Marks that mean something to BibTeX, RIS or JSON, beside ordinary and foreign text. */
const mark = fc.constantFrom(...'{}\\%&$#_~^"\n\r\u2028\u0085,;. ');
const text = fc
  .array(fc.oneof(mark, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const date = fc.constantFrom(
  '2025-10-15',
  '2025-10',
  '2025',
  '2025-01-22~',
  '1994-06-14?',
  '2025-W43',
  '2025-01..2025-03',
);

/** Any source a careless or hostile page could lead to. */
export const anySource: fc.Arbitrary<Source> = fc.record(
  {
    id: text,
    kind: fc.constant('news' as const),
    type: fc.constantFrom('webpage', 'article-newspaper', 'book', 'legislation', 'report'),
    title: text,
    author: text,
    publisher: text,
    originators: fc.array(text, { maxLength: 3 }),
    published: date.map(parseDate),
    accessed: fc.constant(parseDate('2026-11-24')),
    url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text),
    lang: text,
    note: text,
  },
  { requiredKeys: ['id', 'kind', 'type', 'publisher', 'originators', 'accessed', 'url'] },
);
