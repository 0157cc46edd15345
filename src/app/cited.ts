import type { CitedFact } from '../publish/document.ts';
import { isoDay } from '../record/day.ts';
import { printDate } from '../record/finding/phrases.ts';
import type { Finding } from '../record/finding.ts';
import type { Evidence } from '../store/EventStore.ts';
import type { OpenRecord } from '../store/openRecord.ts';

/** Every fact the findings rest on, as its source line shows it: rows of the record, and tables computed beside it. */
export async function citedFacts(
  { store }: OpenRecord,
  findings: readonly Finding[],
  asOf: number,
  beside: readonly CitedFact[] = [],
): Promise<Map<string, CitedFact>> {
  const ids = new Set(findings.flatMap((finding) => [...finding.evidence]));
  const used = beside.filter(({ id }) => ids.delete(id));
  const evidence = await store.evidence({ ids: [...ids], asOf });
  return new Map([...used, ...evidence.map(citedFact)].map((fact) => [fact.id, fact]));
}

export function citedFact({ id, fact, level, sources }: Evidence): CitedFact {
  const dated = 'about' in fact ? fact : undefined;
  return {
    id,
    excerpt: excerpt(fact),
    date: dated ? printDate(dated.about) : '',
    known: dated ? isoDay(dated.knownAt) : '',
    knownAt: dated?.knownAt ?? Number.NEGATIVE_INFINITY,
    level,
    layer: fact.origin.layer,
    sources,
    ...(dated?.contradiction !== undefined && { contradiction: dated.contradiction }),
  };
}

function excerpt(fact: Evidence['fact']): string {
  switch (fact.table) {
    case 'event':
      return fact.summary;
    case 'vote':
      return `${fact.actor} voted ${fact.value}`;
    case 'commitment':
      return fact.title;
    case 'statusClaim':
      return `${fact.by}: ${fact.type.replaceAll('-', ' ')}${fact.quote === undefined ? '' : `, "${fact.quote}"`}`;
    case 'sanction':
      return fact.legalAct ?? fact.type;
    case 'sanctionChange':
      return fact.scope;
    case 'office':
      return `${fact.name}, ${fact.office}`;
    case 'asset':
      return fact.name;
  }
}
