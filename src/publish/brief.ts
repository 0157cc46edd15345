import { isoDay } from '../record/day.ts';
import type { FactId } from '../record/fact.ts';
import type { Finding } from '../record/finding.ts';
import { type CiteOptions, type Citer, citer, commonAccessDay } from './cite.ts';
import type { Block, CitedFact, Document, Section } from './document.ts';

/** The findings of a brief, by the section that prints them. */
export interface BriefFindings {
  bottomLine: readonly Finding[];
  confidence: Finding;
  position: readonly Finding[];
  changes: readonly Finding[];
  commitments: readonly Finding[];
  sanctions: readonly Finding[];
  wordsAndDeeds: readonly Finding[];
  order: readonly Finding[];
  ahead: readonly Finding[];
  courses: readonly Finding[];
  corridors: readonly Finding[];
  open: Finding;
  gaps: Finding;
  method: Finding;
}

export interface BriefInput {
  name: string;
  lead: readonly string[];
  asOf: number;
  findings: BriefFindings;
  facts: ReadonlyMap<FactId, CitedFact>;
}

/** The cited assessment of one state: fourteen sections, each sentence from a finding, each finding with its sources. */
export function brief(input: BriefInput, options: CiteOptions): Document {
  const { findings } = input;
  const cite = citer(input.facts, options);
  const headlines = findings.bottomLine.map((finding) =>
    statementOf(finding, finding.headline ?? finding.statement, cite),
  );
  const sections: Section[] = [
    { heading: '1. Bottom line', blocks: [...headlines, ...blocksOf(findings.confidence, cite)] },
    ...(
      [
        ['2. Position between the powers', findings.position],
        ['3. What changed, and when', findings.changes],
        ['4. Commitments', findings.commitments],
        ['5. Sanctions', findings.sanctions],
        ['6. Words against deeds', findings.wordsAndDeeds],
        ['7. Who moved first', findings.order],
        ['8. What may come next', findings.ahead],
        ['9. Courses compared', findings.courses],
        ['10. Corridors', findings.corridors],
        ['11. What would change this assessment', [findings.open]],
        ['12. Gaps and coverage', [findings.gaps]],
        ['13. Method', [findings.method]],
      ] as [string, readonly Finding[]][]
    ).map(([heading, list]) => ({ heading, blocks: list.flatMap((finding) => blocksOf(finding, cite)) })),
  ];
  return finish(
    `${input.name} between the powers, as of ${isoDay(input.asOf)}`,
    input.lead,
    sections,
    cite,
    '14. Sources',
  );
}

/** A document of plain findings: what `timeline`, `commitments` and `sanctions` print. */
export function report(
  input: {
    title: string;
    lead: readonly string[];
    sections: readonly { heading: string; findings: readonly Finding[] }[];
    facts: BriefInput['facts'];
  },
  options: CiteOptions,
): Document {
  const cite = citer(input.facts, options);
  const sections = input.sections.map(({ heading, findings }) => ({
    heading,
    blocks: findings.flatMap((finding) => blocksOf(finding, cite)),
  }));
  return finish(input.title, input.lead, sections, cite, 'Sources');
}

function finish(
  title: string,
  lead: readonly string[],
  sections: readonly Section[],
  cite: Citer,
  heading: string,
): Document {
  const sources = cite.sources();
  const accessed = commonAccessDay(sources);
  return {
    title,
    lead,
    sections: [...sections, { heading, blocks: [] }],
    sources,
    notes: cite.notes(),
    ...(accessed !== undefined && { accessed }),
  };
}

function blocksOf(finding: Finding, cite: Citer): Block[] {
  const { table, tableNote, figure, id } = finding;
  const blocks: Block[] = [];
  if (table) {
    blocks.push({
      kind: 'table',
      finding: id,
      ...(tableNote !== undefined && { note: cite.text(tableNote) }),
      head: table.head,
      numeric: table.numeric ?? [],
      rows: table.rows.map((row) => row.map((cell) => cite.text(cell))),
    });
  }
  if (figure) blocks.push({ kind: 'figure', finding: id, figure });
  blocks.push(statementOf(finding, finding.statement, cite));
  return blocks;
}

function statementOf(finding: Finding, text: string, cite: Citer): Extract<Block, { kind: 'statement' }> {
  return { kind: 'statement', finding: finding.id, text: cite.text(text) };
}
