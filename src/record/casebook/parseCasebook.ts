import type { z } from 'zod';
import type { ActorId } from '../actor.ts';
import type { Casebook } from '../casebook.ts';
import { type CsvRow, parseCsv } from '../csv.ts';
import type { Origin } from '../fact.ts';
import { type Fault, fault } from '../fault.ts';
import type { CellIssue } from './cell.ts';
import { type CasebookFile, columnsOf } from './columns.ts';
import * as read from './readRows.ts';

export interface ParsedCasebook {
  casebook: Casebook;
  faults: Fault[];
  /** Lines as read, so that a fault found between rows can name its column. */
  lines: ReadonlyMap<CasebookFile, readonly CsvRow[]>;
}

export interface Placed {
  layer: Origin['layer'];
  state: ActorId;
  /** Folder as faults print it, as `casebooks/SYR`. */
  folder: string;
}

/**
 * The files of one casebook folder into typed rows. Absent files hold no rows. Never throws: faults are listed, sound rows kept.
 */
export function parseCasebook(files: ReadonlyMap<CasebookFile, Uint8Array>, at: Placed): ParsedCasebook {
  const faults: Fault[] = [];
  const lines = new Map<CasebookFile, readonly CsvRow[]>();

  function rows<T>(
    file: CasebookFile,
    reader: (cells: Record<string, string>, origin: Origin) => z.ZodSafeParseResult<T>,
  ): T[] {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const path = `${at.folder}/${file}`;
    const columns = columnsOf(file);
    const table = parseCsv(path, bytes, columns);
    faults.push(...table.faults);
    lines.set(file, table.rows);
    return table.rows.flatMap((row) => {
      const cells = Object.fromEntries(columns.map((column, index) => [column, row.cells[index] as string]));
      const result = reader(cells, { layer: at.layer, casebook: at.state, file, line: row.line });
      if (result.success) return [result.data];
      for (const issue of result.error.issues) faults.push(cellFault(path, columns, row, issue));
      return [];
    });
  }

  const heads = rows('casebook.csv', read.readCasebookRow);
  const [head] = heads;
  for (const extra of heads.slice(1)) {
    faults.push(
      fault(`${at.folder}/casebook.csv`, extra.origin.line, 1, 'EQ_ID_TWICE', {
        id: extra.state,
        where: 'casebook.csv',
      }),
    );
  }
  if (head && head.state !== at.state) {
    const values = { text: head.state, column: 'state of this folder', form: at.state };
    faults.push(fault(`${at.folder}/casebook.csv`, head.origin.line, 1, 'EQ_CELL_VALUE', values));
  }
  const casebook: Casebook = {
    state: at.state,
    title: head?.title ?? at.state,
    from: head?.from ?? Number.POSITIVE_INFINITY,
    to: head?.to ?? Number.NEGATIVE_INFINITY,
    ...(head?.note !== undefined && { note: head.note }),
    sources: rows('sources.csv', read.readSource),
    events: rows('events.csv', read.readEvent),
    votes: rows('votes.csv', read.readVote),
    commitments: rows('commitments.csv', read.readCommitment),
    assets: rows('assets.csv', read.readAsset),
    statusClaims: rows('status_claims.csv', read.readStatusClaim),
    sanctions: rows('sanctions.csv', read.readSanction),
    sanctionChanges: rows('sanction_changes.csv', read.readSanctionChange),
    offices: rows('offices.csv', read.readOffice),
    contradictions: rows('contradictions.csv', read.readContradiction),
  };
  return { casebook: { ...casebook, votes: datedVotes(casebook) }, faults, lines };
}

/** A vote is about the day of its event. */
function datedVotes({ votes, events }: Casebook): Casebook['votes'] {
  return votes.map((vote) => ({
    ...vote,
    about: events.find((event) => event.id === vote.event)?.about ?? vote.about,
  }));
}

function cellFault(path: string, columns: string[], row: CsvRow, issue: z.core.$ZodIssue): Fault {
  const index = columns.indexOf(String(issue.path[0]));
  const column = row.columns[index] ?? 1;
  const params = (issue as { params?: CellIssue }).params;
  return params
    ? fault(path, row.line, column, params.code, params.values)
    : fault(path, row.line, column, 'EQ_CELL_VALUE', { text: '', column: columns[index] ?? '', form: issue.message });
}
