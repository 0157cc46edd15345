import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue, coded, type ErrorCode } from '../../src/errors.ts';
import { nodeFiles } from '../files.ts';
import { run } from '../run.ts';
import { refusal, soundFiles, soundWorkspace, temporaryFolders } from './workspaces.ts';

const folder = temporaryFolders();
const codes = Object.keys(catalogue) as ErrorCode[];

test('every code of the catalogue is named by a test', async () => {
  // Breaks when a code is added and nothing shows how it is reached.
  const root = fileURLToPath(new URL('..', import.meta.url));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== fileURLToPath(import.meta.url));
  const text = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  expect(codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(text))).toEqual([]);
});

test('every code of the catalogue is thrown by some line of the source, and no other is', async () => {
  // Breaks when a code is left behind after its last use.
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && name !== 'errors.ts',
  );
  const text = (await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')))).join('\n');
  const used = new Set([...text.matchAll(/'(EQ_[A-Z_]+)'/g)].map(([, code]) => code));
  expect([...used].sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  const { message, hint, exit, http } = catalogue[code];
  const slots = [...new Set([...`${message} ${hint}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))];

  test('has an exit code and a status of the tables, and says what to do', () => {
    expect([1, 2, 3, 4, 5, 6]).toContain(exit);
    expect([400, 404, 406, 409, 422, 500, 502, 503]).toContain(http);
    expect(hint).toMatch(/^[a-z{].*[^.]$/);
    expect(message).not.toMatch(/[.\n]$/);
  });

  test('fills every slot of its message and its hint, with values taken as they are', () => {
    // Breaks when a value is read as a slot in turn: `{problem}` typed by someone is text.
    const values = Object.fromEntries(slots.map((name) => [name, `<${name}>{${name}}$&`]));
    const error = coded(code, values);
    const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name) => values[name] as string);
    expect([error.message, error.hint, error.exit]).toEqual([filled(message), filled(hint), exit]);
  });
});

describe('the command line', () => {
  // What is typed, in a folder that holds the workspaces `sound` and `faulty` and a file `taken`.
  test.each<[ErrorCode, number, string]>([
    ['EQ_USAGE', 2, 'breif SYR'],
    ['EQ_USAGE', 2, 'brief'],
    ['EQ_USAGE', 2, 'timeline SYR --type visist'],
    ['EQ_STATE_UNKNOWN', 2, 'brief Atlantis'],
    ['EQ_STATE_UNKNOWN', 2, 'init new --state ZZZ'],
    ['EQ_POWER_UNKNOWN', 2, 'brief SYR --powers USA,Atlantis'],
    ['EQ_FORMAT', 2, 'brief SYR --format csv'],
    ['EQ_DATE', 2, 'brief SYR --as-of 03/04/2025'],
    ['EQ_DATE', 2, 'brief SYR --as-of 2025-10'],
    ['EQ_CASEBOOK', 3, 'brief SYR --workspace faulty'],
    ['EQ_NOT_FOUND', 4, 'cite s-of-nobody'],
    ['EQ_WORKSPACE', 4, 'brief SYR --workspace nowhere'],
    ['EQ_WORKSPACE', 4, 'check'],
    ['EQ_WORKSPACE', 4, 'check nowhere'],
    ['EQ_FILE', 4, 'brief SYR --format md --out sound'],
    ['EQ_EXISTS', 5, 'init sound'],
  ])('tells %s with exit code %i for "%s"', async (code, exit, line) => {
    // Breaks when a throw forgets a value: the slot would show in its braces.
    const cwd = await folder();
    await soundWorkspace(join(cwd, 'sound'));
    await soundWorkspace(join(cwd, 'faulty'), { 'casebooks/SYR/votes.csv': `${soundFiles['votes.csv']}v-z,e-vote\n` });
    await writeFile(join(cwd, 'taken'), '');
    const found = await refusal(line.split(' '), { context: { cwd } });
    expect(found).toMatchObject({ code, exit });
    expect(exit).toBe(catalogue[code].exit);
  });

  test('tells EQ_UNFORESEEN with exit code 1 whatever is thrown', async () => {
    for (const thrown of [new Error('broken'), 'broken', { message: 'broken' }]) {
      const files = { ...nodeFiles, read: () => Promise.reject(thrown) };
      expect(await refusal(['brief', 'SYR'], { context: { files } })).toMatchObject({ code: 'EQ_UNFORESEEN', exit: 1 });
    }
  });

  test('tells an error of several lines in two', async () => {
    // Breaks when a message is printed as it came: the second line would read as the hint.
    const files = { ...nodeFiles, read: () => Promise.reject(new Error('one\ntwo\nthree')) };
    expect((await refusal(['brief', 'SYR'], { context: { files } })).message).toContain('one two three');
    expect((await refusal(['brief\nSYR'])).code).toBe('EQ_USAGE');
    expect((await refusal(['brief', 'S\nY\nR'])).code).toBe('EQ_STATE_UNKNOWN');
  });

  test('takes what was typed in braces as text', async () => {
    const { exit, stderr } = await run(['brief', '{state}']);
    expect(exit).toBe(2);
    expect(stderr).toContain('no state is known as "{state}"');
  });
});
