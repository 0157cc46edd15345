import { isoDay } from '../../record/day.ts';
import type { Source } from '../../record/source.ts';
import { cslItem } from './cslItem.ts';
import type { CslName } from './cslName.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const entries: Record<string, string> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  book: 'book',
  report: 'techreport',
};

/**
 * One BibTeX entry. Bodies are braced twice, so that no style takes their last word for a family name; titles too, so that
 * none turns `Caesar Act` into `caesar act`. The month is a bare macro. `urldate` is the access day (biblatex, Zotero).
 */
export function bibtex(source: Source): string {
  const item = cslItem(source);
  const entry = entries[item.type] ?? 'misc';
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const coarse = item.issued?.circa || item.issued?.['date-parts'].length === 2;
  const note = [...(coarse ? [`Published ${source.published?.text}`] : []), ...(item.note ? [item.note] : [])].join(
    '; ',
  );
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(item.author?.map(person).join(' and '))],
    ['title', braced(item.title && `{${escaped(item.title)}}`)],
    [publisherField(entry), braced(escaped(item.publisher))],
    ['year', braced(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', braced(day)],
    ['url', braced(balanced(item.URL))],
    ['urldate', braced(isoDay(source.accessed.to))],
    ['language', braced(item.language && escaped(item.language))],
    ['note', braced(note && escaped(note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${entry}{${item.id.replace(/[^A-Za-z0-9:._/+-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}

function publisherField(entry: string): string {
  if (entry === 'article') return 'journal';
  if (entry === 'techreport') return 'institution';
  return entry === 'misc' ? 'howpublished' : 'publisher';
}

function person(name: CslName): string {
  return 'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;
}

function braced(value: string | number | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `{${value}}`;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces and knows no `\{`: one unpaired brace, escaped or not, swallows the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (mark) => commands[mark] ?? `\\${mark}`);
}

/** The `url` field is read verbatim, so it is not escaped; only what would break the entry is percent-encoded. */
function balanced(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
