import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** What only a process of its own shows: pipes, and the two streams as a terminal. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const equipoise = `"${process.execPath}" --import tsx "${root}src/cli/main.ts"`;

async function shell(line: string, env: Record<string, string> = {}): Promise<{ stdout: string; stderr: string }> {
  const { NO_COLOR: _, TERM: __, EQUIPOISE_HOME: ___, FORCE_COLOR: ____, ...rest } = process.env;
  const options = { cwd: root, env: { ...rest, TERM: 'xterm', ...env }, maxBuffer: 2 ** 26 };
  return promisify(execFile)('bash', ['-c', `set -o pipefail; ${line}`], options);
}

describe('a pipe', () => {
  test('that is closed early is an end, not an error', async () => {
    // Breaks without the handler of EPIPE: a trace on standard error, or an exit code that is not 0.
    const { stdout, stderr } = await shell(`${equipoise} timeline SYR --json | head -1`);
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  test('gets all of a long answer', async () => {
    // Breaks when the process exits before its output is drained: pipes hold 64 KB.
    const { stdout } = await shell(`${equipoise} brief SYR --cite all --json | cat`);
    expect(stdout.length).toBeGreaterThan(2 ** 16);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'SYR' });
  });

  test('gets no colour, no progress and no question', async () => {
    const { stdout, stderr } = await shell(`${equipoise} brief SYR | cat`);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('\u001b');
  });

  test('ends with the exit code of the catalogue', async () => {
    await expect(shell(`${equipoise} breif SYR`)).rejects.toMatchObject({ code: 2, stdout: '' });
    await expect(shell(`${equipoise} cite nobody`)).rejects.toMatchObject({ code: 4, stdout: '' });
  });
});

/** `script` of util-linux gives a command a terminal. */
describe.skipIf(process.platform !== 'linux' || !existsSync('/usr/bin/script'))('a terminal', () => {
  const onTerminal = async (args: string, env: Record<string, string> = {}): Promise<string> =>
    (await shell(`script -qec '${equipoise} ${args}' /dev/null`, env)).stdout;

  test('gets colour, also when NO_COLOR is set and empty', async () => {
    expect(await onTerminal('timeline SYR --limit 3')).toContain('\u001b[1m');
    expect(await onTerminal('timeline SYR --limit 3', { NO_COLOR: '' })).toContain('\u001b[1m');
  });

  test.each<[string, string, Record<string, string>]>([
    ['NO_COLOR is set', '', { NO_COLOR: '1' }],
    ['NO_COLOR is set to 0', '', { NO_COLOR: '0' }],
    ['the terminal is dumb', '', { TERM: 'dumb' }],
    ['--no-color is given', ' --no-color', {}],
  ])('gets none when %s', async (_, flag, env) => {
    // Breaks when one of the four cases of no-color.org is forgotten.
    const out = await onTerminal(`timeline SYR --limit 3${flag}`, env);
    expect(out).toContain('Chronicle of Syria');
    expect(out).not.toContain('\u001b');
  });
});
