import { describe, expect, test } from 'vitest';
import type { Casebook } from '../../src/record/casebook.ts';
import { isoDay } from '../../src/record/day.ts';
import type { Fact } from '../../src/record/fact.ts';
import { publicFrom } from '../../src/record/source.ts';
import { run } from '../run.ts';
import { casebooks, leaksIn } from './future.ts';

/**
 * Each casebook read as of three days: the day before its newest contradiction, the day on which both sides are public, and
 * today. No row leads out of its day; every contradiction whose sides are public by then stands in the brief with both.
 */
const today = 20_782; // 2026-11-25, the clock of the runner

/** The first day on which a row shows: known, and one of its sources surely public. Read from the rows, not through views. */
function shownFrom({ knownAt, sources }: Fact, casebook: Casebook): number {
  const byId = new Map(casebook.sources.map((source) => [source.id, publicFrom(source)]));
  return Math.max(knownAt, Math.min(...sources.map((id) => byId.get(id) as number)));
}

/** The rows of a group, with the day each first shows. */
function versions(casebook: Casebook, group: string): { row: Fact & { table: string }; from: number }[] {
  const rows = [...casebook.events, ...casebook.commitments, ...casebook.statusClaims, ...casebook.sanctionChanges];
  return rows
    .filter(({ contradiction }) => contradiction === group)
    .map((row) => ({ row, from: shownFrom(row, casebook) }))
    .sort((a, b) => a.from - b.from);
}

/** Words of one day on a common source are one voice; any other two rows are two sides. */
function twoSides(rows: readonly (Fact & { table: string })[]): boolean {
  return rows.some((a, at) =>
    rows
      .slice(at + 1)
      .some(
        (b) =>
          (a.table !== 'statusClaim' && b.table !== 'statusClaim') ||
          a.about.text !== b.about.text ||
          !a.sources.some((id) => b.sources.includes(id)),
      ),
  );
}

/** The first day on which two sides of the group show. */
function openFrom(casebook: Casebook, group: string): number {
  const all = versions(casebook, group);
  const at = all.findIndex((_, index) => twoSides(all.slice(0, index + 1).map(({ row }) => row)));
  return at < 0 ? Number.POSITIVE_INFINITY : (all[at] as { from: number }).from;
}

describe.each(casebooks.map((casebook) => ({ casebook, state: casebook.state })))('$state', ({ casebook, state }) => {
  const groups = casebook.contradictions.map(({ id }) => ({ id, from: openFrom(casebook, id) }));
  const newest = [...groups].sort((a, b) => b.from - a.from)[0] as { id: string; from: number };

  test('every contradiction has two sides by today', () => {
    expect(groups.length).toBeGreaterThan(5);
    expect(groups.filter(({ from }) => from > today).map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['the day before its newest contradiction', newest.from - 1],
    ['the day of its newest contradiction', newest.from],
    ['today', today],
  ])('%s', async (_, day) => {
    const asked = ['brief', state, '--as-of', isoDay(day)];
    const json = await run([...asked, '--json']);
    expect(json.exit).toBe(0);
    const { findings } = JSON.parse(json.stdout) as { findings: { id: string; evidence: string[]; n: number }[] };
    const open = groups.filter(({ from }) => from <= day).map(({ id }) => id);
    const shown = casebook.contradictions.map(({ id }) => id).filter((id) => findings.some((each) => each.id === id));
    expect(shown).toEqual(open);
    for (const id of open) {
      const finding = findings.find((each) => each.id === id);
      const rows = versions(casebook, id).filter(({ from }) => from <= day);
      expect(finding?.n, id).toBeGreaterThan(1);
      expect(finding?.evidence, id).toEqual(expect.arrayContaining(rows.map(({ row }) => row.id)));
    }
    const texts = [json.stdout];
    for (const format of ['terminal', 'md', 'html']) {
      const { exit, stdout } = await run([...asked, '--format', format]);
      expect(exit).toBe(0);
      for (const id of open) expect(stdout, `${id} in ${format}`).toContain(id);
      texts.push(stdout);
    }
    for (const text of texts) expect(leaksIn(text, day)).toEqual([]);
  });

  test('the brief has no word that claims more than the record', async () => {
    const { stdout } = await run(['brief', state, '--as-of', isoDay(today), '--format', 'md', '--cite', 'all']);
    const body = stdout.slice(0, stdout.indexOf('## 14. Sources')).replace(/"[^"\n]*"/g, '""');
    const forbidden =
      /\b(will|clearly|proves|optimal|best|valid|occurred|did not happen|pivoted|pro-\w+|experts say|caused|prompted|pre-?empted|because|due to|triggered|reaction|answered)\b/i;
    for (const line of body.split('\n')) expect(forbidden.exec(line)?.[0], line).toBeUndefined();
  });
});
