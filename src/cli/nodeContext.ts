import type { Dirent } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Entry, Files } from '../context.ts';
import { coded } from '../errors.ts';

/** Side effects of this process. */
export function nodeContext(): Context {
  return {
    today: () => Math.floor(Date.now() / 86_400_000),
    env: (name) => process.env[name],
    cwd: process.cwd(),
    // Beside the code, built or not.
    dataDir: fileURLToPath(new URL('../../data', import.meta.url)),
    files: nodeFiles,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  };
}

export const nodeFiles: Files = {
  read: async (path) => {
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw coded('EQ_FILE', { file: path, why: reason(error) });
    }
  },
  entries: async (path) => {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (isMissing(error)) return [];
      throw coded('EQ_FILE', { file: path, why: reason(error) });
    }
  },
  write: async (path, text, { overwrite }) => {
    const part = `${path}.part-${process.pid}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(part, text, { flag: 'wx' });
      // A link refuses to replace; a rename replaces whole. Either way no reader meets half a file.
      if (overwrite) await rename(part, path);
      else await link(part, path);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && syscall !== 'mkdir') throw coded('EQ_EXISTS', { file: path });
      throw coded('EQ_FILE', { file: path, why: reason(error) });
    } finally {
      // What cannot be removed was not made; the error above is the one to tell.
      await rm(part, { force: true }).catch(() => {});
    }
  },
};

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
