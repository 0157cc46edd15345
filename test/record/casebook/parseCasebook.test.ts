import { beforeAll, describe, expect, test } from 'vitest';
import { type CasebookFile, casebookFiles, columnsOf } from '../../../src/record/casebook/columns.ts';
import { parseCasebook } from '../../../src/record/casebook/parseCasebook.ts';
import { parseCsv, writeCsv } from '../../../src/record/csv.ts';
import { dataDir, nodeFiles } from '../../files.ts';
import { date, day } from '../../fixtures/rows.ts';
import { checked, put, sound } from '../../fixtures/soundCasebook.ts';

test('the sound casebook has no fault', () => {
  expect(checked().faults).toEqual([]);
});

test('rows become facts: two times, sources, level and origin', () => {
  const { casebook } = checked().parsed;
  expect(casebook).toMatchObject({
    state: 'SYR',
    title: 'Syria, a test',
    from: day('2024-12-08'),
    to: day('2026-01-28'),
  });
  expect(casebook.events[0]).toEqual({
    table: 'event',
    id: 'e-visit',
    about: date('2025-05-13'),
    knownAt: day('2025-05-13'),
    knownBasis: 'stated',
    sources: ['s-one', 's-two'],
    checked: 'reported',
    contradiction: 'k-day',
    origin: { layer: 'workspace', casebook: 'SYR', file: 'events.csv', line: 2 },
    from: ['USA'],
    to: ['SYR'],
    kind: 'visit',
    cameo: '042',
    direction: '+',
    summary: 'A visit',
    persons: ['p-one'],
    roles: [{ role: 'host', actor: 'SAU' }],
    place: 'Riyadh',
  });
});

test('terms and renewals are read, and an empty cell is an absent field', () => {
  const [base, next] = checked().parsed.casebook.commitments;
  expect(base).toMatchObject({
    term: { years: 49 },
    renewal: { automatic: true, years: 25, noticeMonths: 12 },
    limits: '11 ships',
  });
  expect(base).not.toHaveProperty('inForce');
  expect(base).not.toHaveProperty('amends');
  expect(next).toMatchObject({ term: { until: date('2050') }, renewal: 'none', amends: 'c-base' });
  const { casebook } = checked({ 'commitments.csv': put('49y,auto:25y:12m', 'indefinite,auto:25y') }).parsed;
  expect(casebook.commitments[0]).toMatchObject({ term: 'indefinite', renewal: { automatic: true, years: 25 } });
});

test('a firm is told by its note', () => {
  const of = (note: string): boolean | undefined =>
    checked({ 'commitments.csv': put('port,,s-one,single,,,', `port,,s-one,single,,,${note}`) }).parsed.casebook
      .commitments[0]?.byCompany;
  expect([of(''), of('company; 49 years'), of('a company of the state')]).toEqual([false, true, false]);
});

test('third-party clauses name effect, states and objects', () => {
  const { casebook } = checked().parsed;
  expect(casebook.sanctionChanges[1]?.thirdParty).toEqual([
    { effect: 'except', states: ['RUS', 'IRN'], objects: ['gov', 'goods'] },
  ]);
});

test('a change is about its earliest date, a vote about the day of its event', () => {
  const change = put('2025-05-23,2025-05-23,2025-05-23,2025-11-19', '2025-05-23,2025-05-20,2025-05-24,');
  const { casebook } = checked({ 'sanction_changes.csv': change, 'votes.csv': put('2025-05-14', '2025-06-01') }).parsed;
  expect(casebook.sanctionChanges[1]?.about.text).toBe('2025-05-20');
  expect(casebook.votes[0]).toMatchObject({ about: date('2025-05-14'), knownAt: day('2025-06-01') });
});

test('corrects holds the id of the older row, or retracts: and the id', () => {
  const rows = (corrects: string) =>
    checked({ 'events.csv': put('s-one,single,,,', `s-one,single,,${corrects},`) }).parsed.casebook.events[1];
  expect(rows('e-visit')).toMatchObject({ corrects: 'e-visit' });
  expect(rows('retracts:e-visit')).toMatchObject({ retracts: 'e-visit' });
  expect(rows('retracts:e-visit')).not.toHaveProperty('corrects');
});

test('files that are absent hold no rows; nothing throws', () => {
  const { casebook, faults } = parseCasebook(new Map(), { layer: 'embedded', state: 'SYR', folder: 'casebooks/SYR' });
  expect(faults).toEqual([]);
  expect(casebook.events).toEqual([]);
});

test('faults in cells are all listed at once, with the line and the column of the cell', () => {
  const { faults } = checked({
    'events.csv': (rows) =>
      rows
        .replace('2025-05-13,2025-05-13,USA', '2025-02-30,13.5.2025,usa')
        .replace(',visit,042,+,', ',Visit,42x,plus,'),
    'sources.csv': put('https://example.org/one', 'https://me:secret@example.org/one'),
  });
  const inCells = faults.filter(({ code }) => code === 'EQ_DATE' || code === 'EQ_CELL_VALUE' || code === 'EQ_URL');
  // e-visit,2025-02-30,13.5.2025,usa,SYR,Visit,42x,plus,A visit: cells start at 1, 9, 20, 30, 34, 38, 44, 48
  expect(inCells.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).sort()).toEqual([
    'casebooks/SYR/events.csv:2:20 EQ_DATE',
    'casebooks/SYR/events.csv:2:30 EQ_CELL_VALUE',
    'casebooks/SYR/events.csv:2:38 EQ_CELL_VALUE',
    'casebooks/SYR/events.csv:2:44 EQ_CELL_VALUE',
    'casebooks/SYR/events.csv:2:48 EQ_CELL_VALUE',
    'casebooks/SYR/events.csv:2:9 EQ_DATE',
    'casebooks/SYR/sources.csv:3:62 EQ_URL',
  ]);
});

test('a folder holds the casebook of its state, and one', () => {
  expect(checked({ 'casebook.csv': (rows) => rows.replace('SYR', 'RUS') }).places).toEqual([
    'casebook.csv:2 state EQ_CELL_VALUE',
  ]);
  expect(checked({ 'casebook.csv': (rows) => rows + rows }).places).toEqual(['casebook.csv:3 state EQ_ID_TWICE']);
});

describe('the Syria casebook', () => {
  const files = Object.keys(casebookFiles) as CasebookFile[];
  let bytes: Map<CasebookFile, Uint8Array>;
  beforeAll(async () => {
    bytes = new Map();
    for (const file of files) bytes.set(file, (await nodeFiles.read(`${dataDir}/casebooks/SYR/${file}`)) as Uint8Array);
  });

  test.each(files)('%s, parsed and written, is the same bytes', (file) => {
    const { header, rows } = parseCsv(file, bytes.get(file)!, columnsOf(file));
    expect(
      writeCsv(
        header,
        rows.map((row) => row.cells),
      ),
    ).toBe(new TextDecoder().decode(bytes.get(file)));
    expect(rows.length).toBeGreaterThan(0);
  });

  test('no line is lost on the way to facts', () => {
    const { casebook, lines } = parseCasebook(bytes, { layer: 'embedded', state: 'SYR', folder: 'casebooks/SYR' });
    const lists = [
      ['sources.csv', casebook.sources],
      ['events.csv', casebook.events],
      ['votes.csv', casebook.votes],
      ['commitments.csv', casebook.commitments],
      ['assets.csv', casebook.assets],
      ['status_claims.csv', casebook.statusClaims],
      ['sanctions.csv', casebook.sanctions],
      ['sanction_changes.csv', casebook.sanctionChanges],
      ['offices.csv', casebook.offices],
      ['contradictions.csv', casebook.contradictions],
    ] as const;
    for (const [file, rows] of lists) expect(rows.length, file).toBe(lines.get(file)?.length);
  });
});

test('a row of the sound casebook is there for each file', () => {
  expect(Object.keys(sound)).toEqual(Object.keys(casebookFiles));
});
