import { cslItem } from '../publish/citation/cslItem.ts';
import { citingOrder } from '../publish/cite.ts';
import type { CitedFact } from '../publish/document.ts';
import { isoDay } from '../record/day.ts';
import type { Finding } from '../record/finding.ts';
import type { ReportBody, ReportOut } from './schemas.ts';

/** The report on one state, for machines. */
export function reportOut(
  about: { state: string; powers?: readonly string[]; asOf: number },
  findings: readonly Finding[],
  facts: ReadonlyMap<string, CitedFact>,
): ReportOut {
  return { state: about.state, ...reportBody(about, findings, facts) };
}

/** Findings, the facts they rest on and the sources of these. Days are ISO text; nothing is said twice. */
export function reportBody(
  about: { powers?: readonly string[]; asOf: number },
  findings: readonly Finding[],
  facts: ReadonlyMap<string, CitedFact>,
): ReportBody {
  const sources = new Map([...facts.values()].flatMap((fact) => fact.sources.map((source) => [source.id, source])));
  const methods = new Map(findings.map(({ method }) => [JSON.stringify(method), method]));
  return {
    ...(about.powers && { powers: [...about.powers] }),
    asOf: isoDay(about.asOf),
    findings: findings.map(({ coverage, ...finding }) => ({
      ...finding,
      asOf: isoDay(finding.asOf),
      evidence: [...finding.evidence],
      reasons: [...finding.reasons],
      warnings: [...finding.warnings],
      coverage: {
        ...(coverage.from !== undefined && Number.isFinite(coverage.from) && { from: isoDay(coverage.from) }),
        ...(coverage.to !== undefined && coverage.to <= about.asOf && { to: isoDay(coverage.to) }),
        rows: coverage.rows,
        assumed: coverage.assumed,
        coarse: coverage.coarse,
        byLevel: coverage.byLevel,
      },
    })),
    facts: [...facts.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ knownAt: _, sources: own, ...fact }) => ({
        ...fact,
        sources: citingOrder({ knownAt: 0, sources: own, ...fact }, facts).map(({ id }) => id),
      })),
    sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((source) => ({ ...cslItem(source) })),
    methods: [...methods.values()],
  };
}
