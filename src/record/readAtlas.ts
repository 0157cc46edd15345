import type { Actor, CodeRow, Membership, NameRow, Succession } from './actor.ts';
import type { Atlas } from './atlas.ts';
import { parseCsv } from './csv.ts';
import { parseDate } from './dateText.ts';
import type { Day } from './day.ts';
import type { Fault } from './fault.ts';

export const atlasFiles = {
  'states.csv': 'id,kind,name,from,to,recognition,part_of,note,source',
  'codes.csv': 'system,code,actor,from,to,source',
  'names.csv': 'actor,name,lang,kind,from,to',
  'blocs.csv': 'bloc,member,status,from,to,source',
  'successors.csv': 'actor,to,day,kind,source',
} as const;

/**
 * The tables of actors into an atlas. They are our own and are checked row by row in the tests, so they are read without
 * schemas: a command starts in a tenth of the time.
 * Errors: `EQ_DATE` for a date that is none. Complexity: O(rows).
 */
export function readAtlas(files: ReadonlyMap<string, Uint8Array>): { atlas: Atlas; faults: Fault[] } {
  const faults: Fault[] = [];
  const rows = (file: keyof typeof atlasFiles): Cells[] => {
    const columns = atlasFiles[file].split(',');
    const table = parseCsv(file, files.get(file) ?? new Uint8Array(), columns);
    faults.push(...table.faults);
    return table.rows.map(({ cells }) =>
      Object.fromEntries(columns.map((column, at) => [column, cells[at] as string])),
    );
  };
  const actors = rows('states.csv').map((row): Actor => {
    const { id = '', name = '', recognition, part_of: partOf, note, source = '' } = row;
    return {
      id,
      kind: row.kind as Actor['kind'],
      name,
      ...span(row),
      ...(recognition && { recognition }),
      ...(partOf && { partOf }),
      ...(note && { note }),
      sources: source.split(';'),
    };
  });
  const atlas: Atlas = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    codes: rows('codes.csv').map(
      (row) => ({ system: row.system, code: row.code, actor: row.actor, ...span(row) }) as CodeRow,
    ),
    names: rows('names.csv').map(
      (row) => ({ actor: row.actor, name: row.name, lang: row.lang, kind: row.kind, ...span(row) }) as NameRow,
    ),
    memberships: rows('blocs.csv').map((row) => ({
      bloc: row.bloc as string,
      member: row.member as string,
      status: row.status as Membership['status'],
      from: parseDate(row.from as string),
      ...(row.to && { to: parseDate(row.to) }),
    })),
    successions: rows('successors.csv').map((row) => ({
      actor: row.actor as string,
      to: row.to as string,
      day: parseDate(row.day as string),
      kind: row.kind as Succession['kind'],
    })),
  };
  return { atlas, faults };
}

type Cells = Record<string, string>;

/** Coarse ends count whole: an actor of "1991" existed on each day of 1991. */
function span(row: Cells): { from?: Day; to?: Day } {
  return {
    ...(row.from && { from: parseDate(row.from).from }),
    ...(row.to && { to: parseDate(row.to).to }),
  };
}
