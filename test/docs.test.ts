import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../scripts/pages.ts';
import { table } from '../src/app/table.ts';
import { kebab } from '../src/cli/help.ts';
import { catalogue } from '../src/errors.ts';
import { run } from './run.ts';

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');

test('docs/reference is what the code gives; npm run docs renews it', async () => {
  for (const [name, text] of await pages()) expect(read(`docs/reference/${name}`), name).toBe(text);
});

test('each command, option and error code has a heading or a line in the reference', async () => {
  const commands = read('docs/reference/commands.md');
  for (const { name, load } of table) {
    expect(commands).toContain(`\n## ${name}\n`);
    const { default: command } = await load();
    for (const key of Object.keys(command.input.shape).filter((each) => !command.positional.includes(each))) {
      expect(commands, `${name} --${kebab(key)}`).toContain(`--${kebab(key)} `);
    }
  }
  for (const code of Object.keys(catalogue)) expect(read('docs/reference/errors.md')).toContain(`\n## ${code}\n`);
});

/** Commands a reader may copy: `npm start -- ...` in the README, `equipoise ...` at the start of a line in a guide. */
function examples(path: string): string[] {
  const text = read(path);
  const started = [...text.matchAll(/npm start -- ([^`#\n]+)/g)].map((hit) => (hit[1] as string).trim());
  const guided = [...text.matchAll(/^equipoise (.+)$/gm)].map((hit) => (hit[1] as string).trim());
  return [...started, ...guided];
}

test.each(['README.md', 'docs/guide/workspace.md'])(
  'every example of %s runs, in the order it stands',
  async (path) => {
    const dir = await mkdtemp(join(tmpdir(), 'equipoise-'));
    try {
      const commands = examples(path);
      expect(commands.length).toBeGreaterThan(2);
      for (const command of commands) {
        const { exit, stderr } = await run(command.split(' '), { context: { cwd: dir } });
        expect(exit, `${command}: ${stderr}`).toBe(0);
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  },
);

test('the excerpt in the README is what the command prints', async () => {
  const { stdout } = await run(['brief', 'SYR']);
  const excerpt = /cut here\):\n\n```\n([\s\S]+?)```/.exec(read('README.md'))?.[1] ?? 'no excerpt';
  expect(stdout).toContain(excerpt);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/guide/workspace.md'])('links of %s lead somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((hit) => hit[1] as string);
  for (const link of links) expect(existsSync(at(join(dirname(path), link))), link).toBe(true);
});

test('the README names both set-up commands and the changelog counts what the casebook holds', () => {
  expect(read('README.md')).toContain('npm ci && npm start -- brief SYR');
  expect(read('README.md')).toContain('npm ci && npm test');
  const rows = (file: string): number => read(`data/casebooks/SYR/${file}`).trimEnd().split('\n').length - 1;
  const changelog = read('CHANGELOG.md').replace(/\s+/g, ' ');
  expect(changelog).toContain(
    `${rows('events.csv')} event rows, ${rows('sanction_changes.csv')} sanction changes, ${rows('commitments.csv')} commitments and ${rows('sources.csv')} sources`,
  );
  const blocs = new Set(
    read('data/blocs.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',', 1)[0]),
  );
  expect(blocs.size).toBe(15);
  expect(changelog).toContain('fifteen blocs');
  expect(read('README.md')).toContain('fifteen blocs');
  expect(changelog).toContain(`Tables of ${read('data/states.csv').trimEnd().split('\n').length - 1} actors`);
});
