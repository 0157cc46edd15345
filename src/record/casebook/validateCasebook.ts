import { CodedError, type ErrorCode, type ErrorValues } from '../../errors.ts';
import { type Atlas, existsIn } from '../atlas.ts';
import type { Casebook } from '../casebook.ts';
import { correctionChain } from '../corrections.ts';
import { type Day, isoDay } from '../day.ts';
import type { Fact, FactId, Origin } from '../fact.ts';
import { levels } from '../fact.ts';
import { type Fault, fault } from '../fault.ts';
import { allowedLevel } from '../level.ts';
import { canonicalUrl, type Source } from '../source.ts';
import { type CasebookFile, columnsOf } from './columns.ts';
import type { ParsedCasebook } from './parseCasebook.ts';

export interface Surroundings {
  atlas: Atlas;
  cameoCodes: ReadonlySet<string>;
  /** What rows may refer to besides their own casebook: the embedded one they extend, the offices and sources of all. */
  base: Pick<
    Casebook,
    | 'sources'
    | 'events'
    | 'commitments'
    | 'statusClaims'
    | 'sanctions'
    | 'sanctionChanges'
    | 'votes'
    | 'offices'
    | 'assets'
    | 'contradictions'
  >;
  folder: string;
}

const maxYearsKnown = 40;

/** What can only be seen between rows: ids, references, levels, days, order. All faults at once. */
export function validateCasebook({ casebook, lines }: ParsedCasebook, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const { base } = around;

  function report(origin: Pick<Origin, 'file' | 'line'>, column: string, code: ErrorCode, values: ErrorValues): void {
    const file = origin.file as CasebookFile;
    const row = lines.get(file)?.find((each) => each.line === origin.line);
    const at = row?.columns[columnsOf(file).indexOf(column)] ?? 1;
    faults.push(fault(`${around.folder}/${file}`, origin.line, at, code, values));
  }

  const facts: (Fact & { table: string })[] = [
    ...casebook.events,
    ...casebook.votes,
    ...casebook.commitments,
    ...casebook.statusClaims,
    ...casebook.sanctionChanges,
  ];
  const baseFacts: (Fact & { table: string })[] = [
    ...base.events,
    ...base.votes,
    ...base.commitments,
    ...base.statusClaims,
    ...base.sanctionChanges,
  ];
  const sources = new Map([...base.sources, ...casebook.sources].map((source) => [source.id, source]));

  if (around.atlas.actors.get(casebook.state)?.kind !== 'state') {
    report({ file: 'casebook.csv', line: 1 }, 'state', 'EQ_ACTOR', { actor: casebook.state, when: 'of kind state' });
  }
  uniqueIds();
  for (const fact of facts) {
    sourced(fact);
    knownInTime(fact);
    refer(fact.origin, 'corrects', 'row', fact.corrects ?? fact.retracts, sameTable(fact));
    refer(fact.origin, 'contradiction', 'contradiction', fact.contradiction, [
      ...casebook.contradictions,
      ...base.contradictions,
    ]);
  }
  for (const row of [...casebook.sanctions, ...casebook.offices, ...casebook.assets]) sourced(row);
  for (const event of casebook.events) {
    for (const id of event.from) actor(event, 'from', id);
    for (const id of event.to) actor(event, 'to', id);
    for (const { actor: id } of event.roles) actor(event, 'roles', id);
    for (const person of event.persons) {
      refer(event.origin, 'persons', 'person', person, persons());
    }
    if (event.cameo !== undefined && !around.cameoCodes.has(event.cameo)) {
      report(event.origin, 'cameo', 'EQ_CELL_VALUE', {
        text: event.cameo,
        column: 'cameo code',
        form: 'a code of the CAMEO codebook',
      });
    }
  }
  for (const vote of casebook.votes) {
    refer(vote.origin, 'event', 'event', vote.event, [...casebook.events, ...base.events]);
    actor(vote, 'actor', vote.actor);
  }
  for (const commitment of casebook.commitments) {
    for (const id of commitment.parties) actor(commitment, 'parties', id);
    refer(commitment.origin, 'asset', 'asset', commitment.asset, [...casebook.assets, ...base.assets]);
    refer(commitment.origin, 'amends', 'commitment', commitment.amends, [...casebook.commitments, ...base.commitments]);
  }
  for (const claim of casebook.statusClaims) {
    refer(claim.origin, 'commitment', 'commitment', claim.commitment, [...casebook.commitments, ...base.commitments]);
    if (claim.by !== 'press') actor(claim, 'by', claim.by);
    refer(claim.origin, 'speaker', 'person', claim.speaker, persons());
  }
  for (const sanction of casebook.sanctions) {
    for (const column of ['sender', 'target'] as const) {
      const id = sanction[column];
      if (id !== undefined && !around.atlas.actors.has(id))
        report(sanction.origin, column, 'EQ_ACTOR', { actor: id, when: 'of the tables' });
    }
  }
  for (const change of casebook.sanctionChanges) {
    refer(change.origin, 'sanction', 'sanction', change.sanction, [...casebook.sanctions, ...base.sanctions]);
    for (const { states } of change.thirdParty) for (const id of states) actor(change, 'third_party', id);
    const { announced, adopted, effective } = change;
    const days = [announced, adopted, effective].flatMap((date) => date?.from ?? []);
    if (days.length === 0)
      report(change.origin, 'announced', 'EQ_CELL_EMPTY', { column: 'announced, adopted or effective' });
    if (days.some((day, index) => index > 0 && day < (days[index - 1] as Day))) {
      warn(change.origin, 'adopted', 'EQ_ACT_FIRST', { id: change.id });
    }
  }
  for (const office of casebook.offices) {
    if (office.from === undefined && office.seen.length === 0) {
      report(office.origin, 'from', 'EQ_CELL_EMPTY', { column: 'from or seen' });
    }
    if (!around.atlas.actors.has(office.actor))
      report(office.origin, 'actor', 'EQ_ACTOR', { actor: office.actor, when: 'of the tables' });
  }
  unusedSources();
  sortedRows();
  chains();
  return faults;

  /** Rows a correction may name: those of its own table, here and in the layer below. */
  function sameTable(fact: Fact & { table: string }): (Fact & { table: string })[] {
    return [...baseFacts, ...facts].filter((row) => row.table === fact.table);
  }

  function warn(...args: Parameters<typeof report>): void {
    report(...args);
    (faults.at(-1) as Fault).severity = 'warning';
  }

  function persons(): { id: FactId }[] {
    return [...casebook.offices, ...base.offices].map((office) => ({ id: office.person }));
  }

  function refer(
    origin: Origin,
    column: string,
    kind: string,
    id: FactId | undefined,
    among: readonly { id: FactId }[],
  ): void {
    if (id !== undefined && !among.some((row) => row.id === id)) report(origin, column, 'EQ_REFERENCE', { kind, id });
  }

  function actor(fact: Fact, column: string, id: string): void {
    const found = around.atlas.actors.get(id);
    if (found && existsIn(found, fact.about.from, fact.about.to)) return;
    const when = found ? `on ${fact.about.text}` : 'of the tables';
    report(fact.origin, column, 'EQ_ACTOR', { actor: id, when });
  }

  function sourced(row: Pick<Fact, 'sources' | 'checked' | 'origin'>): void {
    for (const id of row.sources) refer(row.origin, 'sources', 'source', id, [...sources.values()]);
    const found = row.sources.flatMap((id) => sources.get(id) ?? []);
    const allowed = allowedLevel(found);
    if (found.length === row.sources.length && levels.indexOf(row.checked) < levels.indexOf(allowed)) {
      report(row.origin, 'checked', 'EQ_LEVEL', { given: row.checked, allowed });
    }
  }

  function knownInTime(fact: Fact & { table: string; kind?: string }): void {
    const announcement = fact.kind === 'announcement' || fact.kind === 'announce';
    const tooEarly = fact.knownAt < fact.about.from && !announcement;
    const tooLate = fact.knownAt > fact.about.to + maxYearsKnown * 365.25;
    if (tooEarly || tooLate)
      report(fact.origin, 'known_at', 'EQ_KNOWN', { known: isoDay(fact.knownAt), date: fact.about.text });
  }

  function uniqueIds(): void {
    const seen = new Map<string, string>();
    const earlier = [base.sources, baseFacts, base.sanctions, base.offices, base.assets, base.contradictions].flat();
    for (const { id } of earlier) seen.set(id, 'the embedded record');
    const addresses = new Map(base.sources.map(({ id, url }) => [canonicalUrl(url), id]));
    for (const [file, rows] of lines) {
      if (file === 'casebook.csv') continue;
      for (const row of rows) {
        const id = row.cells[0] as string;
        const where = seen.get(id);
        if (where !== undefined && !(file === 'sources.csv' && repeatsBase(id))) {
          report({ file, line: row.line }, 'id', 'EQ_ID_TWICE', { id, where });
        }
        seen.set(id, `${file}:${row.line}`);
      }
    }
    for (const source of casebook.sources) {
      const address = canonicalUrl(source.url);
      const other = addresses.get(address);
      if (other !== undefined && other !== source.id)
        report(sourceOrigin(source), 'url', 'EQ_ID_TWICE', { id: address, where: other });
      addresses.set(address, source.id);
    }
  }

  /** The same source may stand in a casebook and in the common list, with the same words. */
  function repeatsBase(id: string): boolean {
    const here = casebook.sources.find((source) => source.id === id);
    const there = base.sources.find((source) => source.id === id);
    return here !== undefined && JSON.stringify(here) === JSON.stringify(there);
  }

  function unusedSources(): void {
    const rows: { sources: readonly string[] }[] = [
      ...facts,
      ...casebook.sanctions,
      ...casebook.offices,
      ...casebook.assets,
    ];
    const used = new Set(rows.flatMap((row) => row.sources));
    for (const source of casebook.sources) {
      if (!used.has(source.id)) report(sourceOrigin(source), 'id', 'EQ_SOURCE_UNUSED', { id: source.id });
    }
  }

  function sourceOrigin(source: Source): { file: string; line: number } {
    const row = lines.get('sources.csv')?.find((each) => each.cells[0] === source.id);
    return { file: 'sources.csv', line: row?.line ?? 1 };
  }

  function sortedRows(): void {
    for (const [file, rows] of lines) {
      const dated = new Map(
        facts
          .filter((fact) => fact.origin.file === file && sortsByDate(file))
          .map((fact) => [fact.origin.line, fact.about.from]),
      );
      // Lines whose date could not be read have a fault of their own and no place in the order.
      const read = rows.filter((row) => !sortsByDate(file) || dated.has(row.line));
      for (const [index, row] of read.entries()) {
        const earlier = read[index - 1];
        if (earlier === undefined) continue;
        const [id, before] = [row.cells[0] as string, earlier.cells[0] as string];
        const byDate = (dated.get(earlier.line) ?? 0) - (dated.get(row.line) ?? 0);
        if (byDate > 0 || (byDate === 0 && before > id)) {
          report({ file, line: row.line }, 'id', 'EQ_ORDER', { id, before });
        }
      }
    }
  }

  function chains(): void {
    for (const fact of facts) {
      if ((fact.corrects ?? fact.retracts) === undefined) continue;
      try {
        correctionChain(chainRows([...sameTable(fact)], fact), fact.id);
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        report(fact.origin, 'corrects', error.code, error.values);
      }
    }
  }
}

/** The rows tied to one by corrections, in any direction: a fork elsewhere is not its fault. */
function chainRows<T extends Fact>(rows: readonly T[], fact: T): T[] {
  const tied = new Set([fact.id]);
  for (let size = 0; size !== tied.size; ) {
    size = tied.size;
    for (const { id, corrects, retracts } of rows) {
      const older = corrects ?? retracts;
      if (older !== undefined && (tied.has(id) || tied.has(older))) tied.add(id).add(older);
    }
  }
  return rows.filter(({ id }) => tied.has(id));
}

/** Files whose rows have one date sort by it; the others sort by id alone. */
function sortsByDate(file: CasebookFile): boolean {
  return file === 'events.csv' || file === 'status_claims.csv' || file === 'sanction_changes.csv';
}
