import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type CasebookFile, casebookFiles } from '../../src/record/casebook/columns.ts';
import { sound } from '../fixtures/soundCasebook.ts';
import { run } from '../run.ts';

/** Folders for one test file, removed after it. */
export function temporaryFolders(): () => Promise<string> {
  const made: string[] = [];
  afterAll(async () => {
    for (const dir of made) await rm(dir, { recursive: true, force: true });
  });
  return async () => {
    const dir = await mkdtemp(join(tmpdir(), 'equipoise-cli-'));
    made.push(dir);
    return dir;
  };
}

export type Contents = Record<string, string | Uint8Array>;

/** Writes files under a folder; names may hold folders. */
export async function writeUnder(dir: string, contents: Contents): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
}

/** The text of a casebook file: its header and rows, each a line. */
export function csv(file: CasebookFile, ...rows: string[]): string {
  return [casebookFiles[file], ...rows].map((line) => `${line}\n`).join('');
}

/** The sound casebook of Syria as files of a workspace. */
export const soundFiles: Record<CasebookFile, string> = Object.fromEntries(
  Object.entries(sound).map(([file, rows]) => [file, `${casebookFiles[file as CasebookFile]}\n${rows}`]),
) as Record<CasebookFile, string>;

/** A workspace with the sound casebook of Syria, some of its files replaced and others laid beside it. */
export async function soundWorkspace(dir: string, changed: Contents = {}): Promise<string> {
  const files = Object.entries(soundFiles).map(([file, text]) => [`casebooks/SYR/${file}`, text]);
  await writeUnder(dir, { 'equipoise.json': '{}\n', ...Object.fromEntries(files), ...changed });
  return dir;
}

/** Every file under a folder with the hash of its bytes. */
export async function hashes(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const each = files.sort().map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return [relative(dir, file), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

export interface Refusal {
  exit: number;
  code: string;
  message: string;
  hint: string;
  stderr: string;
}

/** A call that must be refused: nothing on standard output, one error of two lines with its slots filled on the other. */
export async function refusal(argv: readonly string[], options: Parameters<typeof run>[1] = {}): Promise<Refusal> {
  const { exit, stdout, stderr } = await run(argv, options);
  expect(stdout).toBe('');
  const [, code = '', message = '', hint = ''] = /^(EQ_[A-Z_]+): (\S.*)\n {2}(\S.*)\n$/.exec(stderr) ?? [];
  expect(code, stderr).not.toBe('');
  expect(stderr).not.toMatch(/\{\w+\}|undefined|\[object/);
  expect([1, 2, 3, 4, 5, 6]).toContain(exit);
  return { exit, code, message, hint, stderr };
}
