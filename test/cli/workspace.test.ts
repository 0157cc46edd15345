import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CasebookFile } from '../../src/record/casebook/columns.ts';
import { dataDir } from '../files.ts';
import { run } from '../run.ts';
import { type Contents, csv, hashes, refusal, temporaryFolders, writeUnder } from './workspaces.ts';

const folder = temporaryFolders();
const embedded = await hashes(dataDir);

// Breaks when any command writes beside the record it reads: the embedded one is never written to.
afterAll(async () => expect(await hashes(dataDir)).toEqual(embedded));

const source = 's-own,news,webpage,,,Own,Own,2025-06-02,2025-06-03,https://example.org/own,en,';
const call = 'own-call,2025-06-01,2025-06-02,USA,SYR,call,,+,An own call,,,,s-own,single,,,';

/** A workspace with these rows about Syria, and with what else is given. */
async function workspace(rows: Partial<Record<CasebookFile, string[]>>, more: Contents = {}): Promise<string> {
  const dir = await folder();
  const files = Object.entries({ 'sources.csv': [source], ...rows }).map(([name, lines]) => [
    `casebooks/SYR/${name}`,
    csv(name as CasebookFile, ...lines),
  ]);
  await writeUnder(dir, { 'equipoise.json': '{}\n', ...Object.fromEntries(files), ...more });
  expect((await run(['check', dir])).stdout).toMatch(/^No fault\./);
  return dir;
}

interface Row {
  id: string;
  layer: string;
  claims?: string[];
  changes?: { id: string }[];
}

async function rows(list: 'events' | 'commitments' | 'programmes', line: string): Promise<Row[]> {
  const { exit, stdout, stderr } = await run([...line.split(' '), '--json']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout)[list];
}

const ids = (all: Row[]): string[] => all.map(({ id }) => id);

describe('the workspace of a call', () => {
  const shows = async (argv: string[], context: NonNullable<Parameters<typeof run>[1]>['context'] = {}) =>
    (await run(['timeline', 'SYR', '--from', '2025-06-01', '--to', '2025-06-01', ...argv], { context })).stdout;

  test('is the folder that --workspace names, absolute or from the working folder', async () => {
    const dir = await workspace({ 'events.csv': [call] });
    expect(await shows([])).not.toContain('An own call');
    expect(await shows(['--workspace', dir])).toContain('An own call');
    const cwd = await folder();
    expect(await shows(['--workspace', relative(cwd, dir)], { cwd })).toContain('An own call');
  });

  test('else the folder that EQUIPOISE_HOME names', async () => {
    const dir = await workspace({ 'events.csv': [call] });
    const env = (name: string): string | undefined => (name === 'EQUIPOISE_HOME' ? dir : undefined);
    expect(await shows([], { env })).toContain('An own call');
  });

  test('else the nearest folder upwards that holds equipoise.json', async () => {
    const dir = await workspace({ 'events.csv': [call] });
    const cwd = join(dir, 'notes', 'today');
    await mkdir(cwd, { recursive: true });
    expect(await shows([], { cwd })).toContain('An own call');
    expect(await shows([], { cwd: dir })).toContain('An own call');
    // A nearer one hides it.
    await writeUnder(dir, { 'notes/equipoise.json': '{}\n' });
    expect(await shows([], { cwd })).not.toContain('An own call');
  });

  test('is the first of the three that is given', async () => {
    // Breaks when the order is turned: what is typed comes before what is set, and that before where one stands.
    const make = (summary: string): Promise<string> =>
      workspace({ 'events.csv': [call.replace('An own call', summary)] });
    const [typed, set, near] = await Promise.all([make('Typed'), make('Set'), make('Near')]);
    const context = { cwd: near as string, env: () => set };
    expect(await shows(['--workspace', typed as string], context)).toContain('Typed');
    expect(await shows([], context)).toContain('Set');
    expect(await shows([], { ...context, env: () => '' })).toContain('Near');
  });

  test.each([
    ['--workspace', ['--workspace', 'nowhere'], undefined],
    ['EQUIPOISE_HOME', [], 'nowhere'],
  ])('named by %s and not there is refused, with how to make one', async (_, flags, home) => {
    // Breaks when a name that leads nowhere falls back to no workspace: the brief would then lack rows unsaid.
    const found = await refusal(['brief', 'SYR', ...flags], { context: { cwd: await folder(), env: () => home } });
    expect(found).toMatchObject({ code: 'EQ_WORKSPACE', exit: 4, hint: 'make one with equipoise init nowhere' });
  });

  test('that is a folder without equipoise.json is refused', async () => {
    const found = await refusal(['brief', 'SYR', '--workspace', '.'], { context: { cwd: await folder() } });
    expect(found).toMatchObject({ code: 'EQ_WORKSPACE', exit: 4 });
  });
});

describe('a row of the workspace', () => {
  test('adds an event to the chronicle, marked as its own', async () => {
    const dir = await workspace({ 'events.csv': [call] });
    const before = await rows('events', 'timeline SYR');
    const after = await rows('events', `timeline SYR --workspace ${dir}`);
    expect(after.filter(({ layer }) => layer === 'workspace').map(({ id }) => id)).toEqual(['own-call']);
    expect(after.filter(({ layer }) => layer === 'embedded')).toEqual(before);
    const table = (await run(['timeline', 'SYR', '--workspace', dir, '--format', 'csv'])).stdout;
    expect(table.split('\n').filter((line) => line.includes(',workspace,'))).toHaveLength(1);
  });

  test('is not known before its day', async () => {
    const dir = await workspace({ 'events.csv': [call] });
    expect(ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-01`))).not.toContain('own-call');
    expect(ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-02`))).toContain('own-call');
  });

  const old = 'syr-2025-05-14-meet-usa';

  test('replaces the embedded row it corrects, from the day it became known', async () => {
    // Breaks when corrections are applied without regard to the as-of day, or only within one layer.
    const dir = await workspace({ 'events.csv': [call.replace(/,,$/, `,${old},`)] });
    const earlier = ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-01`));
    expect([earlier.includes(old), earlier.includes('own-call')]).toEqual([true, false]);
    const later = ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-02`));
    expect([later.includes(old), later.includes('own-call')]).toEqual([false, true]);
    expect(later).toHaveLength(earlier.length);
  });

  test('takes back the embedded row it retracts, from the day it became known, and shows nothing itself', async () => {
    const dir = await workspace({ 'events.csv': [call.replace(/,,$/, `,retracts:${old},`)] });
    const earlier = ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-01`));
    expect(earlier).toContain(old);
    const later = ids(await rows('events', `timeline SYR --workspace ${dir} --as-of 2025-06-02`));
    expect(earlier.filter((id) => !later.includes(id))).toEqual([old]);
    expect(later).not.toContain('own-call');
    // What was taken back is found again where it is asked for, and only there.
    const asked = ['timeline', 'SYR', '--workspace', dir, '--from', '2025-05-20'];
    expect((await run([...asked, '--json'])).stdout).not.toContain(`"${old}"`);
    expect((await run([...asked, '--history', '--json'])).stdout).toContain(`"${old}"`);
  });

  test('may be corrected in turn by another row of the workspace', async () => {
    const dir = await workspace({
      'events.csv': [
        call.replace(/,,$/, `,${old},`),
        call.replace('own-call', 'own-call-2').replace('2025-06-02', '2025-06-03').replace(/,,$/, ',own-call,'),
      ],
    });
    const shown = ids(await rows('events', `timeline SYR --workspace ${dir}`));
    expect([old, 'own-call', 'own-call-2'].filter((id) => shown.includes(id))).toEqual(['own-call-2']);
  });

  test('that corrects a commitment keeps what was said of it', async () => {
    // Breaks when claims are kept by the id of the row they name, and the row in force has another: a corrected title
    // would then wipe out every ratification and dispute.
    const treaty = 'rus-syr-tartus-2017';
    const dir = await workspace({
      'commitments.csv': [
        `own-tartus,RUS;SYR,base-access,Tartus,2017-01-18,2025-06-02,2017-01-18,,49y,auto:25y:12m,,tartus,,s-own,single,,${treaty},`,
      ],
    });
    const before = (await rows('commitments', 'commitments SYR')).find(({ id }) => id === treaty) as Row;
    expect(before.claims?.length).toBeGreaterThan(0);
    const after = await rows('commitments', `commitments SYR --workspace ${dir}`);
    expect(ids(after)).not.toContain(treaty);
    expect(after.find(({ id }) => id === 'own-tartus')?.claims).toEqual(before.claims);
  });

  test('that corrects a vote in the Council keeps how its members voted', async () => {
    // Breaks as the one above: votes name the event by the id it had.
    const dir = await workspace({
      'events.csv': [
        'own-2799,2025-11-06,2025-11-07,UN,SYR,vote,,+,Resolution 2799 is adopted,,,,s-own,single,,syr-2025-11-06-vote-2799,',
      ],
    });
    const before = (await run(['brief', 'SYR'])).stdout;
    expect(before).toMatch(/abstain/);
    expect((await run(['brief', 'SYR', '--workspace', dir])).stdout).toMatch(/abstain/);
  });

  test('that uses an id of the embedded record is a fault', async () => {
    const dir = await folder();
    await writeUnder(dir, {
      'equipoise.json': '{}\n',
      'casebooks/SYR/sources.csv': csv('sources.csv', source),
      'casebooks/SYR/events.csv': csv('events.csv', call.replace('own-call', old)),
    });
    const found = await refusal(['timeline', 'SYR', '--workspace', dir]);
    expect(found).toMatchObject({ code: 'EQ_CASEBOOK', exit: 3 });
    expect(found.message).toContain('casebooks/SYR/events.csv:2:1 EQ_ID_TWICE');
  });

  test('may use sources, persons and commitments of the embedded record by their ids', async () => {
    const dir = await workspace({
      'sources.csv': [],
      'status_claims.csv': [
        'own-claim,rus-syr-tartus-2017,2025-12-01,2025-12-01,reaffirmed,SYR,p-shaibani,we stay,,s-sana,primary,,',
      ],
    });
    const treaty = (await rows('commitments', `commitments SYR --workspace ${dir}`)).find(
      ({ id }) => id === 'rus-syr-tartus-2017',
    );
    expect(treaty?.claims).toContain('own-claim');
    expect((await run(['cite', 'own-claim', '--workspace', dir])).stdout).toContain('SANA');
  });

  test('may carry the days that the casebook covers further', async () => {
    const dir = await workspace({
      'casebook.csv': ['SYR,"Syria, carried on",2024-12-08,2026-03-31,'],
      'events.csv': [call.replaceAll('2025-06-0', '2026-03-0')],
    });
    const { stdout } = await run(['timeline', 'SYR', '--workspace', dir]);
    expect(stdout).toContain('as of 2026-03-31');
    expect(stdout).toContain('An own call');
  });
});

describe('a brief over a workspace', () => {
  test('says which rows are its own', async () => {
    // Breaks when the layer is dropped on the way to the page: a reader then takes one analyst's row for the record's.
    const dir = await workspace({ 'events.csv': [call.replace('USA,SYR,call', 'USA,SYR,visit')] });
    for (const format of ['terminal', 'md', 'html']) {
      const own = (await run(['brief', 'SYR', '--workspace', dir, '--format', format])).stdout;
      expect(own.replace(/\s+/g, ' '), format).toMatch(/Rows by layer: .*workspace 1\b/);
      const bare = (await run(['brief', 'SYR', '--format', format])).stdout;
      expect(bare, format).not.toContain('workspace 1');
    }
    const { stdout } = await run(['timeline', 'SYR', '--workspace', dir, '--format', 'md', '--from', '2025-06-01']);
    expect(stdout.split('\n').find((line) => line.includes('An own call'))).toContain('(workspace)');
    expect(stdout.match(/\(workspace\)/g)).toHaveLength(1);
  });
});

describe('a casebook of a state that the record has none of', () => {
  const kenya: Contents = {
    'casebooks/KEN/casebook.csv': csv('casebook.csv', 'KEN,"Kenya, a test",2025-06-01,2025-06-30,'),
    'casebooks/KEN/sources.csv': csv('sources.csv', source.replace('s-own', 's-ken').replace('/own', '/ken')),
    'casebooks/KEN/events.csv': csv(
      'events.csv',
      'ken-syr,2025-06-10,2025-06-10,KEN,SYR,recognition,,+,Kenya recognises the government,,,,s-ken,single,,,',
      'ken-usa,2025-06-11,2025-06-11,USA,KEN,visit,042,+,A visit to Nairobi,,,Nairobi,s-ken,single,,,',
    ),
  };

  test('works in every command that asks of a state, by code and by name', async () => {
    // Breaks when a command asks only the embedded casebooks.
    const dir = await workspace({ 'events.csv': [call] }, kenya);
    expect(ids(await rows('events', `timeline KEN --workspace ${dir}`))).toEqual(['ken-usa', 'ken-syr']);
    for (const line of [
      'brief KEN',
      'brief Kenya',
      'timeline kenya',
      'commitments KEN',
      'sanctions KEN',
      'sources KEN',
    ]) {
      const { exit, stdout, stderr } = await run([...line.split(' '), '--workspace', dir]);
      expect({ exit, stderr }, line).toEqual({ exit: 0, stderr: '' });
      expect(stdout, line).toContain('as of 2025-06-30');
      expect(stdout, line).toContain('Kenya');
    }
    const brief = (await run(['brief', 'KEN', '--workspace', dir])).stdout.replace(/\s+/g, ' ');
    expect(brief).toContain('Event rows with Kenya: the United States 1,');
    expect(brief).toContain('Rows by layer: workspace 2.');
  });

  test('shows what it says of a state with an embedded casebook there too', async () => {
    const dir = await workspace({ 'events.csv': [call] }, kenya);
    const found = (await rows('events', `timeline SYR --workspace ${dir}`)).find(({ id }) => id === 'ken-syr');
    expect(found?.layer).toBe('workspace');
  });

  test('is empty without the workspace, and says so', async () => {
    const { exit, stdout } = await run(['brief', 'KEN']);
    expect(exit).toBe(0);
    expect(stdout).toContain('No casebook of KEN.');
  });
});
