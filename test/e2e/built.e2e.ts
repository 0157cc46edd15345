import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

/** The built command line as a user starts it: a process of its own. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/cli/main.js');

function call(
  argv: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync('node', [main, ...argv], { encoding: 'utf8', cwd: tmpdir(), env: { ...inherited, ...env } });
}

/** Scripts a call loaded, by V8's own list. */
async function loaded(argv: readonly string[]): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'equipoise-'));
  try {
    call(argv, { NODE_V8_COVERAGE: dir });
    return readdirSync(dir).flatMap((file) =>
      (JSON.parse(readFileSync(join(dir, file), 'utf8')) as { result: { url: string }[] }).result.map(({ url }) => url),
    );
  } finally {
    await rm(dir, { recursive: true });
  }
}

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
});

describe('the built command line', () => {
  test('npm start prints the brief, exit 0', () => {
    const { status, stdout } = spawnSync('npm', ['start', '--silent', '--', 'brief', 'SYR'], {
      encoding: 'utf8',
      cwd: root,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Syria between the powers, as of 2026-01-28');
  });

  test('help loads no package and no record: --help, bare call, help of a command', async () => {
    for (const argv of [['--help'], [], ['brief', '--help']]) {
      const urls = await loaded(argv);
      const ours = urls.filter((url) => url.includes('/dist/'));
      expect(ours.length).toBeGreaterThan(3);
      expect(urls.filter((url) => url.includes('node_modules'))).toEqual([]);
      expect(ours.filter((url) => /\/(record|store|publish)\//.test(url))).toEqual([]);
    }
    // The same list shows that a command does load them, so that an empty list means something.
    expect((await loaded(['timeline', 'SYR'])).some((url) => url.includes('node_modules/zod'))).toBe(true);
  });

  test('help of each command is what rendering it afresh gives', async () => {
    const { table } = await import('../../src/app/table.ts');
    const { commandHelp } = await import('../../src/cli/help.ts');
    for (const { name, load } of table)
      expect(call([name, '--help']).stdout, name).toBe(commandHelp((await load()).default));
  });

  test('a reader that closes the pipe ends it quietly', async () => {
    const { stdout, stderr } = await promisify(execFile)('bash', [
      '-c',
      `node ${main} timeline SYR | head -1; echo "exit \${PIPESTATUS[0]}"`,
    ]);
    expect(stdout).toBe('Chronicle of Syria, as of 2026-01-28\nexit 0\n');
    expect(stderr).toBe('');
  });

  test('the same bytes on two runs and in three time zones, in every format', () => {
    for (const format of ['terminal', 'md', 'html', 'json']) {
      const argv = ['brief', 'SYR', '--as-of', '2025-11-13', '--format', format];
      const texts = ['UTC', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((TZ) => call(argv, { TZ }).stdout);
      expect(texts[0]?.length).toBeGreaterThan(10_000);
      expect(new Set(texts).size, format).toBe(1);
    }
  });

  test('no escape code in a pipe', () => {
    for (const argv of [['brief', 'SYR'], ['breif'], ['--help']]) {
      const { stdout, stderr } = call(argv);
      expect(stdout.includes('\u001b') || stderr.includes('\u001b'), argv.join(' ')).toBe(false);
    }
  });

  test.skipIf(!existsSync('/usr/bin/script'))(
    'on a terminal it colours, and NO_COLOR, TERM=dumb and --no-color stop it',
    () => {
      const onTerminal = (argv: string, env: Record<string, string>): string => {
        const { NO_COLOR: _, ...inherited } = process.env;
        return spawnSync('script', ['-qec', `node ${main} ${argv}`, '/dev/null'], {
          encoding: 'utf8',
          env: { ...inherited, TERM: 'xterm', ...env },
        }).stdout;
      };
      expect(onTerminal('brief SYR', {})).toContain('\u001b[1m');
      expect(onTerminal('brief SYR', { NO_COLOR: '' })).toContain('\u001b[1m');
      for (const [argv, env] of [
        ['brief SYR', { NO_COLOR: '1' }],
        ['brief SYR', { TERM: 'dumb' }],
        ['brief SYR --no-color', {}],
      ] as const) {
        const text = onTerminal(argv, env);
        expect(text.length).toBeGreaterThan(5000);
        expect(text.includes('\u001b'), argv).toBe(false);
      }
    },
  );

  test('lines fit the window: 80 columns and 140, but for addresses, which stay whole', () => {
    for (const columns of [80, 140]) {
      const { stdout } = call(['brief', 'SYR'], { COLUMNS: String(columns) });
      const long = stdout.split('\n').filter((line) => [...line].length > columns && !line.includes('://'));
      expect(long).toEqual([]);
    }
  });
});
