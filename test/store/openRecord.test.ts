import { describe, expect, test } from 'vitest';
import { casebookFiles } from '../../src/record/casebook/columns.ts';
import { faultLine } from '../../src/record/fault.ts';
import { openRecord, overlay, readEmbedded, readWorkspace } from '../../src/store/openRecord.ts';
import { embeddedCasebook } from '../embedded.ts';
import { atlantisDir, dataDir, memoryFiles, nodeFiles } from '../files.ts';
import { casebook, day, event, source } from '../fixtures/rows.ts';

/** A workspace in memory over Atlantis: file in casebooks/ATL to rows, the header is put before them. */
const workspace = (rows: { [file in keyof typeof casebookFiles]?: string }, state = 'ATL') =>
  memoryFiles(
    Object.fromEntries(
      Object.entries(rows).map(([file, body]) => [
        `/w/casebooks/${state}/${file}`,
        `${casebookFiles[file as keyof typeof casebookFiles]}\n${body}`,
      ]),
    ),
  );
const at = { state: 'ATL', asOf: day('2021-12-31') };
const sources = 's-mine,news,webpage,,,Mine,Mine,2021-12-01,2022-01-01,https://example.org/mine,en,\n';
const row = (id: string, corrects = ''): string =>
  `${id},2021-12-01,2021-12-01,ATL,PWC,visit,042,+,A visit,,,,s-mine,single,,${corrects},\n`;

test('the embedded record opens: the Syria casebook and the atlas', async () => {
  const record = await openRecord(nodeFiles, dataDir);
  expect(record.casebooks.map(({ state }) => state)).toContain('SYR');
  expect(record.atlas.actors.get('SYR')?.name).toBe('Syria');
  const { rows } = await record.store.timeline({ state: 'SYR', asOf: day('2026-01-28'), limit: 1 });
  expect(rows[0]?.id).toBe('syr-2026-01-28-visit-rus');
});

test('offices and sources of all are part of each casebook', async () => {
  const { parsed, whole } = await embeddedCasebook('SYR');
  expect(parsed.casebook.offices.map(({ person }) => person)).not.toContain('p-putin');
  expect(whole.offices.map(({ person }) => person)).toEqual(expect.arrayContaining(['p-putin', 'p-sharaa']));
});

test('no id of any fact leads nowhere: facts to sources, claims to commitments, persons to offices', async () => {
  const { casebooks } = await openRecord(nodeFiles, dataDir);
  for (const book of casebooks) {
    const known = new Set(book.sources.map(({ id }) => id));
    const rows = [
      ...book.events,
      ...book.votes,
      ...book.commitments,
      ...book.statusClaims,
      ...book.sanctionChanges,
      ...book.sanctions,
      ...book.offices,
      ...book.assets,
    ];
    expect(rows.filter((each) => each.sources.some((id) => !known.has(id))).map(({ id }) => id)).toEqual([]);
    const persons = new Set(book.offices.map(({ person }) => person));
    expect(book.events.flatMap((each) => each.persons).filter((person) => !persons.has(person))).toEqual([]);
  }
});

describe('a workspace', () => {
  test('adds rows to an embedded casebook', async () => {
    const { store } = await openRecord(
      workspace({ 'events.csv': row('my-visit'), 'sources.csv': sources }),
      atlantisDir,
      '/w',
    );
    expect((await store.timeline(at)).total).toBe(13);
    expect((await store.coverage(at)).layers).toEqual([
      { layer: 'embedded', rows: 22 },
      { layer: 'workspace', rows: 1 },
    ]);
    expect((await store.coverage(at)).title).toBe('Atlantis, 2020 to 2021');
  });

  test('corrects an embedded row by its id', async () => {
    const files = workspace({ 'events.csv': row('my-visit', 'atl-2021-11-15-aid-pwc'), 'sources.csv': sources });
    const { rows, total } = await (await openRecord(files, atlantisDir, '/w')).store.timeline(at);
    expect(total).toBe(12);
    expect(rows.map(({ id }) => id)).not.toContain('atl-2021-11-15-aid-pwc');
    expect(rows[0]).toMatchObject({
      id: 'my-visit',
      origin: { layer: 'workspace', casebook: 'ATL', file: 'events.csv', line: 2 },
    });
  });

  test('brings a casebook for a state without one', async () => {
    const files = workspace(
      { 'casebook.csv': 'PWB,Meridia,2020-01-01,2021-12-31,\n', 'events.csv': row('my-visit'), 'sources.csv': sources },
      'PWB',
    );
    const { casebooks, store } = await openRecord(files, atlantisDir, '/w');
    expect(casebooks.map(({ state }) => state)).toEqual(['ATL', 'PWB']);
    expect(await store.coverage({ state: 'PWB', asOf: at.asOf })).toMatchObject({ casebook: true, title: 'Meridia' });
    expect((await store.timeline(at)).total).toBe(13);
  });

  test('with faults is refused whole, with their number and the first of them', async () => {
    const files = workspace({
      'events.csv': row('my-visit').replace('visit,042', 'party,999'),
      'sources.csv': sources,
    });
    await expect(openRecord(files, atlantisDir, '/w')).rejects.toMatchObject({
      code: 'EQ_CASEBOOK',
      exit: 3,
      values: { dir: '/w', first: expect.stringMatching(/^casebooks\/ATL\/events\.csv:2:\d+ EQ_CELL_VALUE/) },
    });
  });

  test('reads an id of the embedded record used again as a fault', async () => {
    const files = workspace({ 'events.csv': row('atl-2021-11-15-aid-pwc'), 'sources.csv': sources });
    const [read] = await readWorkspace(files, '/w', await readEmbedded(nodeFiles, atlantisDir));
    expect(read?.faults.map(faultLine)).toEqual([expect.stringContaining('events.csv:2:1 EQ_ID_TWICE')]);
  });

  test('lists faults by place', async () => {
    const files = workspace({
      'events.csv': row('b').replace('ATL', 'ZZZ') + row('a').replace('s-mine', 's-nobody'),
      'sources.csv': sources,
      'assets.csv': 'port,,ATL,port,,,s-mine,single,\n',
    });
    const [read] = await readWorkspace(files, '/w', await readEmbedded(nodeFiles, atlantisDir));
    const places = read!.faults.map(({ file, line, column }) => [file, line, column] as const);
    expect(places).toEqual(
      [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
    );
    expect(new Set(places.map(([file]) => file))).toEqual(
      new Set(['casebooks/ATL/assets.csv', 'casebooks/ATL/events.csv']),
    );
  });

  test('dates a vote by the embedded event it belongs to', async () => {
    const votes = 'v-aid-pwa,atl-2021-01-20-vote-lgx,PWA,no,2021-12-01,s-mine,single,,\n';
    const { store } = await openRecord(workspace({ 'votes.csv': votes, 'sources.csv': sources }), atlantisDir, '/w');
    const found = (await store.votes(at)).find(({ id }) => id === 'v-aid-pwa');
    expect(found?.about.text).toBe('2021-01-20');
  });

  test('that is empty or absent changes nothing', async () => {
    const plain = await openRecord(nodeFiles, atlantisDir);
    const over = await openRecord(nodeFiles, atlantisDir, '/no/such/folder');
    expect(over.casebooks).toEqual(plain.casebooks);
  });
});

test('layers of one state join in order, a source that stands in two is one', () => {
  const below = casebook({ title: 'Below', to: day('2025-12-31'), events: [event('a', '2025-01-01')] });
  const above = casebook({
    title: 'Above',
    from: day('1999-01-01'),
    to: day('2020-12-31'),
    sources: [source('s-1'), source('s-2')],
    events: [event('b', '2025-01-01')],
  });
  const common = casebook({ state: 'ALL', from: Infinity, to: -Infinity, sources: [source('s-0')] });
  const joined = overlay([common, below, above, casebook({ state: 'TUR', events: [event('t', '2025-01-01')] })], 'SYR');
  expect(joined.title).toBe('Above');
  expect([joined.from, joined.to]).toEqual([day('1999-01-01'), day('2025-12-31')]);
  expect(joined.events.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(joined.sources.map(({ id }) => id)).toEqual(['s-0', 's-1', 's-2']);
});
