import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { table } from '../../src/app/table.ts';
import { run } from '../run.ts';

/** What bash would offer for a line, by running the script in bash. */
function offered(script: string, words: readonly string[]): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'equipoise-'));
  try {
    writeFileSync(join(dir, 'completion.sh'), script);
    const line = words.map((word) => `'${word}'`).join(' ');
    const text = `source ${dir}/completion.sh; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _equipoise; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', text], { encoding: 'utf8' })
      .split('\n')
      .filter((word) => word !== '');
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('bash offers commands, options of the command, and states where one is asked for', async () => {
  const { stdout } = await run(['completion', 'bash']);
  expect(offered(stdout, ['equipoise', ''])).toEqual(table.map(({ name }) => name));
  expect(offered(stdout, ['equipoise', 'brief', 'SY'])).toEqual(['SYC', 'SYR']);
  expect(offered(stdout, ['equipoise', 'brief', 'SYR', '--as'])).toEqual(['--as-of']);
  expect(offered(stdout, ['equipoise', 'cite', 'SY'])).toEqual([]);
  // Dead states are no longer offered.
  expect(offered(stdout, ['equipoise', 'brief', 'SUN'])).toEqual([]);
});

test('zsh and fish get scripts of their own; another shell is refused with the list', async () => {
  expect((await run(['completion', 'zsh'])).stdout).toMatch(/^autoload -U \+X bashcompinit/);
  const fish = (await run(['completion', 'fish'])).stdout;
  for (const { name } of table) expect(fish).toContain(`-a ${name} -d '`);
  const { exit, stderr, stdout } = await run(['completion', 'tcsh']);
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).toContain('bash, zsh, fish');
});
