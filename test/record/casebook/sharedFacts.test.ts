import { describe, expect, test } from 'vitest';
import type { ParsedCasebook } from '../../../src/record/casebook/parseCasebook.ts';
import { sharedFacts } from '../../../src/record/casebook/sharedFacts.ts';
import type { Casebook } from '../../../src/record/casebook.ts';
import { faultLine } from '../../../src/record/fault.ts';
import { embeddedRecord } from '../../embedded.ts';
import { casebook, change, claim, commitment, event, sanction, vote } from '../../fixtures/rows.ts';

const met = { from: ['ARM'], to: ['TUR'], kind: 'visit' } as const;

/** Faults of a casebook of Armenia beside one of Türkiye, as `code id other`. */
function between(here: Partial<Casebook>, there: Partial<Casebook>): string[] {
  const parsed = { casebook: casebook({ state: 'ARM', ...here }) } as ParsedCasebook;
  return sharedFacts(parsed, [casebook({ state: 'TUR', ...there })], 'casebooks/ARM').map(
    ({ code, severity, message }) => `${severity} ${code} ${message}`,
  );
}

describe('one fact of two casebooks', () => {
  test('under one id and with the same cells is no fault; sources, level, group and note are each casebook its own', () => {
    const here = event('arm-1', '2025-06-20', met);
    const there = {
      ...here,
      sources: ['s-2'] as const,
      checked: 'reported' as const,
      note: 'another',
      contradiction: 'c-tur',
    };
    expect(between({ events: [here] }, { events: [there] })).toEqual([]);
  });

  test('under one id with another cell is a fault that names the cells', () => {
    const here = event('arm-1', '2025-06-20', met);
    const there = { ...event('arm-1', '2025-06-21', met), summary: 'another' };
    expect(between({ events: [here] }, { events: [there] })).toEqual([
      'error EQ_SHARED row arm-1 stands also in casebooks/SYR/events.csv:2, with another about, knownAt, summary',
    ]);
  });

  test.each<[string, Partial<Casebook>, Partial<Casebook>]>([
    ['an event', { events: [event('a', '2025-06-20', met)] }, { events: [event('b', '2025-06-20', met)] }],
    [
      'an event told from the other side, in a coarser date',
      { events: [event('a', '2025-06', { ...met, from: ['TUR'], to: ['ARM'] })] },
      { events: [event('b', '2025-06-20', met)] },
    ],
    [
      'a commitment',
      { commitments: [commitment('a', '2022-07-01')] },
      { commitments: [commitment('b', '2022-07-01')] },
    ],
    [
      'words on a shared commitment',
      { statusClaims: [claim('a', '2025-03-15', 'pending')] },
      { statusClaims: [claim('b', '2025-03-15', 'pending')] },
    ],
    [
      'a vote',
      { votes: [vote('a', event('e', '2025-06-20'), 'RUS')] },
      { votes: [vote('b', event('e', '2025-06-20'), 'RUS')] },
    ],
    [
      'a change of sanctions, though the programmes have two names',
      { sanctions: [sanction('p')], sanctionChanges: [change('a', 'ease', '2026-05-11', { sanction: 'p' })] },
      { sanctions: [sanction('q')], sanctionChanges: [change('b', 'ease', '2026-05-11', { sanction: 'q' })] },
    ],
  ])('under two ids looks told twice: %s', (_, here, there) => {
    const found = between(here, there);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^warning EQ_TOLD_TWICE row a tells what b in /);
  });

  test('another version beside a shared row is no second telling of it', () => {
    const [shared, version] = [event('a', '2025-06-20', met), event('a-2', '2025-06-20', met)];
    expect(between({ events: [shared, version] }, { events: [shared] })).toEqual([]);
  });

  test.each<[string, Partial<Casebook>]>([
    ['another day', { events: [event('b', '2025-06-21', met)] }],
    ['another kind', { events: [event('b', '2025-06-20', { ...met, kind: 'call' })] }],
    ['another actor', { events: [event('b', '2025-06-20', { ...met, to: ['AZE'] })] }],
  ])('is not seen in a row of %s', (_, there) => {
    expect(between({ events: [event('a', '2025-06-20', met)] }, there)).toEqual([]);
  });
});

describe('the embedded casebooks', async () => {
  const parsed = (await embeddedRecord()).casebooks;
  const beside = (one: ParsedCasebook, all: readonly ParsedCasebook[]): string[] =>
    sharedFacts(
      one,
      all.map(({ casebook: each }) => each).filter(({ state }) => state !== one.casebook.state),
      `casebooks/${one.casebook.state}`,
    ).map(faultLine);

  test('hold no fact twice, and shared facts agree', () => {
    expect(parsed.flatMap((one) => beside(one, parsed))).toEqual([]);
  });

  test('do share facts: Sharaa in Ankara stands in those of Syria and Türkiye', () => {
    const holding = parsed.filter(({ casebook: { events } }) =>
      events.some(({ id }) => id === 'syr-2025-02-04-visit-tur'),
    );
    expect(holding.map(({ casebook: { state } }) => state)).toEqual(['SYR', 'TUR']);
  });

  test('a copy of any row of one, planted in another under an id of its own, is found', () => {
    const of = (state: string): ParsedCasebook => parsed.find((one) => one.casebook.state === state)!;
    const [armenia, serbia] = [of('ARM'), of('SRB')];
    for (const event of armenia.casebook.events) {
      const planted = { ...event, id: `srb-${event.id}` };
      const wrong = { ...serbia, casebook: { ...serbia.casebook, events: [planted] } };
      expect(beside(wrong, [armenia, wrong]), event.id).toContainEqual(
        expect.stringContaining(`tells what ${event.id} in`),
      );
    }
  });

  test('no id means two things: ids of facts, groups, offices and assets are of one table in the whole record', () => {
    const tables = new Map<string, string>();
    const clash: string[] = [];
    for (const { casebook: book } of parsed) {
      for (const [table, rows] of Object.entries(book)) {
        if (!Array.isArray(rows)) continue;
        for (const { id } of rows as { id: string }[]) {
          const other = tables.get(id);
          if (other !== undefined && other !== table) clash.push(`${id}: ${other}, ${table}`);
          tables.set(id, table);
        }
      }
    }
    expect(clash).toEqual([]);
  });

  test('a source that two casebooks cite is the same row in both, and one address is one source', () => {
    const rows = new Map<string, string>();
    const addresses = new Map<string, string>();
    const clash: string[] = [];
    for (const { casebook: book } of parsed) {
      for (const source of book.sources) {
        const text = JSON.stringify(source);
        if ((rows.get(source.id) ?? text) !== text) clash.push(`${source.id} differs in ${book.state}`);
        if ((addresses.get(source.url) ?? source.id) !== source.id)
          clash.push(`${source.url} is ${source.id} in ${book.state}`);
        rows.set(source.id, text);
        addresses.set(source.url, source.id);
      }
    }
    expect(clash).toEqual([]);
  });
});
