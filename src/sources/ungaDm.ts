import { dayNumber } from '../record/day.ts';
import type { ImportReport, Quarantined } from './importReport.ts';

/** Roll-call votes of the General Assembly in columns: resolution, COW number of the state, day of the resolution, value. */
export interface RollCalls {
  item: Int32Array;
  state: Int32Array;
  day: Int32Array;
  /** 1 yes, 2 abstain, 3 no. Absence has no row: it is not abstention. */
  value: Uint8Array;
}

const header = 'resid,ccode,date,year,vote';

/**
 * UNGA-DM (Fjelstul, Hug, Kilby 2025): adopted resolutions, a line a state and resolution. The day of a resolution is the most
 * frequent one among its lines, never the `year` column, which pools 2022 to 2024. A state's second line on a resolution is a
 * duplicate where the value is the same, else both are set aside as `duplicate-conflict`.
 * Complexity: O(lines). Errors: none; lines that cannot be read are in the report.
 */
export function ungaDm(file: string, text: string): { votes: RollCalls; report: ImportReport } {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const quarantine: Quarantined[] = [];
  const rows = new Map<number, Row>();
  const conflicting = new Set<number>();
  const days = new Map<number, Map<number, number>>();
  let duplicates = 0;
  if (lines[0] !== header) setAside(0, 'columns', `expected ${header}`);

  for (let at = 1; at < lines.length; at++) {
    const row = parse(at);
    if (row === undefined) continue;
    const counts = days.get(row.item) ?? new Map<number, number>();
    days.set(row.item, counts.set(row.day, (counts.get(row.day) ?? 0) + 1));
    const key = row.item * 1000 + row.state;
    const other = rows.get(key);
    if (other === undefined) rows.set(key, row);
    else if (other.value === row.value) duplicates++;
    else {
      setAside(at, 'duplicate-conflict', `another line has ${other.value}`);
      conflicting.add(key);
    }
  }
  for (const key of conflicting) {
    const row = rows.get(key) as Row;
    setAside(row.at, 'duplicate-conflict', 'another line differs');
    rows.delete(key);
  }

  const day = new Map([...days].map(([item, counts]) => [item, mostFrequent(counts)]));
  const kept = [...rows.values()];
  return {
    votes: {
      item: Int32Array.from(kept, (row) => row.item),
      state: Int32Array.from(kept, (row) => row.state),
      day: Int32Array.from(kept, (row) => day.get(row.item) as number),
      value: Uint8Array.from(kept, (row) => row.value),
    },
    report: {
      read: lines.length - 1,
      accepted: kept.length,
      rejected: lines.length - 1 - kept.length - duplicates,
      filtered: 0,
      duplicates,
      quarantine,
    },
  };

  function parse(at: number): Row | undefined {
    const cells = (lines[at] as string).split(',');
    const [item = '', state = '', date = '', , vote = ''] = cells;
    if (cells.length !== 5) return setAside(at, 'columns', `${cells.length} cells, expected 5`);
    if (!/^\d+$/.test(item) || !/^\d{1,3}$/.test(state)) return setAside(at, 'number', `${item}, ${state}`);
    const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
    const day = year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(dayOfMonth));
    if (day === undefined) return setAside(at, 'date', date);
    if (!/^[123]$/.test(vote)) return setAside(at, 'code', vote);
    return { at, item: Number(item), state: Number(state), day, value: Number(vote) };
  }

  function setAside(at: number, reason: Quarantined['reason'], detail: string): undefined {
    quarantine.push({ file, line: at + 1, reason, detail, raw: (lines[at] ?? '').slice(0, 500) });
  }
}

interface Row {
  at: number;
  item: number;
  state: number;
  day: number;
  value: number;
}

/** Ties go to the earlier day. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return (first as [number, number])[0];
}
