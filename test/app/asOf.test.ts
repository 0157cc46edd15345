import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CasebookFile, casebookFiles } from '../../src/record/casebook/columns.ts';
import { parseDay } from '../../src/record/dateText.ts';
import { isoDay } from '../../src/record/day.ts';
import { run } from '../run.ts';
import { casebookOf, leaksIn } from './future.ts';

/** Nothing known later appears, whatever the day and the format. */
const syria = casebookOf('SYR');

/** 40 days, evenly from the first row known to the day after the last. */
const first = syria.from;
const days = Array.from({ length: 40 }, (_, at) => Math.round(first + (at * (syria.to + 1 - first)) / 39));

describe.each(days.map((day) => ({ day, text: isoDay(day) })))('as of $text', ({ day, text }) => {
  const calls = [
    ...['terminal', 'md', 'html', 'json'].map((format) => [
      'brief',
      'SYR',
      '--powers',
      'USA,RUS,TUR,EU,CHN,IRN',
      '--format',
      format,
    ]),
    ...['md', 'json', 'csv'].flatMap((format) =>
      ['timeline', 'commitments', 'sanctions'].map((name) => [name, 'SYR', '--format', format]),
    ),
    ['sources', 'SYR', '--format', 'csv'],
  ];

  test('no fact, source or day of the future shows in any command and format', async () => {
    for (const call of calls) {
      const { exit, stdout } = await run([...call, '--as-of', text]);
      expect(exit, call.join(' ')).toBe(0);
      expect(leaksIn(stdout, day), call.join(' ')).toEqual([]);
    }
  });
});

describe('a planted future fact', () => {
  const planted = parseDay('2025-12-24');

  test('shows on its day and on no day before, in every format', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'equipoise-'));
    try {
      const rows: Record<string, string> = {
        'sources.csv':
          's-planted,news,webpage,,,Example Gazette,Example Gazette,2025-12-24,2025-12-25,https://example.org/planted,en,',
        'events.csv':
          'syr-planted,2025-12-24,2025-12-24,USA,SYR,visit,042,+,A planted visit,,host:SYR,,s-planted,single,,,',
      };
      await mkdir(join(dir, 'casebooks/SYR'), { recursive: true });
      await writeFile(join(dir, 'equipoise.json'), '{}');
      for (const [file, row] of Object.entries(rows)) {
        await writeFile(join(dir, 'casebooks/SYR', file), `${casebookFiles[file as CasebookFile]}\n${row}\n`);
      }
      for (const format of ['terminal', 'md', 'html', 'json']) {
        const on = async (day: number): Promise<string> =>
          (await run(['brief', 'SYR', '--as-of', isoDay(day), '--format', format, '--workspace', dir])).stdout;
        expect(await on(planted), format).toMatch(/planted/i);
        expect(await on(planted - 1), format).not.toMatch(/planted/i);
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  test('is caught by the check above: a text of a later day, held against an earlier one, is full of leaks', async () => {
    const text = (await run(['brief', 'SYR', '--as-of', '2025-12-31', '--format', 'json'])).stdout;
    expect(leaksIn(text, parseDay('2025-11-01')).length).toBeGreaterThan(20);
  });
});
