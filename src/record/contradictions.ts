import type { Casebook, Contradiction } from './casebook.ts';
import type { StatusClaim } from './commitment.ts';
import { type Fact, levels } from './fact.ts';
import type { SanctionChange } from './sanction.ts';
import { wordDays } from './status.ts';
import type { Vote } from './vote.ts';

/** Rows of one group, in the order they are shown: primary, reported, single, then earlier first; never a mean, never "latest wins". */
export function versionsOf<T extends Fact>(rows: readonly T[], group: string): T[] {
  return rows.filter((row) => row.contradiction === group).sort(inFront);
}

/**
 * Each fact once: rows of one group that also agree in `same` (from, to, kind of an event; sanction and kind of a change) are
 * versions of ONE fact, and only the version in front stays. Order of the rows is kept.
 */
export function oncePerFact<T extends Fact>(rows: readonly T[], same: (row: T) => string): T[] {
  const front = new Map<string, T>();
  const key = (row: T): string => `${row.contradiction}|${same(row)}`;
  for (const row of rows) {
    if (row.contradiction === undefined) continue;
    const other = front.get(key(row));
    if (other === undefined || inFront(row, other) < 0) front.set(key(row), row);
  }
  return rows.filter((row) => row.contradiction === undefined || front.get(key(row)) === row);
}

/**
 * Versions as a reader hears them: statements of one speaker and day that rest on a common source are one voice, though it speaks
 * of two bases, or stands once as event and once as claim. Two events, or two changes, are two versions whatever they share: a source
 * that tells the fact without the disputed value supports both.
 */
export function voicesOf<T extends Fact & { table: string }>(rows: readonly T[]): T[][] {
  const voices: T[][] = [];
  for (const row of rows) {
    const same = voices.find(([first]) => {
      const other = first as T;
      const spoken = row.table === 'statusClaim' || other.table === 'statusClaim';
      const two = isClaim(row) && isClaim(other) && (row.by !== other.by || row.speaker !== other.speaker);
      return (
        spoken &&
        !two &&
        other.about.text === row.about.text &&
        other.sources.some((source) => row.sources.includes(source))
      );
    });
    if (same) same.push(row);
    else voices.push([row]);
  }
  return voices;
}

function isClaim(row: { table: string }): row is StatusClaim {
  return row.table === 'statusClaim';
}

export type FactTables = Pick<Casebook, 'events' | 'votes' | 'commitments' | 'statusClaims' | 'sanctionChanges'>;

/**
 * The contradictions a day shows, and the rows with their groups: those a person named, once two of their voices are known
 * (that a lone row is going to be contradicted is knowledge of a later day), and those found by rule among ungrouped rows.
 */
export function withContradictions(
  facts: FactTables,
  named: readonly Contradiction[],
): FactTables & { contradictions: readonly Contradiction[] } {
  const rows = Object.values(facts).flat() as (Fact & { table: string })[];
  const open = named.filter(({ id }) => voicesOf(rows.filter((row) => row.contradiction === id)).length >= 2);
  const shown = new Set(open.map(({ id }) => id));
  const found = foundByRule(facts);
  const group = new Map(found.flatMap(({ contradiction, ids }) => ids.map((id) => [id, contradiction.id] as const)));

  function grouped<T extends Fact>(table: readonly T[]): T[] {
    return table.map(({ contradiction, ...row }) => {
      const kept = contradiction !== undefined && shown.has(contradiction) ? contradiction : group.get(row.id);
      return { ...row, ...(kept !== undefined && { contradiction: kept }) } as T;
    });
  }
  return {
    events: grouped(facts.events),
    votes: grouped(facts.votes),
    commitments: grouped(facts.commitments),
    statusClaims: grouped(facts.statusClaims),
    sanctionChanges: grouped(facts.sanctionChanges),
    contradictions: [...open, ...found.map(({ contradiction }) => contradiction)],
  };
}

interface Found {
  contradiction: Contradiction;
  ids: string[];
}

/** Ungrouped rows that cannot both hold: one change with two days of effect, one vote cast twice, one party for and against. */
function foundByRule({ sanctionChanges, votes, statusClaims }: FactTables): Found[] {
  const effect = (change: SanctionChange): string => change.effective?.text ?? '';
  const held = (claim: StatusClaim): string => (claim.type === 'reaffirmed' ? 'holds' : 'disowns');
  return [
    ...differing<SanctionChange>(
      sanctionChanges.filter((change) => change.effective !== undefined),
      ({ sanction, kind, announced, adopted }) => `${sanction}-${kind}-${adopted?.text ?? announced?.text ?? ''}`,
      effect,
      ({ scope }) => ({ field: 'date', question: `From which day did this have effect: ${scope}?` }),
    ),
    ...differing<Vote>(
      votes,
      ({ event, actor }) => `${event}-${actor}`,
      ({ value }) => value,
      ({ actor, event }) => ({ field: 'value', question: `How did ${actor} vote in ${event}?` }),
    ),
    ...differing<StatusClaim>(
      statusClaims.filter(({ type, by }) => by !== 'press' && /^(reaffirmed|claimed-)/.test(type)),
      ({ commitment, by }) => `${commitment}-${by}`,
      held,
      ({ by, commitment }) => ({ field: 'status', question: `Does ${by} hold to ${commitment}?` }),
      wordDays,
    ),
  ];
}

/** Groups of rows on one subject with different values; `within` days of each other where a mind may change over time. */
function differing<T extends Fact>(
  rows: readonly T[],
  subject: (row: T) => string,
  value: (row: T) => string,
  ask: (row: T) => Pick<Contradiction, 'field' | 'question'>,
  within = Number.POSITIVE_INFINITY,
): Found[] {
  const bySubject = new Map<string, T[]>();
  for (const row of rows) {
    if (row.contradiction === undefined) bySubject.set(subject(row), [...(bySubject.get(subject(row)) ?? []), row]);
  }
  return [...bySubject].flatMap(([key, same]) => {
    const opposed = same.filter((row) =>
      same.some((other) => value(other) !== value(row) && Math.abs(other.about.from - row.about.from) <= within),
    );
    const [first] = opposed;
    if (first === undefined) return [];
    const contradiction = { id: `found-${key.toLowerCase()}`, ...ask(first), origin: first.origin };
    return [{ contradiction, ids: opposed.map(({ id }) => id) }];
  });
}

function inFront(a: Fact, b: Fact): number {
  return levels.indexOf(a.checked) - levels.indexOf(b.checked) || a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}
