import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Floors, lowest first. A file imports only from its own room or from a lower floor; rooms on one floor do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['errors', 'context'],
  ['kernel'],
  ['record'],
  ['store'],
  ['sources'],
  ['read'],
  ['measure', 'explain', 'forecast', 'corridor', 'strategy'],
  ['publish'],
  ['app'],
  ['cli', 'http', 'mcp'],
  ['index'],
];
const stages = floors[6] as readonly string[];
/** Rooms the stages never enter: handlers in app/ query the store and hand the stages plain typed input. */
const closedToStages = ['store', 'sources', 'read'];

const src = fileURLToPath(new URL('../src', import.meta.url));

type Imports = ReadonlyMap<string, readonly string[]>;

function importsOf(files: ReadonlyMap<string, string>): Imports {
  return new Map(
    [...files].map(([file, text]) => {
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((hit) => hit[1] as string);
      return [file, found.map((path) => relative(src, resolve(src, dirname(file), path)))];
    }),
  );
}

function roomOf(file: string): string {
  return (file.split('/')[0] as string).replace(/\.tsx?$/, '');
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function violations(imports: Imports): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      if (floorOf(file) === -1) return [`${file} stands on no floor`];
      if (roomOf(file) === roomOf(target)) return [];
      if (floorOf(target) >= floorOf(file)) return [`${file} imports ${target}, which is not on a lower floor`];
      if (stages.includes(roomOf(file)) && closedToStages.includes(roomOf(target)))
        return [`stage ${file} imports ${target}`];
      return [];
    }),
  );
}

/** A cycle as a path, type imports included; none when the imports form no circle. */
function cycle(imports: Imports): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const target of imports.get(file) ?? []) {
      const found = visit(target);
      if (found) return found;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const found = visit(file);
    if (found) return found;
  }
  return undefined;
}

const files = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => [file, readFileSync(join(src, file), 'utf8')]),
);

test('each file imports only from its own room or a lower floor', () => {
  expect(violations(importsOf(files))).toEqual([]);
});

test('no import runs in a circle, type imports included', () => {
  expect(cycle(importsOf(files))).toBeUndefined();
});

test('planted violations are found: upwards, sideways, from a stage into the store, in a circle', () => {
  const planted = importsOf(
    new Map([
      ['record/up.ts', "import { x } from '../store/EventStore.ts';"],
      ['measure/side.ts', "import type { x } from '../explain/y.ts';"],
      ['measure/store.ts', "const x = await import('../store/EventStore.ts');"],
      ['attic/lost.ts', "import '../errors.ts';"],
    ]),
  );
  expect(violations(planted)).toHaveLength(4);
  const circle = importsOf(
    new Map([
      ['record/a.ts', "import type { B } from './b.ts';"],
      ['record/b.ts', "export { a } from './a.ts';"],
    ]),
  );
  expect(cycle(circle)).toEqual(['record/a.ts', 'record/b.ts', 'record/a.ts']);
});

test('the sizes of files, printed as a hint', () => {
  const lines = [...files]
    .map(([file, text]) => ({ file, lines: text.split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => lines[Math.floor(share * (lines.length - 1))]?.lines ?? 0;
  console.log(
    `${lines.length} files; lines a file: median ${at(0.5)}, 90th percentile ${at(0.9)}; longest: ${lines
      .slice(-5)
      .map(({ file, lines: n }) => `${file} ${n}`)
      .join(', ')}`,
  );
  expect(lines.length).toBeGreaterThan(50);
});

test('no code names a state of a casebook but in an example', () => {
  const named = /SYR\b|Syria|Tartus|Hmeymim/;
  for (const [file, text] of files) {
    const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const lines = code.split('\n').filter((line) => named.test(line));
    // Examples that a user reads: help texts, hints, descriptions and the examples of commands.
    const others = lines.filter(
      (line) =>
        !/examples:|describe\(|hint:|example|equipoise |brief SYR|timeline SYR|sources SYR|as SYR|form:/.test(line),
    );
    expect(others, file).toEqual([]);
  }
});
