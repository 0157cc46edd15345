import type { Source } from '../../record/source.ts';
import { cslItem } from './cslItem.ts';
import type { CslName } from './cslName.ts';
import { hasByline, outlet } from './outlet.ts';
import { monthFirst, yearFirst } from './wordDate.ts';

/** What stands in brackets where no title is held, by CSL type. */
const untitled: Record<string, string> = {
  'article-newspaper': '[Untitled news article]',
  'article-magazine': '[Untitled article]',
  book: '[Untitled book]',
  dataset: '[Untitled data set]',
  legislation: '[Untitled legal act]',
  report: '[Untitled report]',
  treaty: '[Untitled treaty]',
};

/** A reference in the style of APA, 7th edition: author, (day), title, outlet, access day, address without a stop. */
export function apa(source: Source): string {
  const item = cslItem(source);
  const where = outlet(source);
  // Without a byline the outlet stands as group author, and is then not named a second time.
  const [author, place] = hasByline(source) ? [byline(item.author ?? []), [where]] : [stopped(where), []];
  const title = item.title ?? untitled[item.type] ?? '[Untitled web page]';
  const sentences = [`${author} (${yearFirst(item.issued)})`, title, ...place].map(stopped);
  return `${sentences.join(' ')} Retrieved ${monthFirst(item.accessed)}, from ${item.URL}`;
}

function byline(names: readonly CslName[]): string {
  const written = names.map((name) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`));
  if (written.length < 2) return stopped(written.join());
  return stopped(`${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`);
}

/** `Jean-Paul M.` is `J.-P. M.` */
function initials(given: string): string {
  return given.replace(/(\p{L})[^\s-]*/gu, '$1.');
}

function stopped(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
