import type { ErrorCode, ErrorValues } from '../../errors.ts';
import type { Casebook } from '../casebook.ts';
import type { About } from '../dateText.ts';
import type { Origin } from '../fact.ts';
import { type Fault, fault } from '../fault.ts';
import type { ParsedCasebook } from './parseCasebook.ts';

/** What each casebook says of a shared fact for itself; all other cells are the fact. */
const own = new Set(['sources', 'checked', 'contradiction', 'note', 'origin']);

/**
 * Faults between casebooks. A fact that concerns two states is one fact: where two casebooks hold it, both rows carry one id
 * and agree in all but sources, level, contradiction and note (`EQ_SHARED`). Rows of two ids that agree in days, actors and
 * kind look like one fact told twice (`EQ_TOLD_TWICE`, a warning: two things can happen between two states on one day).
 * Complexity: O(rows x rows of the others) in the worst case, each pair of rows of one table once.
 */
export function sharedFacts({ casebook }: ParsedCasebook, others: readonly Casebook[], folder: string): Fault[] {
  const faults: Fault[] = [];
  for (const other of others) {
    for (const [row, same] of pairs(casebook, other)) {
      const columns = differing(row, same);
      if (columns.length > 0) report(row, 'EQ_SHARED', { id: row.id, where: place(same), columns: columns.join(', ') });
    }
    for (const [row, same] of toldTwice(casebook, other)) {
      report(row, 'EQ_TOLD_TWICE', { id: row.id, where: place(same), other: same.id });
      (faults.at(-1) as Fault).severity = 'warning';
    }
  }
  return faults;

  function report({ origin }: Row, code: ErrorCode, values: ErrorValues): void {
    faults.push(fault(`${folder}/${origin.file}`, origin.line, 1, code, values));
  }
}

interface Row {
  id: string;
  origin: Origin;
}

type Told = Row & { key: string; about: About };

/** Rows of one table and one id in both casebooks. */
function pairs(a: Casebook, b: Casebook): [Row, Row][] {
  const tables = (casebook: Casebook): (readonly Row[])[] => [
    casebook.events,
    casebook.votes,
    casebook.commitments,
    casebook.statusClaims,
    casebook.sanctions,
    casebook.sanctionChanges,
    casebook.assets,
    casebook.contradictions,
  ];
  const there = tables(b).map((rows) => new Map(rows.map((row) => [row.id, row])));
  return tables(a).flatMap((rows, table) =>
    rows.flatMap((row): [Row, Row][] => {
      const same = there[table]?.get(row.id);
      return same === undefined ? [] : [[row, same]];
    }),
  );
}

function differing(a: Row, b: Row): string[] {
  const [left, right] = [a, b] as unknown as Record<string, unknown>[];
  const keys = new Set([...Object.keys(left as object), ...Object.keys(right as object)]);
  return [...keys].filter((key) => !own.has(key) && JSON.stringify(left?.[key]) !== JSON.stringify(right?.[key]));
}

function toldTwice(a: Casebook, b: Casebook): [Row, Row][] {
  const idsOf = (rows: readonly Told[]): Set<string> => new Set(rows.map(({ id }) => id));
  const [all, others] = [told(a), told(b)];
  const [own, theirs] = [idsOf(all), idsOf(others)];
  // Where a shared row stands here too, a row beside it was told apart from it on purpose, as another version.
  const here = all.filter(({ id }) => !theirs.has(id));
  const there = others.filter(({ id }) => !own.has(id));
  return here.flatMap((row) =>
    there
      .filter((other) => other.key === row.key && meet(other.about, row.about))
      .map((other): [Row, Row] => [row, other]),
  );
}

/** The rows of a casebook with what they are about: table, actors and kind in one key, and the days. */
function told({ events, commitments, statusClaims, sanctions, sanctionChanges, votes }: Casebook): Told[] {
  const programme = new Map(sanctions.map((sanction) => [sanction.id, sanction]));
  const key = (...parts: readonly (string | undefined | readonly string[])[]): string =>
    parts.map((part) => (typeof part === 'object' ? [...part].sort().join(';') : part)).join(' ');
  return [
    ...events.map((row) => ({ ...row, key: key('event', [...row.from, ...row.to], row.kind) })),
    ...votes.map((row) => ({ ...row, key: key('vote', row.event, row.actor) })),
    ...commitments.map((row) => ({ ...row, key: key('commitment', row.parties, row.kind) })),
    ...statusClaims.map((row) => ({ ...row, key: key('claim', row.commitment, row.by, row.type) })),
    ...sanctionChanges.flatMap((row) => {
      const of = programme.get(row.sanction);
      return of ? [{ ...row, key: key('change', of.sender, of.target ?? 'any', of.targetKind, row.kind) }] : [];
    }),
  ];
}

function meet(a: About, b: About): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** `casebooks/TUR/events.csv:12` */
function place({ origin }: Row): string {
  return `casebooks/${origin.casebook}/${origin.file}:${origin.line}`;
}
