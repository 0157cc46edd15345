import { coded } from '../errors.ts';
import type { Fact, FactId } from './fact.ts';

/** The rows in force: without those that a later row corrects or takes back, and without the rows that only take back. */
export function liveRows<T extends Fact>(rows: readonly T[], all: readonly Fact[] = rows): T[] {
  const older = new Map(all.map((row) => [row.id, row.corrects ?? row.retracts]));
  const gone = new Set<FactId>();
  // Through links the day does not show, too: else two versions of one fact would stand side by side.
  for (const row of rows) {
    for (let id = row.corrects ?? row.retracts; id !== undefined && !gone.has(id); id = older.get(id)) gone.add(id);
  }
  return rows.filter((row) => !gone.has(row.id) && row.retracts === undefined);
}

/**
 * The versions of one fact, oldest first.
 * Errors: `EQ_RECORD_FORK` when two rows correct the same one, `EQ_RECORD_CYCLE` when the chain leads back to itself.
 */
export function correctionChain<T extends Fact>(rows: readonly T[], id: FactId): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const next = successors(rows);
  let first = byId.get(id);
  const seen = new Set<FactId>();
  while (first && (first.corrects ?? first.retracts) !== undefined) {
    if (seen.has(first.id)) throw coded('EQ_RECORD_CYCLE', { id });
    seen.add(first.id);
    const older = byId.get((first.corrects ?? first.retracts) as FactId);
    if (older === undefined) break;
    first = older;
  }
  const chain: T[] = [];
  for (let row = first; row; row = next.get(row.id)) chain.push(row);
  return chain;
}

/** The row that corrects or takes back each row; refuses forks. */
function successors<T extends Fact>(rows: readonly T[]): Map<FactId, T> {
  const next = new Map<FactId, T>();
  for (const row of rows) {
    const older = row.corrects ?? row.retracts;
    if (older === undefined) continue;
    const rival = next.get(older);
    if (rival) throw coded('EQ_RECORD_FORK', { id: older, rows: `${rival.id}, ${row.id}` });
    next.set(older, row);
  }
  return next;
}
