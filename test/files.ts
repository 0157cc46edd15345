import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../src/context.ts';

/** The embedded record. */
export const dataDir = fileURLToPath(new URL('../data', import.meta.url));

/** The invented record of a state that does not exist. */
export const atlantisDir = fileURLToPath(new URL('./fixtures/atlantis/data', import.meta.url));

/** Files on disk, as the command line has them. */
export const nodeFiles: Files = {
  read: (path) => readFile(path).catch(absent),
  list: async (path) => ((await readdir(path).catch(absent)) ?? []).sort(),
  write: async (path, text, { overwrite }) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: overwrite ? 'w' : 'wx' });
  },
};

/** Files in memory, laid over others: a workspace or a fault without touching the disk. */
export function memoryFiles(contents: Record<string, string | Uint8Array>, below: Files = nodeFiles): Files {
  const held = new Map(Object.entries(contents));
  return {
    read: async (path) => {
      const found = held.get(path);
      if (found === undefined) return below.read(path);
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
    list: async (path) => {
      const inside = [...held.keys()].filter((key) => key.startsWith(`${path}/`));
      const names = inside.map((key) => key.slice(path.length + 1).split('/')[0] as string);
      return [...new Set([...names, ...(await below.list(path))])].sort();
    },
    write: async (path, text) => {
      held.set(path, text);
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  return undefined;
}
