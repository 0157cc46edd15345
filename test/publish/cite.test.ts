import { describe, expect, test } from 'vitest';
import { citer, citingOrder, shortForm, sourceLine } from '../../src/publish/cite.ts';
import type { CitedFact } from '../../src/publish/document.ts';
import { onDay, parseDate } from '../../src/record/dateText.ts';
import type { Source, SourceKind } from '../../src/record/source.ts';

function source(id: string, kind: SourceKind, published: string | undefined, more: Partial<Source> = {}): Source {
  return {
    id,
    kind,
    type: 'webpage',
    publisher: id,
    originators: [id],
    accessed: onDay(20_000),
    url: `https://example.org/${id}`,
    ...(published !== undefined && { published: parseDate(published) }),
    ...more,
  };
}

function fact(id: string, sources: Source[], more: Partial<CitedFact> = {}): CitedFact {
  return {
    id,
    excerpt: id,
    date: '2020-01-01',
    known: '2020-01-01',
    knownAt: 18_262,
    level: 'single',
    layer: 'embedded',
    sources,
    ...more,
  };
}

const facts = (...all: CitedFact[]): Map<string, CitedFact> => new Map(all.map((each) => [each.id, each]));
const order = (one: CitedFact, ...others: CitedFact[]): string[] =>
  citingOrder(one, facts(one, ...others)).map(({ id }) => id);

describe('which source speaks for a fact', () => {
  test('primary first, then the earliest, then an agency, then by id', () => {
    const all = [
      source('d', 'news', '2020-01-03'),
      source('c', 'news', '2020-01-02'),
      source('b', 'agency', '2020-01-02'),
      source('a', 'news', '2020-01-02'),
      source('z', 'primary', '2020-02-01'),
    ];
    expect(order(fact('f', all))).toEqual(['z', 'b', 'a', 'c', 'd']);
  });

  test('a month counts from its last day, an undated source from its access day', () => {
    // 2020-01 counts from the 31st; access day 20000 is 2024-10-04.
    const all = [
      source('undated', 'news', undefined),
      source('month', 'news', '2020-01'),
      source('day', 'news', '2020-01-30'),
    ];
    expect(order(fact('f', all))).toEqual(['day', 'month', 'undated']);
  });

  test('a version in a contradiction is cited by what no other version cites, unless a primary source speaks', () => {
    const both = source('both', 'agency', '2020-01-01');
    const own = source('own', 'news', '2020-01-05');
    const act = source('act', 'primary', '2020-01-09');
    const rival = fact('rival', [both, source('other', 'news', '2020-01-02')], { contradiction: 'c-x' });
    expect(order(fact('f', [both, own], { contradiction: 'c-x' }), rival)).toEqual(['own', 'both']);
    expect(order(fact('f', [both, own, act], { contradiction: 'c-x' }), rival)).toEqual(['act', 'own', 'both']);
    // Outside a group what others cite does not matter.
    expect(order(fact('f', [both, own]), rival)).toEqual(['both', 'own']);
  });
});

describe('marks into citations', () => {
  const one = fact('one', [source('a', 'news', '2020-01-01'), source('b', 'news', '2020-01-02')]);
  const two = fact('two', [source('a', 'news', '2020-01-01')], { layer: 'workspace', knownAt: 30_000 });
  const known = facts(one, two);
  const numbers = (text: ReturnType<ReturnType<typeof citer>['text']>): unknown[] =>
    text.map((span) => (typeof span === 'string' ? span : span.cite));

  test('numbers rise by first use and stay; a run of marks with one source is one citation', () => {
    const cite = citer(known, { all: false });
    expect(numbers(cite.text('x [^one][^two], y [^one].'))).toEqual(['x ', 1, ', y ', 1, '.']);
    expect(cite.sources().map(({ number, source: { id }, facts: rows }) => [number, id, rows.length])).toEqual([
      [1, 'a', 2],
    ]);
  });

  test('all gives each source, since marks what is newer, a workspace row is told', () => {
    expect(numbers(citer(known, { all: true }).text('[^one]'))).toEqual([1, 2]);
    const [span] = citer(known, { all: false, since: 20_000 }).text('[^two]');
    expect(span).toMatchObject({ isNew: true, isOwn: true });
  });

  test('text that only looks like a mark stays text', () => {
    const cite = citer(known, { all: false });
    expect(cite.text('see [^nothing] and [^one][^nothing]')).toEqual([
      'see ',
      '[^nothing]',
      ' and ',
      '[^one][^nothing]',
    ]);
    expect(cite.sources()).toEqual([]);
  });

  test('notes number citations, not sources', () => {
    const cite = citer(known, { all: false, notes: true });
    expect(numbers(cite.text('[^one] and [^two]'))).toEqual([1, ' and ', 2]);
    expect(cite.notes().map(({ number, source: at }) => [number, at])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

test('a source line says who wrote, who printed, the title if held, what it is, and the day', () => {
  expect(sourceLine(source('Dawn', 'agency', '2025-10-15', { originators: ['Reuters'] }))).toBe(
    'Reuters in Dawn, 2025-10-15',
  );
  const copy = source('Kremlin', 'primary', undefined, { originators: ['Kremlin'], title: 'Law 1', note: 'copy' });
  expect(sourceLine(copy)).toBe('Kremlin, Law 1 (copy), n.d.');
  expect(shortForm(copy)).toBe('Kremlin, n.d.');
});
