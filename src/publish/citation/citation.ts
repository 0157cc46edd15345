import type { Source } from '../../record/source.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import { cslItem } from './cslItem.ts';
import { ris } from './ris.ts';

export const citationStyles = ['chicago', 'apa', 'bibtex', 'ris', 'csl'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** One source in one style. `csl` is CSL-JSON, indented by two. */
export function citation(source: Source, style: CitationStyle): string {
  if (style === 'csl') return JSON.stringify(cslItem(source), null, 2);
  return { chicago, apa, bibtex, ris }[style](source);
}
