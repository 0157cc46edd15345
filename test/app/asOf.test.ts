import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/nodeContext.ts';
import type { Casebook } from '../../src/record/casebook.ts';
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

test('the check sees a planted future fact: with its known day moved back, the row shows and is caught', () => {
  const day = syria.events.find(({ id }) => id === 'syr-2025-10-15-visit-rus')?.about.from as number;
  const before = futureOf(syria, day - 1);
  expect(before).toContain('syr-2025-10-15-visit-rus');
  const leaked: Casebook = {
    ...syria,
    events: syria.events.map((event) => (event.knownAt > day - 1 ? { ...event, knownAt: day - 1 } : event)),
  };
  // Sources still hold it back; only when both times are moved does the row leak, and then it is in the list above.
  const open = {
    ...leaked,
    sources: leaked.sources.map((source) => ({
      ...source,
      published: { from: 0, to: 0, precision: 'day' as const, uncertain: false, text: '1970-01-01' },
    })),
  };
  expect(futureOf(open, day - 1)).not.toContain('syr-2025-10-15-visit-rus');
});
