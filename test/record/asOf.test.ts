import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asOf, type CasebookView } from '../../src/record/asOf.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import type { Day } from '../../src/record/day.ts';
import type { Fact } from '../../src/record/fact.ts';
import { publicFrom } from '../../src/record/source.ts';
import { commitmentStatus } from '../../src/record/status.ts';
import { embeddedCasebook } from '../embedded.ts';
import {
  asset,
  casebook,
  change,
  claim,
  commitment,
  contradiction,
  date,
  day,
  event,
  office,
  sanction,
  source,
  vote,
} from '../fixtures/rows.ts';

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const factsOf = (view: Casebook): Fact[] => [
  ...view.events,
  ...view.votes,
  ...view.commitments,
  ...view.statusClaims,
  ...view.sanctionChanges,
];

describe('replays of the Syria casebook (record.md, section 3)', () => {
  let syria: Casebook;
  beforeAll(async () => {
    syria = (await embeddedCasebook('SYR')).whole;
  });
  const on = (text: string): CasebookView => asOf(syria, day(text));

  test('2025-11-09 knows the announcement of the visit, resolution 2799 and the US delisting', () => {
    const view = on('2025-11-09');
    expect(ids(view.events)).toEqual(
      expect.arrayContaining(['syr-2025-11-01-announcement-usa', 'syr-2025-11-06-vote-2799']),
    );
    expect(ids(view.sanctionChanges)).toEqual(expect.arrayContaining(['un-1267-syr-1', 'us-syr-sdgt-1']));
    expect(ids(view.votes)).toEqual(['v-2799-chn', 'v-2799-rus']);
  });

  test('2025-11-09 knows neither the White House meeting nor the Caesar suspension, in either version', () => {
    const view = on('2025-11-09');
    expect(ids(view.events)).not.toContain('syr-2025-11-10-visit-usa');
    expect(ids(view.sanctionChanges).filter((id) => /caesar-[345]/.test(id))).toEqual([]);
    expect(ids(view.contradictions)).not.toContain('c-caesar');
    expect(factsOf(view).filter((fact) => fact.knownAt > day('2025-11-09'))).toEqual([]);
  });

  test('a day later both versions of the suspension are known and the contradiction shows', () => {
    const view = on('2025-11-30'); // one version is told by a source of November, a month without a day
    expect(ids(view.sanctionChanges)).toEqual(expect.arrayContaining(['us-syr-caesar-3', 'us-syr-caesar-4']));
    expect(ids(view.contradictions)).toContain('c-caesar');
    expect(ids(on('2025-11-10').sanctionChanges)).toContain('us-syr-caesar-3');
    expect(ids(on('2025-11-10').leftOut)).toContain('us-syr-caesar-4');
  });

  const tartus = (text: string) => {
    const view = on(text);
    const row = view.commitments.find(({ id }) => id === 'rus-syr-tartus-2017')!;
    return commitmentStatus(
      row,
      view.statusClaims.filter((each) => each.commitment === row.id),
      day(text),
    );
  };

  test('2025-10-17 shows Tartus as reaffirmed and not disputed; 2025-10-19 shows the dispute', () => {
    expect(tartus('2025-10-17').words.map(({ speaker, type }) => `${speaker} ${type}`)).toContain(
      'p-sharaa reaffirmed',
    );
    expect(tartus('2025-10-17').disputedBy).toEqual([]);
    expect(tartus('2025-10-19').disputedBy).toEqual(['SYR']);
  });

  test('no fact and no source of a later day is ever seen, on any day', () => {
    const days = fc.integer({ min: day('2024-12-01'), max: day('2026-12-31') });
    fc.assert(
      fc.property(days, (asOfDay) => {
        const view = asOf(syria, asOfDay);
        const sources = new Map(view.sources.map((each) => [each.id, each]));
        expect(view.sources.filter((each) => publicFrom(each) > asOfDay)).toEqual([]);
        const rows = [...factsOf(view), ...view.sanctions, ...view.assets, ...view.offices];
        expect(rows.filter((row) => row.sources.length === 0 || row.sources.some((id) => !sources.has(id)))).toEqual(
          [],
        );
        expect(factsOf(view).filter((fact) => fact.knownAt > asOfDay)).toEqual([]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('what a day shows, a later day shows too', () => {
    const days = fc.integer({ min: day('2024-12-01'), max: day('2026-12-31') });
    const all = (at: Day): string[] => {
      const view = asOf(syria, at);
      return ids([
        ...factsOf(view),
        ...view.sanctions,
        ...view.assets,
        ...view.offices,
        ...view.contradictions,
        ...view.sources,
      ]);
    };
    fc.assert(
      fc.property(fc.tuple(days, days), (pair) => {
        const [early, late] = [Math.min(...pair), Math.max(...pair)];
        const later = new Set(all(late));
        expect(all(early).filter((id) => !later.has(id))).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test('a fact shows from the day it is known, not from the day it happened', () => {
  const book = casebook({
    events: [
      event('late', '2025-01-01', { knownAt: day('2025-06-01') }),
      event('ahead', '2026-01-01', { knownAt: day('2025-06-01') }),
    ],
  });
  expect(asOf(book, day('2025-05-31')).events).toEqual([]);
  expect(ids(asOf(book, day('2025-06-01')).events)).toEqual(['late', 'ahead']);
});

test('a fact whose sources all came out later is left out and counted', () => {
  const book = casebook({
    sources: [source('s-1'), source('s-month', '2025-06')],
    events: [event('later', '2025-06-02', { sources: ['s-month'], contradiction: 'k' })],
  });
  const view = asOf(book, day('2025-06-29'));
  expect(view.events).toEqual([]);
  expect(view.leftOut).toEqual([{ id: 'later', table: 'event', contradiction: 'k' }]);
  expect(asOf(book, day('2025-06-30')).events).toHaveLength(1);
  expect(asOf(book, day('2025-06-30')).leftOut).toEqual([]);
});

test('a planted later source is never shown, and the level is what the earlier ones allow', () => {
  const book = casebook({
    sources: [source('s-1'), source('s-told', '2025-07-01'), source('s-act', '2025-08-01', { kind: 'primary' })],
    events: [event('e', '2025-06-01', { sources: ['s-1', 's-told', 's-act'], checked: 'primary' })],
  });
  const on = (text: string) => {
    const [seen] = asOf(book, day(text)).events;
    return { sources: seen?.sources, checked: seen?.checked };
  };
  expect(on('2025-06-01')).toEqual({ sources: ['s-1'], checked: 'single' });
  expect(on('2025-07-01')).toEqual({ sources: ['s-1', 's-told'], checked: 'reported' });
  expect(on('2025-08-01')).toEqual({ sources: ['s-1', 's-told', 's-act'], checked: 'primary' });
  expect(JSON.stringify(asOf(book, day('2025-07-31')))).not.toContain('s-act');
});

test('the level of the cell is never raised by a count of sources', () => {
  const book = casebook({
    sources: [source('s-1'), source('s-2')],
    events: [event('e', '2025-06-01', { sources: ['s-1', 's-2'] })],
  });
  expect(asOf(book, day('2025-06-01')).events[0]?.checked).toBe('single');
});

test('a correction applies from the day it is known, a retraction too', () => {
  const book = casebook({
    events: [
      event('a', '2025-01-01'),
      event('b', '2025-01-02', { corrects: 'a', knownAt: day('2025-02-01') }),
      event('c', '2025-01-02', { retracts: 'b', knownAt: day('2025-03-01') }),
    ],
  });
  const on = (text: string): string[] => ids(asOf(book, day(text)).events);
  expect(['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'].map(on)).toEqual([['a'], ['b'], ['b'], []]);
});

test('of a chain never two versions show, in whatever order they became known', () => {
  const knownDays = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(knownDays, fc.integer({ min: 0, max: 9 }), (known, at) => {
      const first = day('2025-01-01');
      const events = known.map((after, link) =>
        event(`r${link}`, '2025-01-01', { knownAt: first + after, ...(link > 0 && { corrects: `r${link - 1}` }) }),
      );
      const newest = known.findLastIndex((after) => after <= at);
      expect(ids(asOf(casebook({ events }), first + at).events)).toEqual(newest < 0 ? [] : [`r${newest}`]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a contradiction shows once two of its versions do', () => {
  const book = casebook({
    contradictions: [contradiction('k')],
    events: [
      event('a', '2025-01-01', { contradiction: 'k' }),
      event('b', '2025-01-02', { contradiction: 'k', knownAt: day('2025-02-01') }),
    ],
  });
  expect(asOf(book, day('2025-01-31')).contradictions).toEqual([]);
  expect(ids(asOf(book, day('2025-02-01')).contradictions)).toEqual(['k']);
});

test('a sanction shows with its first change, and with the sources of its changes where its own came later', () => {
  const book = casebook({
    sources: [source('s-1'), source('s-later', '2026-01-01')],
    sanctions: [sanction('sanction', { sources: ['s-later'], checked: 'single' })],
    sanctionChanges: [change('start', 'start', '2025-03-01')],
  });
  expect(asOf(book, day('2025-02-28')).sanctions).toEqual([]);
  expect(asOf(book, day('2025-03-01')).sanctions).toMatchObject([{ id: 'sanction', sources: ['s-1'] }]);
  expect(asOf(book, day('2026-01-01')).sanctions).toMatchObject([{ id: 'sanction', sources: ['s-later'] }]);
});

test('votes go with their event, claims with their commitment', () => {
  const held = event('e', '2025-03-01', { kind: 'vote', knownAt: day('2025-04-01') });
  const book = casebook({
    events: [held],
    votes: [vote('v', held, 'RUS')],
    commitments: [commitment('c', '2025-03-01', { knownAt: day('2025-04-01') })],
    statusClaims: [claim('sc', '2025-03-01', 'reaffirmed')],
  });
  const before = asOf(book, day('2025-03-31'));
  expect([before.votes, before.statusClaims]).toEqual([[], []]);
  const after = asOf(book, day('2025-04-01'));
  expect([ids(after.votes), ids(after.statusClaims)]).toEqual([['v'], ['sc']]);
});

test('an office shows from its start, else from the first day it was seen', () => {
  const book = casebook({
    offices: [
      office('dated', { from: date('2025-03-01') }),
      office('seen', { seen: [date('2025-05'), date('2025-04-01')] }),
    ],
  });
  const on = (text: string): string[] => ids(asOf(book, day(text)).offices);
  expect(['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map(on)).toEqual([
    [],
    ['dated'],
    ['dated'],
    ['dated', 'seen'],
  ]);
});

test('the end of an office, and days it was seen, do not show before they come', () => {
  const book = casebook({
    offices: [
      office('o', { from: date('2025-03-01'), to: date('2025-06-30'), seen: [date('2025-04-01'), date('2025-06-01')] }),
    ],
  });
  const on = (text: string) => asOf(book, day(text)).offices[0];
  expect(on('2025-05-01')).not.toHaveProperty('to');
  expect(on('2025-05-01')?.seen).toEqual([date('2025-04-01')]);
  expect(on('2025-06-30')?.to).toEqual(date('2025-06-30'));
});

test('an asset shows once one of its sources is public', () => {
  const book = casebook({ sources: [source('s-1', '2025-03-01')], assets: [asset('port')] });
  expect(asOf(book, day('2025-02-28')).assets).toEqual([]);
  expect(ids(asOf(book, day('2025-03-01')).assets)).toEqual(['port']);
});

test('the casebook itself is left as it was', () => {
  const book = casebook({ events: [event('e', '2025-06-01', { checked: 'primary' })] });
  const before = structuredClone(book);
  asOf(book, day('2025-06-01'));
  expect(book).toEqual(before);
});
