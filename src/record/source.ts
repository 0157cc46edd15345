import type { About } from './dateText.ts';
import type { Day } from './day.ts';

export const sourceKinds = ['primary', 'agency', 'news', 'law-firm', 'dataset', 'book', 'blog'] as const;
export type SourceKind = (typeof sourceKinds)[number];
export type SourceId = string;

/** Who published what, where, when it came out and when it was opened: the end of every click. */
export interface Source {
  id: SourceId;
  kind: SourceKind;
  /** CSL item type, as `article-newspaper`, `legislation`, `webpage`, `dataset`. */
  type: string;
  title?: string;
  author?: string;
  publisher: string;
  /** Who wrote the text first. A Reuters text on ten sites has one originator. */
  originators: string[];
  /** Absent = undated ("n.d."): it then counts from its access day. */
  published?: About;
  accessed: About;
  url: string;
  lang?: string;
  note?: string;
}

/** The first day on which the source surely was public: the last day of its publication interval, or the day it was opened if earlier. */
export function publicFrom(source: Source): Day {
  return Math.min(source.published?.to ?? source.accessed.to, source.accessed.to);
}

/** One address, one source: lower-case host, no `www.`, no fragment, no `utm_*`, no trailing slash. */
export function canonicalUrl(text: string): string {
  const url = new URL(text);
  const query = [...url.searchParams].filter(([name]) => !name.startsWith('utm_'));
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  return `${url.protocol}//${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${search}`;
}
