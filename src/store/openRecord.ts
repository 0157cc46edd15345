import type { Context } from '../context.ts';
import { coded } from '../errors.ts';
import type { ActorId } from '../record/actor.ts';
import type { Atlas } from '../record/atlas.ts';
import { type CasebookFile, casebookFiles } from '../record/casebook/columns.ts';
import { type ParsedCasebook, parseCasebook } from '../record/casebook/parseCasebook.ts';
import { sharedFacts } from '../record/casebook/sharedFacts.ts';
import { validateCasebook } from '../record/casebook/validateCasebook.ts';
import type { Casebook } from '../record/casebook.ts';
import { type Fault, fault, faultLine } from '../record/fault.ts';
import { type CasebookTables, joinedTables } from '../record/joinedTables.ts';
import { atlasFiles, readAtlas } from '../record/readAtlas.ts';
import { casebookStore } from './casebookStore.ts';
import type { EventStore } from './EventStore.ts';

/** The record as opened: who exists, what is on record, and the store that answers questions about it. */
export interface OpenRecord {
  atlas: Atlas;
  casebooks: readonly Casebook[];
  store: EventStore;
}

/** Embedded tables as parsed, with what is wrong in them: nothing, or the tests fail. */
export interface EmbeddedRecord {
  atlas: Atlas;
  cameoCodes: ReadonlySet<string>;
  common: Casebook;
  casebooks: readonly ParsedCasebook[];
  faults: readonly Fault[];
}

/**
 * Opens the embedded record and lays a workspace over it: a workspace row adds, or corrects an embedded one by its id.
 * Errors: `EQ_CASEBOOK` when the workspace has faults; nothing is half-read.
 */
export async function openRecord(files: Context['files'], dataDir: string, workspace?: string): Promise<OpenRecord> {
  const embedded = await readEmbedded(files, dataDir);
  const own = workspace === undefined ? [] : await readWorkspace(files, workspace, embedded);
  const faults = own.flatMap(({ faults: found }) => found).filter(({ severity }) => severity === 'error');
  const [first] = faults;
  if (first) throw coded('EQ_CASEBOOK', { n: faults.length, dir: workspace as string, first: faultLine(first) });

  const states = new Set([...embedded.casebooks, ...own].map(({ casebook }) => casebook.state));
  const casebooks = [...states]
    .sort()
    .map((state) =>
      overlay([embedded.common, ...[...embedded.casebooks, ...own].map(({ casebook }) => casebook)], state),
    );
  return { atlas: embedded.atlas, casebooks, store: casebookStore(casebooks) };
}

const embedded = new WeakMap<Context['files'], Map<string, Promise<EmbeddedRecord>>>();

/** Reads all embedded tables, once a folder and process: what is embedded comes with the program and does not change under it. */
export function readEmbedded(files: Context['files'], dataDir: string): Promise<EmbeddedRecord> {
  const folders = embedded.get(files) ?? new Map<string, Promise<EmbeddedRecord>>();
  embedded.set(files, folders);
  const known = folders.get(dataDir) ?? readTables(files, dataDir);
  folders.set(dataDir, known);
  return known;
}

async function readTables(files: Context['files'], dataDir: string): Promise<EmbeddedRecord> {
  const tables = await readAll(files, dataDir, Object.keys(atlasFiles));
  const { atlas, faults } = readAtlas(tables);
  const cameo = await files.read(`${dataDir}/codebooks/cameo.csv`);
  const cameoCodes = new Set(
    new TextDecoder()
      .decode(cameo)
      .split('\n')
      .slice(1)
      .map((line) => line.split(',', 1)[0] as string),
  );
  const common = parseCasebook(await readCasebookFiles(files, dataDir, ['sources.csv', 'offices.csv']), {
    layer: 'embedded',
    state: 'ALL',
    folder: 'data',
  });
  const casebooks: ParsedCasebook[] = [];
  for (const { name: state } of (await files.entries(`${dataDir}/casebooks`)).filter(({ kind }) => kind === 'folder')) {
    const read = await readCasebookFiles(files, `${dataDir}/casebooks/${state}`);
    casebooks.push(parseCasebook(read, { layer: 'embedded', state, folder: `casebooks/${state}` }));
  }
  return { atlas, cameoCodes, common: common.casebook, casebooks, faults: [...faults, ...common.faults] };
}

/** Reads and checks the casebooks of a workspace against the embedded record. Never throws for what a row holds. */
export async function readWorkspace(
  files: Context['files'],
  dir: string,
  embedded: EmbeddedRecord,
): Promise<ParsedCasebook[]> {
  const read: ParsedCasebook[] = [];
  for (const { name: state, kind } of await files.entries(`${dir}/casebooks`)) {
    const folder = `casebooks/${state}`;
    const origin = { layer: 'workspace', state, folder } as const;
    if (kind === 'other') {
      const link = fault(folder, 1, 1, 'EQ_FILE', { file: state, why: 'a link is not followed' });
      read.push({ ...parseCasebook(new Map(), origin), faults: [link] });
    }
    if (kind !== 'folder') continue;
    const strange = await strangeFiles(files, `${dir}/${folder}`, folder);
    const parsed = parseCasebook(await readCasebookFiles(files, `${dir}/${folder}`), origin);
    read.push({ ...parsed, faults: [...strange, ...parsed.faults] });
  }
  return read.map((parsed) => {
    const { state } = parsed.casebook;
    const folder = `casebooks/${state}`;
    const all = embedded.casebooks.map(({ casebook }) => casebook);
    const others = [...all, ...read.map(({ casebook }) => casebook)].filter((casebook) => casebook.state !== state);
    const base = overlay([embedded.common, ...all.filter((casebook) => casebook.state === state), ...others], state);
    const between = [
      ...validateCasebook(parsed, { ...embedded, base, folder }),
      ...sharedFacts(parsed, others, folder),
    ];
    return { ...parsed, faults: [...parsed.faults, ...between].sort(byPlace) };
  });
}

/** Rows in a file that no command reads would be lost without a word: links, and CSV files of another name. */
async function strangeFiles(files: Context['files'], dir: string, folder: string): Promise<Fault[]> {
  const entries = await files.entries(dir);
  return entries
    .filter(({ name, kind }) => kind === 'other' || (name.endsWith('.csv') && !(name in casebookFiles)))
    .map(({ name, kind }) => {
      const why = kind === 'other' ? 'a link is not followed' : 'no file of a casebook has this name';
      return fault(`${folder}/${name}`, 1, 1, 'EQ_FILE', { file: name, why });
    });
}

/**
 * One casebook of a state from all layers: the common offices and sources, the embedded rows, the rows of the workspace,
 * and the office holders of the other casebooks, since a person is on record once, with his own state.
 */
export function overlay(layers: readonly Casebook[], state: ActorId): Casebook {
  const own = layers.filter((layer) => layer.state === state || layer.state === 'ALL');
  const titled = own.filter((part) => part.state === state && Number.isFinite(part.from));
  const tables = joinedTables([...layers.filter((layer) => !own.includes(layer)).map(officeHolders), ...own]);
  const dates = new Map(tables.events.map((event) => [event.id, event.about]));
  const last = titled.at(-1);
  return {
    state,
    title: last?.title ?? state,
    from: Math.min(...titled.map(({ from }) => from)),
    to: Math.max(...titled.map(({ to }) => to)),
    ...(last?.note !== undefined && { note: last.note }),
    ...tables,
    votes: tables.votes.map((vote) => ({ ...vote, about: dates.get(vote.event) ?? vote.about })),
  };
}

/** What a casebook gives to every other: who held which office, and the sources that show it. */
function officeHolders({ offices, sources }: Casebook): CasebookTables {
  const cited = new Set(offices.flatMap((office) => office.sources));
  return { ...joinedTables([]), offices, sources: sources.filter(({ id }) => cited.has(id)) };
}

async function readCasebookFiles(
  files: Context['files'],
  dir: string,
  only: readonly string[] = Object.keys(casebookFiles),
): Promise<Map<CasebookFile, Uint8Array>> {
  return (await readAll(files, dir, only)) as Map<CasebookFile, Uint8Array>;
}

async function readAll(
  files: Context['files'],
  dir: string,
  names: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const read = await Promise.all(names.map(async (name) => [name, await files.read(`${dir}/${name}`)] as const));
  return new Map(read.filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined));
}

function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
