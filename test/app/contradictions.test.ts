import { expect, test } from 'vitest';
import { run } from '../run.ts';

/**
 * K1 to K9 of the Syria record: once their day is past, both sides stand in the command that shows their rows, and the day
 * before the second version was public they do not. Each entry: the group, the command, the first day both sides are public by
 * sources of that day, and a text of either side.
 */
const cases: readonly [k: string, group: string, command: string, day: string, sides: readonly string[]][] = [
  ['K1', 'c-agreements', 'commitments', '2025-10-18', ['we respect all agreements', 'not accepted']],
  ['K2', 'c-term', 'commitments', '2017-07-27', ['indefinite', '49 years']],
  ['K3', 'c-caesar', 'sanctions', '2025-11-30', ['effective 2025-11-10', 'effective 2025-11-06']],
  ['K4', 'c-senate', 'timeline', '2025-10-10', ['77-20', '70-20']],
  ['K5', 'c-eu-feb', 'sanctions', '2025-02-25', ['effective 2025-02-25', 'effective 2025-02-24']],
  ['K6', 'c-lease', 'timeline', '2025-01-24', ['2025-01-22 (±3 days)', '2025-01-23 (±3 days)']],
  ['K7', 'c-rubio', 'timeline', '2025-09-23', ['2025-09-22', '2025-09-23']],
  ['K8', 'c-qamishli', 'timeline', '2026-01-31', ['2026-01-23 (±3 days)', '2026-01-26..2026-01-28']],
  ['K9', 'c-cabinet', 'timeline', '2025-03-31', ['23 ministers', '22 ministers']],
];

test.each(cases)('%s (%s) shows both sides in %s as of %s', async (_, group, command, day, sides) => {
  const json = JSON.parse((await run([command, 'SYR', '--as-of', day, '--json'])).stdout) as {
    findings: { id: string; statement: string; n: number; warnings: string[]; evidence: string[] }[];
  };
  const found = json.findings.find(({ id }) => id === group);
  if (found === undefined) throw new Error(`${group} is not shown as of ${day}`);
  for (const side of sides) expect(found.statement).toContain(side);
  expect(found.n).toBeGreaterThan(1);
  expect(found.evidence.length).toBeGreaterThan(1);
  expect(found.warnings).toContain(`contradicted:${group}`);
  for (const format of ['terminal', 'md', 'html']) {
    const { stdout } = await run([command, 'SYR', '--as-of', day, '--format', format]);
    expect(stdout).toContain(group);
  }
});

test.each(cases.filter(([k]) => k !== 'K2'))(
  '%s (%s) is not shown by %s before both sides are public',
  async (_, group, command, day) => {
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const { stdout } = await run([command, 'SYR', '--as-of', before, '--json']);
    // Neither as a finding nor as a group of a lone row: that a row is going to be contradicted is knowledge of a later day.
    expect(stdout.includes(`"${group}"`)).toBe(false);
  },
);

test('the two votes of the Senate, in October and in December, have the same count and stay two facts', async () => {
  const { events } = JSON.parse((await run(['timeline', 'SYR', '--type', 'legislation', '--json'])).stdout) as {
    events: { date: string; contradiction: string | null }[];
  };
  expect(events.filter(({ date }) => date === '2025-12-17').map(({ contradiction }) => contradiction)).toEqual([null]);
  expect(events.filter(({ date }) => date === '2025-10-09').map(({ contradiction }) => contradiction)).toEqual([
    'c-senate',
    'c-senate',
  ]);
});
