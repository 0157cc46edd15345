import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedCasebook } from '../../src/record/casebook/parseCasebook.ts';
import { embeddedRecord } from '../embedded.ts';
import { hasShared, readShared } from '../shared.ts';

/**
 * Nothing of a facts page is lost without a word: in every file, rows = lines of the page - lines left out + rows that a line
 * became, and `LEFT_OUT.md` names each line left out and each row more.
 */
const pages = {
  ARM: 'armenia',
  KAZ: 'kazakhstan',
  SRB: 'serbia',
  VNM: 'vietnam',
  TUR: 'turkiye',
  IND: 'india',
} as const;

/** The files a page's tables became, by the first two head cells of the table. */
const heads: Record<string, string> = {
  'events.csv': '| date | prec |',
  'sanction_changes.csv': '| announced | adopted |',
  'commitments.csv': '| id | parties, kind |',
  'status_claims.csv': '| date | commitment(s) |',
  'offices.csv': '| state | person',
};

/** Lines of the page by file: rows of its tables (offices: those of the state itself), and its list of contradictions. */
function linesOf(page: string, state: string): Map<string, number> {
  const lines = page.split('\n');
  const counts = new Map<string, number>();
  for (const [file, head] of Object.entries(heads)) {
    let n = 0;
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith(head)) continue;
      for (let next = at + 2; lines[next]?.startsWith('|'); next++) {
        if (file !== 'offices.csv' || lines[next]?.startsWith(`| ${state} |`)) n++;
      }
    }
    counts.set(file, n);
  }
  return counts.set('contradictions.csv', lines.filter((line) => /^- \*\*K\d+ /.test(line)).length);
}

interface LeftOut {
  counts: Map<string, { lines: number; left: number; more: number; rows: number }>;
  left: Map<string, number>;
  more: { file: string; id: string; why: string }[];
  reasons: string[];
}

function read(text: string): LeftOut {
  const [counts = '', left = '', more = ''] = text.split(/^## .*$/m);
  const cells = (part: string): string[][] =>
    part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
  const out = cells(left);
  return {
    counts: new Map(
      cells(counts).map(([file, ...n]) => {
        const [lines, gone, extra, rows] = n.map(Number) as [number, number, number, number];
        return [file as string, { lines, left: gone, more: extra, rows }];
      }),
    ),
    left: out.reduce((sum, [file = '']) => sum.set(file, (sum.get(file) ?? 0) + 1), new Map<string, number>()),
    more: cells(more).map(([file = '', id = '', why = '']) => ({ file, id: id.replaceAll('`', ''), why })),
    reasons: [...out.map((row) => row[2] ?? ''), ...cells(more).map((row) => row[2] ?? '')],
  };
}

describe.each(Object.entries(pages))('%s', async (state, name) => {
  const { casebooks } = await embeddedRecord();
  const { lines } = casebooks.find(({ casebook }) => casebook.state === state) as ParsedCasebook;
  const told = read(readFileSync(new URL(`../../data/casebooks/${state}/LEFT_OUT.md`, import.meta.url), 'utf8'));
  const rowsOf = (file: string): readonly string[] =>
    lines.get(file as never)?.map(({ cells }) => cells[0] as string) ?? [];

  test('rows are lines less those left out and more those added, each named', () => {
    expect([...told.counts.keys()]).toEqual(expect.arrayContaining(Object.keys(heads)));
    for (const [file, { lines: n, left, more, rows }] of told.counts) {
      expect(n - left + more, file).toBe(rows);
      expect(rowsOf(file).length, file).toBe(rows);
      expect(told.left.get(file) ?? 0, `${file}, left out`).toBe(left);
      expect(told.more.filter((each) => each.file === file).length, `${file}, more`).toBe(more);
    }
  });

  test('each has a reason, and each row more is there, once', () => {
    expect(told.reasons.filter((why) => why.length < 5)).toEqual([]);
    const ids = told.more.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { file, id } of told.more) expect(rowsOf(file), id).toContain(id);
  });

  test.runIf(hasShared(`../facts/${name}.md`))('the lines counted are those of the facts page', () => {
    const page = linesOf(readShared(`../facts/${name}.md`), state);
    for (const [file, { lines: n }] of told.counts) expect(n, file).toBe(page.get(file));
  });
});
