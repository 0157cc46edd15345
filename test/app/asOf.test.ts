import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/nodeContext.ts';
import { type CasebookFile, casebookFiles } from '../../src/record/casebook/columns.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import { parseDay } from '../../src/record/dateText.ts';
import { isoDay } from '../../src/record/day.ts';
import { publicFrom } from '../../src/record/source.ts';
import { openRecord } from '../../src/store/openRecord.ts';
import { fixture, run } from '../run.ts';

/**
 * Nothing known later appears, whatever the day and the format. What betrays the future: the id of a fact, the address of a
 * source, and any day after the as-of day that is not an end on record or an access day.
 */
const data = fixture('../../data');
const { casebooks } = await openRecord(nodeFiles, data);
const syria = casebooks.find(({ state }) => state === 'SYR') as Casebook;

/** 40 days, evenly from the first row known to the day after the last. */
const first = syria.from;
const days = Array.from({ length: 40 }, (_, at) => Math.round(first + (at * (syria.to + 1 - first)) / 39));

/** Texts that only later rows hold: ids of facts known later or not yet sourced, and addresses of later sources. */
function futureOf(casebook: Casebook, day: number): string[] {
  const facts = [
    ...casebook.events,
    ...casebook.votes,
    ...casebook.commitments,
    ...casebook.statusClaims,
    ...casebook.sanctionChanges,
  ];
  const sources = new Map(casebook.sources.map((source) => [source.id, source]));
  const hidden = facts.filter(
    (fact) => fact.knownAt > day || fact.sources.every((id) => publicFrom(sources.get(id) as never) > day),
  );
  const later = casebook.sources.filter((source) => publicFrom(source) > day);
  return [...hidden.map(({ id }) => id), ...later.map(({ url }) => url), ...later.map(({ id }) => `"${id}"`)];
}

/** Days a text may name although they lie ahead: ends on record that the rows of that day hold, and access days. */
function allowedAhead(casebook: Casebook, day: number): Set<string> {
  const ends = casebook.sanctionChanges
    .filter((change) => change.knownAt <= day)
    .flatMap((change) => (change.expires ? [isoDay(change.expires.to)] : []));
  const accessed = casebook.sources.map((source) => source.accessed.text);
  // Terms of the two bases: 49 years from 2017-01-18; leases of ports: 30 years from 2025-05-01 and 2025-07-13.
  return new Set([...ends, ...accessed, '2066-01-18', '2055-05-01', '2055-07-13']);
}

describe.each(days.map((day) => ({ day, text: isoDay(day) })))('as of $text', ({ day, text }) => {
  const future = futureOf(syria, day);
  const allowed = allowedAhead(syria, day);
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
      for (const later of future) expect(stdout.includes(later), `${later} in ${call.join(' ')}`).toBe(false);
      const ahead = [...stdout.matchAll(/\b(20\d\d-\d\d-\d\d)\b/g)]
        .map((hit) => hit[1] as string)
        .filter((found) => found > text && !allowed.has(found));
      expect([...new Set(ahead)], call.join(' ')).toEqual([]);
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
    const future = futureOf(syria, parseDay('2025-11-01'));
    expect(future.filter((later) => text.includes(later)).length).toBeGreaterThan(20);
  });
});
