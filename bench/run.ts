/**
 * Start-up and the main job, each beside bare Node in one run: wall time (median of the runs) and peak memory. Trust the
 * ratios; the milliseconds are this machine's today. Usage: npm run bench [-- RUNS]
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 9);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
// Reports its own peak resident memory when it ends; loaded before the program, and for bare Node alone.
const probe = join(tmpdir(), `equipoise-probe-${process.pid}.mjs`);
writeFileSync(probe, "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`));");

const cases: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['bare node', ['-e', '0']],
  ['--help', [main, '--help']],
  ['brief --help', [main, 'brief', '--help']],
  ['brief SYR', [main, 'brief', 'SYR']],
  ['brief SYR html', [main, 'brief', 'SYR', '--format', 'html']],
  ['timeline SYR', [main, 'timeline', 'SYR']],
];

function once(argv: readonly string[]): { ms: number; mb: number } {
  const started = performance.now();
  const { stderr, status } = spawnSync('node', ['--import', probe, ...argv], { encoding: 'utf8', maxBuffer: 1e8 });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  return { ms, mb: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

// Interleaved, so that a slow minute of the machine falls on every case alike.
const measured = new Map(cases.map(([name]) => [name, [] as { ms: number; mb: number }[]]));
for (let run = 0; run < runs; run++) for (const [name, argv] of cases) measured.get(name)?.push(once(argv));
const bare = median((measured.get('bare node') as { ms: number }[]).map(({ ms }) => ms));
console.log(
  `${'case'.padEnd(16)} ${'ms'.padStart(6)} ${'x bare node'.padStart(12)} ${'peak MB'.padStart(8)}   (median of ${runs})`,
);
for (const [name, rows] of measured) {
  const ms = median(rows.map((row) => row.ms));
  const mb = Math.max(...rows.map((row) => row.mb));
  console.log(
    `${name.padEnd(16)} ${ms.toFixed(0).padStart(6)} ${(ms / bare).toFixed(2).padStart(12)} ${mb.toFixed(0).padStart(8)}`,
  );
}
