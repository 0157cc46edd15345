import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../src/cli/nodeContext.ts';
import type { Files } from '../src/context.ts';

export { nodeFiles };

/** The embedded record. */
export const dataDir = fileURLToPath(new URL('../data', import.meta.url));

/** The invented record of a state that does not exist. */
export const atlantisDir = fileURLToPath(new URL('./fixtures/atlantis/data', import.meta.url));

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
