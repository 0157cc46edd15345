import { beforeAll, describe, expect, test } from 'vitest';
import { actorKinds, type CodeRow, memberStatuses, successionKinds } from '../../src/record/actor.ts';
import { type Atlas, existsIn, normaliseName } from '../../src/record/atlas.ts';
import { type CodeSystem, code, codeSystems } from '../../src/record/code.ts';
import { parseCsv } from '../../src/record/csv.ts';
import { type Day, isoDay } from '../../src/record/day.ts';
import { faultLine } from '../../src/record/fault.ts';
import { atlasFiles } from '../../src/record/readAtlas.ts';
import { embeddedRecord } from '../embedded.ts';
import { dataDir, nodeFiles } from '../files.ts';
import { day } from '../fixtures/rows.ts';

/** The tables of actors are read without schemas, so that a command starts fast: here every row is checked. */

let atlas: Atlas;
let tables: Record<string, Record<string, string>[]>;

beforeAll(async () => {
  const read = await embeddedRecord();
  expect(read.faults.map(faultLine)).toEqual([]);
  atlas = read.atlas;
  const shapes = { ...atlasFiles, 'codebooks/cameo.csv': 'code,label,source' };
  tables = Object.fromEntries(
    await Promise.all(
      Object.entries(shapes).map(async ([file, columns]) => {
        const header = columns.split(',');
        const table = parseCsv(file, (await nodeFiles.read(`${dataDir}/${file}`)) as Uint8Array, header);
        expect(table.faults.map(faultLine)).toEqual([]);
        const rows = table.rows.map(({ cells }) =>
          Object.fromEntries(header.map((name, at) => [name, cells[at] as string])),
        );
        return [file, rows] as const;
      }),
    ),
  );
});

const overlap = (a: Spanned, b: Spanned): boolean => start(a) <= end(b) && start(b) <= end(a);
const start = (row: Spanned): Day => row.from ?? Number.NEGATIVE_INFINITY;
const end = (row: Spanned): Day => row.to ?? Number.POSITIVE_INFINITY;
type Spanned = { from?: Day; to?: Day };

test('the tables are there and of the size they should be', () => {
  expect(atlas.actors.size).toBeGreaterThan(300);
  expect(new Set(atlas.codes.map((row) => row.system))).toEqual(new Set(codeSystems));
});

describe('states.csv', () => {
  test('ids are unique, sorted and of the form of an id', () => {
    const ids = tables['states.csv']!.map((row) => row.id as string);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.filter((id) => !/^[A-Z][A-Z0-9-]{1,9}$/.test(id))).toEqual([]);
  });

  test('kind and recognition are of the lists, and no span runs backwards', () => {
    for (const actor of atlas.actors.values()) {
      expect(actorKinds, actor.id).toContain(actor.kind);
      expect([undefined, 'contested'], actor.id).toContain(actor.recognition);
      expect(start(actor) <= end(actor), actor.id).toBe(true);
      expect(actor.name, actor.id).not.toBe('');
    }
  });

  test('a territory is part of a state that exists', () => {
    const wrong = [...atlas.actors.values()].filter(
      ({ partOf }) => partOf !== undefined && atlas.actors.get(partOf)?.kind !== 'state',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every actor has a name in names.csv, its own among them', () => {
    const wrong = [...atlas.actors.values()].filter(
      ({ id, name }) => !atlas.names.some((row) => row.actor === id && normaliseName(row.name) === normaliseName(name)),
    );
    expect(wrong.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});

describe('codes.csv', () => {
  test('every row has a system, a code of its form and an actor', () => {
    const sound = ({ system, code: text, actor, ...row }: CodeRow): boolean =>
      codeSystems.includes(system) && reads(system, text) && atlas.actors.has(actor) && start(row) <= end(row);
    expect(atlas.codes.filter((row) => !sound(row)).map((row) => `${row.system} ${row.code} ${row.actor}`)).toEqual([]);
  });

  test('no code of a system means two actors on one day', () => {
    const wrong: string[] = [];
    for (const rows of groups(
      atlas.codes,
      (row) => `${row.system} ${row.system === 'IcewsName' ? normaliseName(row.code) : row.code}`,
    )) {
      for (const [at, a] of rows.entries()) {
        for (const b of rows.slice(at + 1)) {
          if (a.actor !== b.actor && overlap(a, b)) wrong.push(`${a.system} ${a.code}: ${a.actor}, ${b.actor}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('no row stands twice, nor two that overlap', () => {
    const wrong = groups(atlas.codes, (row) => `${row.system} ${row.code} ${row.actor}`).filter((rows) =>
      rows.some((a, at) => rows.slice(at + 1).some((b) => overlap(a, b))),
    );
    expect(wrong.map(([row]) => `${row?.system} ${row?.code}`)).toEqual([]);
  });

  test('a code with a span lies within the days of its actor', () => {
    // Free ends are allowed: a list without dates is not cut at independence. Spans that are given must meet the actor.
    const wrong = atlas.codes.filter((row) => {
      const actor = atlas.actors.get(row.actor)!;
      return !existsIn(actor, start(row), end(row));
    });
    expect(wrong.map((row) => `${row.system} ${row.code} ${row.actor}`)).toEqual([]);
  });
});

describe('names.csv', () => {
  test('every row has an actor, a language and a kind', () => {
    for (const row of atlas.names) {
      expect(atlas.actors.has(row.actor), row.actor).toBe(true);
      expect(row.lang).toMatch(/^[a-z]{2}$/);
      expect(['short', 'official', 'demonym', 'former'], row.name).toContain(row.kind);
      expect(start(row) <= end(row), row.name).toBe(true);
      expect(normaliseName(row.name), `${row.actor} ${row.name}`).not.toBe('');
    }
  });

  test('no name but a demonym means two actors on one day', () => {
    const wrong: string[] = [];
    const named = atlas.names.filter((row) => row.kind !== 'demonym');
    for (const rows of groups(named, (row) => normaliseName(row.name))) {
      for (const [at, a] of rows.entries()) {
        for (const b of rows.slice(at + 1)) {
          if (a.actor !== b.actor && overlap(a, b)) wrong.push(`${a.name}: ${a.actor}, ${b.actor}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('blocs.csv', () => {
  test('members and blocs exist while the membership runs', () => {
    const wrong: string[] = [];
    for (const row of atlas.memberships) {
      const member = atlas.actors.get(row.member);
      const bloc = atlas.actors.get(row.bloc);
      const [first, last] = [row.from.to, row.to?.from ?? row.from.to];
      if (!memberStatuses.includes(row.status) || first > last) wrong.push(`${row.bloc} ${row.member}: ${row.status}`);
      if (bloc?.kind !== 'bloc' || !existsIn(bloc, first, first)) wrong.push(`${row.bloc} on ${isoDay(first)}`);
      for (const on of [first, last]) {
        if (!member || !existsIn(member, on, on)) wrong.push(`${row.bloc} ${row.member} on ${isoDay(on)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('an open membership is of a member that still exists', () => {
    const gone = atlas.memberships.filter(
      (row) => row.to === undefined && atlas.actors.get(row.member)?.to !== undefined,
    );
    expect(gone.map((row) => `${row.bloc} ${row.member}`)).toEqual([]);
  });

  test('a state has one status in a bloc on a day', () => {
    const wrong = groups(atlas.memberships, (row) => `${row.bloc} ${row.member}`).filter((rows) =>
      rows.some((a, at) =>
        rows.slice(at + 1).some((b) => a.from.from <= (b.to?.to ?? Infinity) && b.from.from <= (a.to?.to ?? Infinity)),
      ),
    );
    // A coarse end and the coarse start that follows it share the month or year in which the status changed.
    expect(wrong.map((rows) => `${rows[0]?.bloc} ${rows[0]?.member}`)).toEqual([]);
  });

  test.each([
    // counts told by the organisations themselves
    ['NATO', '2025-10-15', 32],
    ['NATO', '1949-08-24', 12],
    ['ASEAN', '2025-10-25', 10],
    ['GCC', '2025-10-15', 6],
    ['G7', '2025-10-15', 7],
    ['EAEU', '2025-10-15', 5],
    ['CSTO', '2025-10-15', 6],
    ['LAS', '2025-10-15', 22],
    ['OIC', '2025-10-15', 57],
    ['SCO', '2025-10-15', 10],
    ['EFTA', '2025-10-15', 4],
  ])('%s has on %s %3$i members', (bloc, on, count) => {
    const members = atlas.memberships.filter(
      (row) =>
        row.bloc === bloc &&
        row.status !== 'observer' &&
        row.status !== 'associate' &&
        row.from.to <= day(on) &&
        day(on) <= (row.to?.from ?? Infinity),
    );
    expect(members).toHaveLength(count);
  });
});

describe('successors.csv', () => {
  test('both actors exist: the older before the day, the newer on it', () => {
    const wrong: string[] = [];
    for (const row of atlas.successions) {
      const older = atlas.actors.get(row.actor);
      const newer = atlas.actors.get(row.to);
      if (!older || !newer || !successionKinds.includes(row.kind)) wrong.push(`${row.actor} ${row.to}`);
      else if (start(older) >= row.day.from || !existsIn(newer, row.day.from, row.day.to)) {
        wrong.push(`${row.actor} ${row.to} on ${row.day.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every state that ended has a successor', () => {
    const ended = [...atlas.actors.values()].filter((actor) => actor.kind === 'state' && actor.to !== undefined);
    const lost = ended.filter(({ id }) => !atlas.successions.some((row) => row.actor === id));
    // Korea was annexed by Japan, which existed before and is not its successor; no state of 1948 continues it in the lists.
    expect(lost.map(({ id }) => id)).toEqual(['KOE']);
  });
});

describe('sources.csv', () => {
  test('every source a table names is in the list, and every source of the list is named', async () => {
    const { common } = await embeddedRecord();
    const listed = new Set(common.sources.map((source) => source.id));
    const cells = Object.values(tables).flatMap((rows) => rows.flatMap((row) => row.source?.split(';') ?? []));
    const named = new Set([...cells, ...common.offices.flatMap((office) => office.sources)]);
    expect([...named].filter((id) => !listed.has(id))).toEqual([]);
    expect([...listed].filter((id) => !named.has(id))).toEqual([]);
  });

  test('every row of a table with the column names a source', () => {
    const wrong = Object.entries(tables).flatMap(([file, rows]) =>
      rows.filter((row) => row.source === '').map((row) => `${file} ${Object.values(row)[0]}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('codebooks/cameo.csv holds the 20 roots with a label, and codes of two to four digits, each once', () => {
  const codes = tables['codebooks/cameo.csv']!.map((row) => row.code as string);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((each) => !/^(0[1-9]|1\d|20)\d{0,2}$/.test(each))).toEqual([]);
  const roots = tables['codebooks/cameo.csv']!.filter((row) => row.code?.length === 2);
  expect(roots).toHaveLength(20);
  expect(roots.filter((row) => row.label === '')).toEqual([]);
  for (const each of codes) if (each.length > 2) expect(codes, each).toContain(each.slice(0, 2));
});

/** Can the text be made a code, and the same one? Else no import could ever meet the row. */
function reads(system: CodeSystem, text: string): boolean {
  try {
    return code(system, text) === text;
  } catch {
    return false;
  }
}

function groups<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const by = new Map<string, T[]>();
  for (const row of rows) by.set(key(row), [...(by.get(key(row)) ?? []), row]);
  return [...by.values()];
}
