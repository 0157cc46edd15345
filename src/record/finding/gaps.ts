import { isoDay } from '../day.ts';
import type { Event } from '../event.ts';
import type { Finding } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { levelLetter } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface GapsInput extends Question {
  /** Each fact once. */
  events: readonly Event[];
  changes: number;
  commitments: number;
  leftOut: readonly { table: string; contradiction?: string }[];
  layers: readonly { layer: 'embedded' | 'workspace'; rows: number }[];
  casebook: boolean;
  /** What the casebook says of itself. */
  note?: string;
}

const tableNames: Record<string, [one: string, other: string]> = {
  event: ['event', 'events'],
  vote: ['vote', 'votes'],
  commitment: ['commitment', 'commitments'],
  statusClaim: ['status claim', 'status claims'],
  sanctionChange: ['sanction change', 'sanction changes'],
};

/** What the record holds by the day, what it leaves out, where it is thin, and whose rows these are. */
export function gaps(input: GapsInput): Finding {
  const { events, leftOut, coverage, asOf, casebook, state } = input;
  const letters = (['primary', 'reported', 'single'] as const)
    .map((level) => `${events.filter((event) => event.checked === level).length} ${levelLetter[level]}`)
    .join(', ');
  const exact = events.filter((event) => event.about.precision === 'day').length;
  const thin = input.powers.filter((power) => {
    const rows = events.filter((event) => event.from.includes(power) || event.to.includes(power));
    return rows.length > 0 && rows.every((event) => event.checked === 'single');
  });
  const beyond = coverage.to !== undefined && asOf > coverage.to;
  const own = input.layers.filter(({ rows }) => rows > 0);
  const parts = [
    sentence(
      'Known by this day: {n:event row|event rows} ({letters}; {exact} to the day), {changes:sanction change|sanction changes}, {commitments:commitment|commitments}.',
      {
        n: events.length,
        letters,
        exact,
        changes: input.changes,
        commitments: input.commitments,
      },
    ),
    leftOut.length > 0 && sentence('Left out, no source dated by this day: {what}.', { what: countLeftOut(leftOut) }),
    thin.length > 0 && `Single sources only: ${thin.join(', ')}.`,
    !casebook &&
      sentence('{state} has no casebook of its own; rows are those in which casebooks of other states name it.', {
        state: input.label(state),
      }),
    // The note speaks of the casebook to its end, so it is no knowledge of an earlier day.
    input.note !== undefined &&
      coverage.to !== undefined &&
      asOf >= coverage.to &&
      sentence('Of the casebook: {note}.', { note: input.note }),
    beyond &&
      sentence('The casebook ends on {end}, before this day: what came after is not covered (OUT_OF_COVERAGE).', {
        end: isoDay(coverage.to as number),
      }),
    own.some(({ layer }) => layer === 'workspace') &&
      `Rows by layer: ${own.map(({ layer, rows }) => `${layer === 'workspace' ? 'workspace' : 'embedded record'} ${rows}`).join(', ')}.`,
  ].filter((part) => part !== false);
  return {
    ...shared(input, 'gaps', 'gaps'),
    ...grounds(
      events.map(({ id }) => id),
      beyond ? ['OUT_OF_COVERAGE'] : [],
    ),
    statement: parts.join(' '),
    n: events.length,
    warnings: beyond ? ['OUT_OF_COVERAGE'] : [],
  };
}

function countLeftOut(leftOut: GapsInput['leftOut']): string {
  const counts = new Map<string, number>();
  for (const { table, contradiction } of leftOut) {
    const [one, other] = tableNames[table] as [string, string];
    const key =
      contradiction === undefined ? `${one}|${other}` : `version in ${contradiction}|versions in ${contradiction}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, n]) => {
      const [one, other] = key.split('|') as [string, string];
      return `${n} ${n === 1 ? one : other}`;
    })
    .join(', ');
}
