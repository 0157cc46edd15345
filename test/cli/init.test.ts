import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { existsIn } from '../../src/record/atlas.ts';
import { casebookFiles } from '../../src/record/casebook/columns.ts';
import { dayNumber } from '../../src/record/day.ts';
import { embeddedRecord } from '../embedded.ts';
import { run } from '../run.ts';
import { hashes, refusal, temporaryFolders } from './workspaces.ts';

const folder = temporaryFolders();
const written = (state: string): string[] => [
  'README.md',
  ...Object.keys(casebookFiles).map((file) => `casebooks/${state}/${file}`),
  'equipoise.json',
];

describe('init', () => {
  test.each([
    ['the first embedded state', [], 'ARM'],
    ['a state without an embedded casebook', ['--state', 'KEN'], 'KEN'],
    ['a state in small letters', ['--state', 'ken'], 'KEN'],
  ])('writes a workspace for %s that holds no fault', async (_, flags, state) => {
    // Breaks when the example rows fall behind a rule of the validation.
    const cwd = await folder();
    const { exit, stdout, stderr } = await run(['init', 'mine', ...flags], { context: { cwd } });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(Object.keys(await hashes(join(cwd, 'mine'))).sort()).toEqual(written(state).sort());
    expect(await run(['check', 'mine'], { context: { cwd } })).toEqual({
      exit: 0,
      stdout: `No fault. Rows checked: ${state} 11.\n`,
      stderr: '',
    });
    // The commands it says to type next, typed.
    for (const next of stdout.matchAll(/^ {2}equipoise (.+)$/gm)) {
      expect(await run((next[1] as string).split(' '), { context: { cwd } })).toMatchObject({ exit: 0, stderr: '' });
    }
  });

  test('gives each file its header and one example row', async () => {
    const cwd = await folder();
    await run(['init', '.', '--state', 'KEN'], { context: { cwd } });
    for (const [file, header] of Object.entries(casebookFiles)) {
      const text = await readFile(join(cwd, 'casebooks/KEN', file), 'utf8');
      expect(text.startsWith(`${header}\n`)).toBe(true);
      expect(text.split('\n')).toHaveLength(3);
      expect(text).not.toMatch(/\{state\}/i);
    }
  });

  test('holds no fault for a state younger than the example rows', async () => {
    // Breaks when the rows keep one day for all: South Sudan did not exist in 2000.
    const { atlas } = await embeddedRecord();
    const [then, now] = [dayNumber(2000, 1, 1) as number, dayNumber(2026, 11, 25) as number];
    const young = [...atlas.actors.values()].filter(
      (actor) => actor.kind === 'state' && existsIn(actor, now, now) && !existsIn(actor, then, then),
    );
    expect(young.map(({ id }) => id)).toContain('SSD');
    const faulty: string[] = [];
    for (const { id } of young) {
      const cwd = await folder();
      expect((await run(['init', '.', '--state', id], { context: { cwd } })).exit).toBe(0);
      if ((await run(['check'], { context: { cwd } })).exit !== 0) faulty.push(id);
    }
    expect(faulty).toEqual([]);
  });

  test('says the same in json, and nothing else', async () => {
    const cwd = await folder();
    const { stdout } = await run(['init', 'mine', '--json'], { context: { cwd } });
    const out = JSON.parse(stdout) as { dir: string; written: string[] };
    expect({ ...out, written: [...out.written].sort() }).toEqual({ dir: 'mine', written: written('ARM').sort() });
  });
});

describe('init never overwrites', () => {
  test.each(written('ARM'))('and writes nothing at all when %s is there', async (file) => {
    // Breaks when files are written one by one until the first that exists.
    const cwd = await folder();
    await mkdir(dirname(join(cwd, 'mine', file)), { recursive: true });
    await writeFile(join(cwd, 'mine', file), 'work of a week\n');
    const before = await hashes(cwd);
    const found = await refusal(['init', 'mine'], { context: { cwd } });
    expect(found).toMatchObject({ code: 'EQ_EXISTS', exit: 5 });
    expect(found.message).toContain(file);
    expect(await hashes(cwd)).toEqual(before);
  });

  test('also on a second run', async () => {
    const cwd = await folder();
    await run(['init', '.'], { context: { cwd } });
    const before = await hashes(cwd);
    expect((await refusal(['init', '.'], { context: { cwd } })).code).toBe('EQ_EXISTS');
    expect(await hashes(cwd)).toEqual(before);
  });

  test('and does not write through a symbolic link that leads nowhere', async () => {
    // Breaks when a link without a target counts as an absent file: the write then makes a file outside the folder.
    const cwd = await folder();
    const outside = join(await folder(), 'outside.csv');
    await mkdir(join(cwd, 'casebooks/ARM'), { recursive: true });
    await symlink(outside, join(cwd, 'casebooks/ARM/votes.csv'));
    expect((await refusal(['init', '.'], { context: { cwd } })).exit).toBe(5);
    expect(await readdir(dirname(outside))).toEqual([]);
    expect(await hashes(cwd)).toEqual({});
  });

  test('beside files of another name', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'notes.txt'), 'kept\n');
    expect((await run(['init', '.'], { context: { cwd } })).exit).toBe(0);
    expect(await readFile(join(cwd, 'notes.txt'), 'utf8')).toBe('kept\n');
  });
});

describe('init refuses', () => {
  test.each([
    ['a state that does not exist', 'ZZZ'],
    ['a region that is no state', 'ABW'],
    ['a state that has ended', 'SUN'],
  ])('%s, and makes no folder', async (_, state) => {
    // Breaks when any three letters, or any actor, will do.
    const cwd = await folder();
    const found = await refusal(['init', 'mine', '--state', state], { context: { cwd } });
    expect(found).toMatchObject({ code: 'EQ_STATE_UNKNOWN', exit: 2 });
    expect(await readdir(cwd)).toEqual([]);
  });

  test('a folder that is a file', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'mine'), 'a file\n');
    const found = await refusal(['init', 'mine'], { context: { cwd } });
    expect([4, 5]).toContain(found.exit);
    expect(await readFile(join(cwd, 'mine'), 'utf8')).toBe('a file\n');
  });

  test('to be called without a folder', async () => {
    expect(await refusal(['init'])).toMatchObject({ code: 'EQ_USAGE', exit: 2 });
  });
});
