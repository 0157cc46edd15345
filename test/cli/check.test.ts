import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/errors.ts';
import type { CasebookFile } from '../../src/record/casebook/columns.ts';
import { parseCsv } from '../../src/record/csv.ts';
import type { Fault } from '../../src/record/fault.ts';
import { run } from '../run.ts';
import { type Contents, csv, hashes, refusal, soundFiles, soundWorkspace, temporaryFolders } from './workspaces.ts';

const folder = temporaryFolders();

interface Checked {
  exit: number;
  faults: Fault[];
  /** `casebooks/SYR/events.csv:4:17 EQ_KNOWN`, in the order they are told. */
  places: string[];
}

async function check(dir: string): Promise<Checked> {
  const { exit, stdout, stderr } = await run(['check', dir, '--json']);
  expect(stderr).toBe('');
  const { faults } = JSON.parse(stdout) as { faults: Fault[] };
  for (const { message, hint } of faults) {
    expect(hint).toMatch(/\w/);
    expect(`${message} ${hint}`).not.toMatch(/\{\w+\}|undefined/);
  }
  return { exit, faults, places: faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`) };
}

test('the sound casebook that the tests below break has no fault', async () => {
  const dir = await soundWorkspace(await folder());
  expect(await check(dir)).toEqual({ exit: 0, faults: [], places: [] });
  expect((await run(['brief', 'SYR', '--workspace', dir])).exit).toBe(0);
});

describe('eighteen faults of eighteen kinds, over nine files of two casebooks', () => {
  const long = 'x'.repeat(301);
  // Columns are counted by hand in the row beside them, from 1: where the cell begins.
  const planted: Contents = {
    'casebooks/KEN/casebook.csv': `\uFEFF${csv('casebook.csv', 'KEN,Kenya,2025-06-01,2025-06-30,')}`,
    'casebooks/KEN/sources.csv': csv(
      'sources.csv',
      's-ken,news,webpage,,,Ken,Ken,2025-06-01,2025-06-02,https://example.org/ken,en,',
      's-ken-2,news,webpage,,,Two,Two,2025-06-01,2025-06-02,ftp://example.org/two,en,',
      's-ken-3,news,webpage,,,Three,Three,2025-06-01,2025-06-02,https://example.org/three,en,',
    ),
    'casebooks/KEN/events.csv': csv(
      'events.csv',
      'k-1,03/04/2025,2025-06-01,KEN,UGA,call,,+,One,,,,s-ken,single,,,',
      'k-2,2025-06-01,2025-06-01,KEN,UGA,phoning,,+,Two,,,,s-ken,single,,,',
      'k-3,2025-06-01,2025-05-01,KEN,UGA,call,,+,Three,,,,s-ken,single,,,',
      'k-4,2025-06-02,2025-06-02,KEN,ZZZ,call,,+,Four,,,,s-ken,single,,,',
      'k-5,2025-06-03,2025-06-03,KEN,UGA,call,,+,=SUM(A1),,,,s-ken,single,,,',
      'k-6,2025-06-04,2025-06-04,KEN,UGA,call,,+,Six,,,,s-ken,primary,,,',
      'k-7,2025-06-05,2025-06-05,KEN,UGA,call,,+,Seven,,,,s-ken;s-nobody,single,,,',
      'k-8,2025-06-06,2025-06-06,KEN,UGA,call,,+,"Eight,,,,s-ken,single,,,',
      'k-9,2025-06-07,2025-06-07,KEN,UGA,call,,+,Nine,,,,s-ken,single,,',
      'k-99,2025-06-04,2025-06-04,KEN,UGA,call,,+,Ten,,,,s-ken,single,,,',
    ),
    'casebooks/SYR/assets.csv': `${soundFiles['assets.csv']}quay,A\tquay,SYR,port,,,s-one,single,\n`,
    'casebooks/SYR/contradictions.csv': `${soundFiles['contradictions.csv']}k-day,date,Again?,\n`,
    'casebooks/SYR/offices.csv': `${soundFiles['offices.csv']}of-two,p-two,,,SYR,minister,FM,2025-01-29,,,s-one,single\n`,
    'casebooks/SYR/sanctions.csv': soundFiles['sanctions.csv'].replace('primary\n', 'primary\r\n'),
    'casebooks/SYR/status_claims.csv': soundFiles['status_claims.csv'].replace(
      '\n',
      `\nsc-two,c-base,2025-05-13,2025-05-13,reaffirmed,SYR,p-one,${long},,s-one,single,,\n`,
    ),
  };
  const expected = [
    'casebooks/KEN/casebook.csv:1:1 EQ_CSV_ENCODING',
    'casebooks/KEN/events.csv:2:5 EQ_DATE',
    'casebooks/KEN/events.csv:3:35 EQ_CELL_VALUE', // kind, after id 4, two dates 22, KEN, UGA, 8
    'casebooks/KEN/events.csv:4:16 EQ_KNOWN',
    'casebooks/KEN/events.csv:5:31 EQ_ACTOR', // to
    'casebooks/KEN/events.csv:6:43 EQ_CELL_FORMULA', // summary, after kind 35 to 39, cameo, direction
    'casebooks/KEN/events.csv:7:56 EQ_LEVEL', // checked
    'casebooks/KEN/events.csv:8:52 EQ_REFERENCE', // sources
    'casebooks/KEN/events.csv:9:1 EQ_CSV_QUOTE',
    'casebooks/KEN/events.csv:10:1 EQ_CSV_COLUMNS',
    'casebooks/KEN/events.csv:11:1 EQ_ORDER',
    'casebooks/KEN/sources.csv:3:54 EQ_URL',
    'casebooks/KEN/sources.csv:4:1 EQ_SOURCE_UNUSED',
    'casebooks/SYR/assets.csv:3:6 EQ_CELL_CONTROL',
    'casebooks/SYR/contradictions.csv:3:1 EQ_ID_TWICE',
    'casebooks/SYR/offices.csv:3:14 EQ_CELL_EMPTY', // name
    'casebooks/SYR/sanctions.csv:2:66 EQ_CSV_LINE_END', // the carriage return itself
    'casebooks/SYR/status_claims.csv:2:58 EQ_CELL_SIZE', // quote
  ];

  test('are all listed in one run, by file, line and column, each with what to do', async () => {
    // Breaks when a reader stops at the first fault, when a column is counted from 0, or when two files are sorted together.
    expect(new Set(expected.map((place) => place.split(' ')[1])).size).toBe(18);
    const dir = await soundWorkspace(await folder(), planted);
    const { exit, places } = await check(dir);
    expect(places).toEqual(expected);
    expect(exit).toBe(catalogue.EQ_CASEBOOK.exit);
    expect(exit).toBe(3);
  });

  test('are the same as text, in json and in csv', async () => {
    const dir = await soundWorkspace(await folder(), planted);
    const { faults } = await check(dir);
    const text = await run(['check', dir]);
    expect(text).toMatchObject({ exit: 3, stderr: '' });
    const told = faults.map(
      ({ file, line, column, code, message, hint }) => `${file}:${line}:${column} ${code} ${message}\n    ${hint}\n`,
    );
    expect(text.stdout.startsWith(told.join(''))).toBe(true);
    expect(text.stdout.slice(told.join('').length)).toMatch(
      /^18 faults, 0 warnings\. Rows checked: KEN \d+, SYR \d+\.\n$/,
    );

    const table = await run(['check', dir, '--format', 'csv']);
    expect(table).toMatchObject({ exit: 3, stderr: '' });
    const header = ['file', 'line', 'column', 'severity', 'code', 'message', 'hint'] as const;
    const parsed = parseCsv('out.csv', new TextEncoder().encode(table.stdout), header);
    expect(parsed.faults).toEqual([]);
    expect(parsed.rows.map(({ cells }) => cells)).toEqual(
      faults.map((fault) => header.map((column) => String(fault[column]))),
    );
  });

  test('leave every byte of the workspace as it was', async () => {
    const dir = await soundWorkspace(await folder(), planted);
    const before = await hashes(dir);
    await check(dir);
    await run(['check', dir]);
    expect(await hashes(dir)).toEqual(before);
  });

  test.each(['brief SYR', 'brief KEN', 'timeline KEN', 'commitments SYR', 'sanctions SYR', 'sources', 'cite s-sana'])(
    'stop %s, which shows no half of a record',
    async (line) => {
      // Breaks when a command works with the rows that could be read.
      const dir = await soundWorkspace(await folder(), planted);
      const found = await refusal([...line.split(' '), '--workspace', dir]);
      expect(found).toMatchObject({ code: 'EQ_CASEBOOK', exit: 3 });
      expect(found.message).toContain(`18 faults in casebooks under ${dir}; the first: ${expected[0]} `);
      expect(found.hint).toContain(`equipoise check ${dir} `);
    },
  );
});

describe('a hostile input alone', () => {
  const event = (id: string, day: string, summary: string, more: Record<string, string> = {}): string => {
    const cells = {
      known: day,
      from: 'USA',
      cameo: '',
      persons: '',
      sources: 's-one',
      checked: 'single',
      corrects: '',
      ...more,
    };
    const { known, from, cameo, persons, sources, checked, corrects } = cells;
    return `${id},${day},${known},${from},SYR,call,${cameo},+,${summary},${persons},,,${sources},${checked},,${corrects},\n`;
  };
  const atEnd =
    (...rows: string[]): ((text: string) => string) =>
    (text) =>
      text + rows.join('');
  const atStart =
    (row: string): ((text: string) => string) =>
    (text) =>
      text.replace('\n', `\n${row}`);
  const bytes = (text: string, change: (bytes: Buffer) => Uint8Array): Uint8Array => change(Buffer.from(text));
  const source = (id: string, url: string): string => `${id},news,webpage,,,Z,Z,2025,2026-11-24,${url},,\n`;
  const claim = (quote: string): string =>
    `sc-z,c-base,2025-05-15,2025-05-15,reaffirmed,SYR,p-one,${quote},,s-one,single,,\n`;

  // Cells of an event here: id 1, date 5, known 16, from 27, to 31, kind 35, cameo 40, summary 43; after a summary of one
  // letter persons 45, sources 48, checked 54, corrects 62. The address of a source stands at 40, the quote of a claim at 56.
  type Case = [name: string, file: CasebookFile, change: (text: string) => string | Uint8Array, expected: string[]];
  const cases: Case[] = [
    ['a formula', 'events.csv', atEnd(event('e-z', '2025-05-15', '=1+1')), ['4:43 EQ_CELL_FORMULA']],
    ['a formula behind a plus', 'events.csv', atEnd(event('e-z', '2025-05-15', '+A1')), ['4:43 EQ_CELL_FORMULA']],
    [
      'a formula behind an at',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', '"@SUM(A1,A2)"')),
      ['4:43 EQ_CELL_FORMULA'],
    ],
    [
      'a cell of a megabyte',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'x'.repeat(2 ** 20))),
      ['4:43 EQ_CELL_SIZE'],
    ],
    ['a NUL', 'events.csv', atEnd(event('e-z', '2025-05-15', 'A\0B')), ['4:43 EQ_CELL_CONTROL']],
    ['an escape', 'events.csv', atEnd(event('e-z', '2025-05-15', 'A\u001b[31mB')), ['4:43 EQ_CELL_CONTROL']],
    [
      'an escape of one character',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A\u009b31mB')),
      ['4:43 EQ_CELL_CONTROL'],
    ],
    ['a tab', 'events.csv', atEnd(event('e-z', '2025-05-15', 'A\tB')), ['4:43 EQ_CELL_CONTROL']],
    [
      'a byte that is not UTF-8',
      'events.csv',
      (text) =>
        bytes(text + event('e-z', '2025-05-15', '#'), (all) =>
          all.fill(0xff, all.lastIndexOf('#'), all.lastIndexOf('#') + 1),
        ),
      ['4:43 EQ_CSV_ENCODING'],
    ],
    [
      'Windows line ends',
      'votes.csv',
      (text) => text.replaceAll('\n', '\r\n'),
      ['1:69 EQ_CSV_LINE_END', '2:47 EQ_CSV_LINE_END'],
    ],
    ['a byte order mark', 'votes.csv', (text) => `\uFEFF${text}`, ['1:1 EQ_CSV_ENCODING']],
    ['an unclosed quote', 'events.csv', atEnd(event('e-z', '2025-05-15', '"Never closed')), ['4:1 EQ_CSV_QUOTE']],
    ['a stray quote', 'events.csv', atEnd(event('e-z', '2025-05-15', 'A "quoted" word')), ['4:1 EQ_CSV_QUOTE']],
    [
      'a line feed in a quoted cell',
      'contradictions.csv',
      atEnd('k-z,date,"Which\nday?",\n'),
      ['3:1 EQ_CSV_QUOTE', '4:1 EQ_CSV_QUOTE'],
    ],
    ['a header with a slip', 'votes.csv', (text) => text.replace('value', 'vlaue'), ['1:1 EQ_CSV_HEADER']],
    ['a header without its last column', 'votes.csv', (text) => text.replace(',corrects', ''), ['1:1 EQ_CSV_HEADER']],
    ['a column too many', 'events.csv', atEnd(event('e-z', '2025-05-15', 'A, B')), ['4:1 EQ_CSV_COLUMNS']],
    ['an empty line', 'votes.csv', atEnd('\n'), ['3:1 EQ_CSV_COLUMNS']],
    ['a missing last line feed', 'votes.csv', (text) => text.slice(0, -1), ['2:1 EQ_CSV_LINE_END']],
    ['an empty file', 'votes.csv', () => '', ['1:1 EQ_CSV_HEADER']],
    [
      'an address with a password',
      'sources.csv',
      atEnd(source('s-z', 'https://user:hunter2@example.org/')),
      ['5:40 EQ_URL'],
    ],
    ['an address that runs a script', 'sources.csv', atEnd(source('s-z', 'javascript:alert(1)')), ['5:40 EQ_URL']],
    ['an address of a file', 'sources.csv', atEnd(source('s-z', 'file:///etc/passwd')), ['5:40 EQ_URL']],
    ['an address with data in it', 'sources.csv', atEnd(source('s-z', '"data:text/html,hello"')), ['5:40 EQ_URL']],
    ['a quotation of 301 characters', 'status_claims.csv', atEnd(claim('x'.repeat(301))), ['3:56 EQ_CELL_SIZE']],
    [
      'a day of two readings',
      'events.csv',
      atEnd(event('e-z', '03/04/2025', 'A', { known: '2025-05-15' })),
      ['4:5 EQ_DATE'],
    ],
    [
      'a day that does not exist',
      'events.csv',
      atEnd(event('e-z', '2025-02-30', 'A', { known: '2025-05-15' })),
      ['4:5 EQ_DATE'],
    ],
    [
      'a year of two digits',
      'events.csv',
      atEnd(event('e-z', '25-05-15', 'A', { known: '2025-05-15' })),
      ['4:5 EQ_DATE'],
    ],
    [
      'a known day that is coarse',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { known: '2025-05' })),
      ['4:16 EQ_DATE'],
    ],
    ['an id used twice', 'events.csv', atEnd(event('e-visit', '2025-05-15', 'A')), ['4:1 EQ_ID_TWICE']],
    [
      'an id of the embedded record',
      'events.csv',
      atStart(event('syr-2024-12-08-regime-change-syr', '2024-12-08', 'A')),
      ['2:1 EQ_ID_TWICE'],
    ],
    [
      'a source that is not there',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { sources: 's-nobody' })),
      ['4:48 EQ_REFERENCE'],
    ],
    ['a source without a row', 'sources.csv', atEnd(source('s-z', 'https://example.org/z')), ['5:1 EQ_SOURCE_UNUSED']],
    [
      'a level too high',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { checked: 'reported' })),
      ['4:54 EQ_LEVEL'],
    ],
    [
      'a row known before its day',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { known: '2025-05-14' })),
      ['4:16 EQ_KNOWN'],
    ],
    [
      'an unknown person',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { persons: 'p-nobody' })),
      ['4:45 EQ_REFERENCE'],
    ],
    [
      'an unknown CAMEO code',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { cameo: '999' })),
      ['4:40 EQ_CELL_VALUE'],
    ],
    [
      'an actor that had ended',
      'events.csv',
      atStart(event('e-a', '2001-06-01', 'A', { from: 'SUN' })),
      ['2:27 EQ_ACTOR'],
    ],
    [
      'a target that is no actor',
      'sanctions.csv',
      (text) => text.replace('us-syr,USA,SYR', 'us-syr,USA,ZZZ'),
      ['2:12 EQ_ACTOR'],
    ],
    [
      'a fork of corrections',
      'events.csv',
      atEnd(
        event('e-y', '2025-05-15', 'A', { corrects: 'e-vote' }),
        event('e-z', '2025-05-15', 'B', { corrects: 'e-vote' }),
      ),
      ['4:62 EQ_RECORD_FORK', '5:62 EQ_RECORD_FORK'],
    ],
    [
      'a fork of corrections, beside one that is sound',
      'events.csv',
      atEnd(
        event('e-x', '2025-05-15', 'A', { corrects: 'e-visit' }),
        event('e-y', '2025-05-15', 'A', { corrects: 'e-vote' }),
        event('e-z', '2025-05-15', 'B', { corrects: 'e-vote' }),
      ),
      ['5:62 EQ_RECORD_FORK', '6:62 EQ_RECORD_FORK'],
    ],
    [
      'corrections in a circle',
      'events.csv',
      atEnd(event('e-y', '2025-05-15', 'A', { corrects: 'e-z' }), event('e-z', '2025-05-15', 'B', { corrects: 'e-y' })),
      ['4:62 EQ_RECORD_CYCLE', '5:62 EQ_RECORD_CYCLE'],
    ],
    [
      'a row that corrects itself',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { corrects: 'e-z' })),
      ['4:62 EQ_RECORD_CYCLE'],
    ],
    [
      'a correction of a row that is not there',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { corrects: 'retracts:e-nobody' })),
      ['4:62 EQ_REFERENCE'],
    ],
    [
      'a correction of a row of another file',
      'events.csv',
      atEnd(event('e-z', '2025-05-15', 'A', { corrects: 'c-base' })),
      ['4:62 EQ_REFERENCE'],
    ],
    ['rows out of order', 'events.csv', atEnd(event('e-z', '2025-05-01', 'A')), ['4:1 EQ_ORDER']],
  ];

  test.each(cases)('%s is told at its place, and nothing besides', async (_, file, change, expected) => {
    // Breaks when the rule of that input is taken away, or when one fault brings others that only follow from it.
    const dir = await soundWorkspace(await folder(), { [`casebooks/SYR/${file}`]: change(soundFiles[file]) });
    const { exit, places } = await check(dir);
    expect(places).toEqual(expected.map((place) => `casebooks/SYR/${file}:${place}`));
    expect(exit).toBe(3);
    const found = await refusal(['timeline', 'SYR', '--workspace', dir]);
    expect(found).toMatchObject({ code: 'EQ_CASEBOOK', exit: 3 });
    expect(found.message.length).toBeLessThan(500);
  });

  test.each(['utf-16le', 'utf-16be'])('a file in %s is told as such', async (encoding) => {
    // Breaks when bytes are decoded without `fatal`: the file then reads as a header of rubbish.
    const le = Buffer.from(`\uFEFF${soundFiles['votes.csv']}`, 'utf16le');
    const dir = await soundWorkspace(await folder(), {
      'casebooks/SYR/votes.csv': encoding === 'utf-16le' ? le : Buffer.from(le).swap16(),
    });
    const { exit, places } = await check(dir);
    expect(exit).toBe(3);
    expect(places).toContain('casebooks/SYR/votes.csv:1:1 EQ_CSV_ENCODING');
    expect((await run(['check', dir])).stdout).not.toContain('\0');
  });

  test('an escape in a header is not passed on to the terminal', async () => {
    // Breaks when the message repeats the header as it came: a file from elsewhere could then rewrite the screen.
    const dir = await soundWorkspace(await folder(), {
      'casebooks/SYR/votes.csv': soundFiles['votes.csv'].replace('value', '\u001b[2Jvalue'),
    });
    for (const flags of [[], ['--format', 'csv']]) {
      const { exit, stdout } = await run(['check', dir, ...flags]);
      expect(exit).toBe(3);
      expect(stdout).toContain('casebooks/SYR/votes.csv');
      expect(stdout).not.toContain('\u001b');
    }
    expect((await run(['brief', 'SYR', '--workspace', dir])).stderr).not.toContain('\u001b');
  });

  test('a password in an address is not repeated', async () => {
    // Breaks when the message quotes the cell whole: what `check` prints is pasted into issues.
    const dir = await soundWorkspace(await folder(), {
      'casebooks/SYR/sources.csv': soundFiles['sources.csv'] + source('s-z', 'https://user:hunter2@example.org/'),
    });
    expect((await run(['check', dir])).stdout).not.toContain('hunter2');
  });

  const bad = '<script>alert(1)</script><img src=x onerror=alert(2)>';

  /** The sound casebook with markup in every cell that holds text. */
  async function markupWorkspace(): Promise<string> {
    const put = (file: CasebookFile, ...changes: [old: string, by: string][]): Contents => {
      let text = soundFiles[file];
      for (const [old, by] of changes) {
        expect(text).toContain(old);
        text = text.replace(old, by);
      }
      return { [`casebooks/SYR/${file}`]: text };
    };
    return soundWorkspace(await folder(), {
      ...put('casebook.csv', ['"Syria, a test"', bad]),
      ...put(
        'sources.csv',
        ['An act,,Gazette,Gazette', [bad, bad, bad, bad].join()],
        [',,,One,One,', ['', bad, bad, bad, bad, ''].join()],
      ),
      ...put('events.csv', ['A visit', bad], ['Riyadh', bad]),
      ...put('commitments.csv', ['A base', bad], ['11 ships', bad]),
      ...put('assets.csv', ['A port', bad]),
      ...put('status_claims.csv', ['we keep it', bad]),
      ...put('sanctions.csv', ['An act', bad]),
      ...put('sanction_changes.csv', [',part,', `,${bad},`], [',reports,', `,${bad},`]),
      ...put('offices.csv', ['One,Uno', `${bad},Uno`], ['president', bad]),
      ...put('contradictions.csv', ['Which day?', bad]),
    });
  }

  test('markup is plain data to check', async () => {
    // Breaks when text is refused for what another program might make of it.
    expect(await check(await markupWorkspace())).toMatchObject({ exit: 0, places: [] });
  });

  const shown = ['brief SYR --cite all', 'timeline SYR', 'commitments SYR', 'sanctions SYR'];

  test.each(shown)('markup in a row is escaped in the html of %s', async (line) => {
    // Breaks when one place of the publisher writes text of a row into the page as it came.
    const argv = [...line.split(' '), '--as-of', '2026-11-25', '--workspace', await markupWorkspace()];
    const html = (await run([...argv, '--format', 'html'])).stdout;
    expect(html).toContain('&lt;script');
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });

  test.each(shown)('markup in a row is escaped in the markdown of %s', async (line) => {
    // Breaks when one place of the publisher, as the list of sources, writes text of a row as it came.
    const argv = [...line.split(' '), '--as-of', '2026-11-25', '--workspace', await markupWorkspace()];
    const md = (await run([...argv, '--format', 'md'])).stdout;
    expect(md).toMatch(/\\<script|&lt;script/);
    expect(md.split('\n').filter((text) => /(?<!\\)<(script|img)/.test(text))).toEqual([]);
  });

  test('a link in the text of a row is no link in markdown', async () => {
    const dir = await soundWorkspace(await folder(), {
      'casebooks/SYR/events.csv': soundFiles['events.csv'].replace('A visit', '[A visit](javascript:alert(1))'),
    });
    const { stdout } = await run(['timeline', 'SYR', '--workspace', dir, '--format', 'md']);
    expect(stdout).toContain('A visit');
    expect(stdout).not.toMatch(/(?<!\\)\[A visit(?<!\\)\]\(/);
  });
});

describe('a folder of a casebook', () => {
  test.each(['ZZZ', '%2e%2e%2f', 'syr', 'ALL', 'SYRIA', 'USA;SYR', '\u001b[31m'])(
    'named %j is told, with its rows or without',
    async (name) => {
      // Breaks when a folder is read without asking whether its name is a state: its rows then belong to nobody, unseen.
      for (const titled of [true, false]) {
        const dir = await soundWorkspace(await folder());
        await rename(join(dir, 'casebooks/SYR'), join(dir, 'casebooks', name));
        const head = join(dir, 'casebooks', name, 'casebook.csv');
        if (titled) await writeFile(head, csv('casebook.csv', `${name},Nowhere,2024-12-08,2026-01-28,`));
        else await rm(head);
        const { exit, places } = await check(dir);
        expect(exit, `casebook.csv ${titled ? 'names it too' : 'is missing'}`).toBe(3);
        expect(places.join()).toContain('casebooks/');
        expect((await run(['check', dir])).stdout).not.toContain('\u001b');
      }
    },
  );

  test.each(['.git', '..%2f'])('named %s is hidden: its files are none of a casebook', async (name) => {
    const dir = await soundWorkspace(await folder());
    await rename(join(dir, 'casebooks/SYR'), join(dir, 'casebooks', name));
    expect((await run(['check', dir])).stdout).toBe('No fault. Rows checked: no casebook.\n');
  });

  test('that is a symbolic link to elsewhere is not followed, and is told', async () => {
    // Breaks when links are followed out of the workspace, or passed over in silence: "No fault" of rows nobody read.
    const dir = await soundWorkspace(await folder());
    const outside = await folder();
    await run(['init', outside, '--state', 'KEN']);
    await symlink(join(outside, 'casebooks/KEN'), join(dir, 'casebooks/KEN'));
    const { exit, places } = await check(dir);
    expect(exit).toBe(3);
    expect(places.join()).toContain('casebooks/KEN');
  });

  test('that holds a file of another name is told', async () => {
    // Breaks when only the eleven names are looked for: rows in `event.csv` are then lost without a word.
    const dir = await soundWorkspace(await folder(), { 'casebooks/SYR/event.csv': soundFiles['events.csv'] });
    expect((await check(dir)).places.join()).toContain('casebooks/SYR/event.csv');
  });

  test('may be missing: a workspace without a casebook has no fault', async () => {
    const dir = await soundWorkspace(await folder());
    await rename(join(dir, 'casebooks'), join(dir, 'elsewhere'));
    expect(await run(['check', dir])).toEqual({
      exit: 0,
      stdout: 'No fault. Rows checked: no casebook.\n',
      stderr: '',
    });
    await mkdir(join(dir, 'casebooks'));
    expect((await check(dir)).exit).toBe(0);
  });
});

describe('a warning', () => {
  test('is told and stops nothing', async () => {
    // Breaks when warnings count as errors: an act adopted before it was announced is rare, not wrong.
    const dir = await soundWorkspace(await folder(), {
      'casebooks/SYR/sanction_changes.csv': soundFiles['sanction_changes.csv'].replace(
        'ease,2025-05-23,2025-05-23,2025-05-23,',
        'ease,2025-05-23,2025-05-22,2025-05-23,',
      ),
    });
    const { exit, stdout } = await run(['check', dir]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^casebooks\/SYR\/sanction_changes\.csv:3:\d+ warning EQ_ACT_FIRST /);
    expect(stdout).toContain('0 faults, 1 warning');
    expect((await run(['sanctions', 'SYR', '--workspace', dir])).exit).toBe(0);
  });
});

describe('check finds the workspace', () => {
  test('by its argument, by --workspace, by EQUIPOISE_HOME and from a folder inside it', async () => {
    // Breaks when `check` reads only its own argument: the shared option is in its help.
    const dir = await soundWorkspace(await folder());
    const found = 'No fault. Rows checked: SYR 16.\n';
    expect((await run(['check', dir])).stdout).toBe(found);
    expect((await run(['check'], { context: { env: () => dir } })).stdout).toBe(found);
    expect((await run(['check'], { context: { cwd: join(dir, 'casebooks', 'SYR') } })).stdout).toBe(found);
    expect((await run(['check', '--workspace', dir])).stdout).toBe(found);
  });

  test('and says where it looked when there is none', async () => {
    const cwd = await folder();
    expect(await refusal(['check'], { context: { cwd } })).toMatchObject({ code: 'EQ_WORKSPACE', exit: 4 });
    const named = await refusal(['check', 'nowhere'], { context: { cwd } });
    expect(named).toMatchObject({ code: 'EQ_WORKSPACE', exit: 4, hint: 'make one with equipoise init nowhere' });
  });
});
