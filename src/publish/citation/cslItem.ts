import type { Source } from '../../record/source.ts';
import { type CslDate, cslDate } from './cslDate.ts';
import { type CslName, cslNames } from './cslName.ts';
import { oneLine, wholeUrl } from './oneLine.ts';

/** A CSL-JSON item, as far as the record fills it. Everything absent is unknown, never guessed. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  'container-title'?: string;
  publisher: string;
  /** Absent = undated. */
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  language?: string;
  note?: string;
}

/** The author of the record, else who wrote the text first: a text of Reuters in Dawn has Reuters as its author. */
export function cslItem(source: Source): CslItem {
  const { id, type, author, originators, published, lang, note } = source;
  const title = oneLine(source.title ?? '');
  const names = author === undefined ? bodies(originators) : cslNames(author);
  const publisher = oneLine(source.publisher);
  return {
    id,
    type,
    ...(title !== '' && { title }),
    ...(names.length > 0 && { author: names }),
    ...(hasContainer(type) && { 'container-title': publisher }),
    publisher,
    ...(published !== undefined && { issued: cslDate(published) }),
    accessed: cslDate(source.accessed),
    URL: wholeUrl(source.url),
    ...(lang !== undefined && { language: lang }),
    ...(note !== undefined && { note: oneLine(note) }),
  };
}

function bodies(names: readonly string[]): CslName[] {
  return names.map(oneLine).flatMap((literal) => (literal === '' ? [] : [{ literal }]));
}

/** Is it one piece in a periodical or on a site, so that Chicago sets its title in quotation marks? */
export function hasContainer(type: string): boolean {
  return /^(article|webpage|post|broadcast|interview|speech)/.test(type);
}
