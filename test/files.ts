import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../src/cli/nodeContext.ts';
import type { Entry, Files } from '../src/context.ts';

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
    entries: async (path) => {
      const inside = [...held.keys()]
        .filter((key) => key.startsWith(`${path}/`))
        .map((key) => key.slice(path.length + 1));
      const own = inside.map((rest): [string, Entry] => {
        const [name, more] = rest.split('/') as [string, string | undefined];
        return [name, { name, kind: more === undefined ? 'file' : 'folder' }];
      });
      const under = (await below.entries(path)).map((entry): [string, Entry] => [entry.name, entry]);
      return [...new Map([...under, ...own]).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    write: async (path, text) => {
      held.set(path, text);
    },
  };
}
