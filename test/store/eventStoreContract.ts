import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import type { Event } from '../../src/record/event.ts';
import type { EventStore, TimelineQuery } from '../../src/store/EventStore.ts';
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
const now = day('2025-12-31');

/** What any engine behind the port must answer over the same rows. Each engine's test file calls this once. */
export function eventStoreContract(
  engine: string,
  open: (casebooks: readonly Casebook[]) => Promise<EventStore>,
): void {
  describe(`EventStore: ${engine}`, () => {
    const opened: EventStore[] = [];
    const store = async (...casebooks: Casebook[]): Promise<EventStore> => {
      const made = await open(casebooks);
      opened.push(made);
      return made;
    };
    afterEach(async () => {
      for (const made of opened.splice(0)) await made.close();
    });

    describe('as of a day', () => {
      const late = { knownAt: day('2025-06-01') };
      const held = event('e-late', '2025-01-02', { ...late, kind: 'vote' });
      const book = casebook({
        sources: [source('s-1'), source('s-later', '2025-06-01')],
        events: [event('e-early', '2025-01-01', { sources: ['s-1', 's-later'] }), held],
        votes: [vote('v-late', held, 'RUS', late)],
        commitments: [commitment('c-early', '2025-01-01'), commitment('c-late', '2025-01-01', late)],
        statusClaims: [
          claim('sc-early', '2025-01-02', 'reaffirmed', { commitment: 'c-early' }),
          claim('sc-late', '2025-01-02', 'claimed-suspended', { commitment: 'c-early', ...late }),
        ],
        sanctions: [sanction('sn-early'), sanction('sn-late')],
        sanctionChanges: [
          change('ch-early', 'start', '2025-01-01', { sanction: 'sn-early' }),
          change('ch-late', 'ease', '2025-01-02', { sanction: 'sn-early', ...late }),
          change('ch-other', 'start', '2025-01-02', { sanction: 'sn-late', ...late }),
        ],
        offices: [office('of-early', { from: date('2025-01-01') }), office('of-late', { from: date('2025-06-01') })],
        assets: [asset('port')],
      });

      test('no query shows what became known later', async () => {
        const engine = await store(book);
        const at = { state: 'SYR', asOf: day('2025-05-31') };
        expect(ids((await engine.timeline(at)).rows)).toEqual(['e-early']);
        expect((await engine.commitments(at)).map(({ commitment: { id }, claims }) => [id, ids(claims)])).toEqual([
          ['c-early', ['sc-early']],
        ]);
        expect((await engine.sanctions(at)).map(({ sanction: { id }, changes }) => [id, ids(changes)])).toEqual([
          ['sn-early', ['ch-early']],
        ]);
        expect(await engine.votes(at)).toEqual([]);
        expect(ids((await engine.dossier(at)).offices)).toEqual(['of-early']);
        const all = await engine.dyadEvents({
          a: 'USA',
          b: 'SYR',
          from: 0,
          to: now,
          minPrecision: 'year',
          asOf: at.asOf,
        });
        expect(ids(all.rows)).toEqual(['e-early']);
      });

      test('on the day itself it shows', async () => {
        const engine = await store(book);
        const at = { state: 'SYR', asOf: day('2025-06-01') };
        expect(ids((await engine.timeline(at)).rows)).toEqual(['e-late', 'e-early']);
        expect((await engine.commitments(at)).map(({ commitment: { id }, claims }) => [id, ids(claims)])).toEqual([
          ['c-early', ['sc-early', 'sc-late']],
          ['c-late', []],
        ]);
        expect(ids(await engine.votes(at))).toEqual(['v-late']);
      });

      test('sources of later days never show', async () => {
        const engine = await store(book);
        const [seen] = await engine.evidence({ ids: ['e-early'], asOf: day('2025-05-31') });
        expect(ids(seen!.sources)).toEqual(['s-1']);
        expect(seen!.fact.sources).toEqual(['s-1']);
        const [later] = await engine.evidence({ ids: ['e-early'], asOf: day('2025-06-01') });
        expect(ids(later!.sources)).toEqual(['s-1', 's-later']);
      });

      test('asked first for a late day and then for an early one, the answer is that of the early one', async () => {
        const engine = await store(book);
        await engine.timeline({ state: 'SYR', asOf: now });
        expect(ids((await engine.timeline({ state: 'SYR', asOf: day('2025-05-31') })).rows)).toEqual(['e-early']);
      });
    });

    describe('timeline', () => {
      const book = casebook({
        events: [
          event('b', '2025-03-01'),
          event('a', '2025-03-01', { from: ['RUS'] }),
          event('c', '2025-02-01', { kind: 'visit', from: ['SYR'], to: ['TUR'] }),
          event('month', '2025-04'),
          event('d', '2025-05-01', { from: ['RUS', 'TUR'] }),
        ],
      });
      const asked = async (query: Partial<TimelineQuery>): Promise<string[]> =>
        ids((await (await store(book)).timeline({ state: 'SYR', asOf: now, ...query })).rows);

      test('is newest first, by id within a day', async () => {
        expect(await asked({})).toEqual(['d', 'month', 'a', 'b', 'c']);
      });

      test('takes a partner as sender or target, kinds, and a period that a coarse date may touch', async () => {
        expect(await asked({ with: 'RUS' })).toEqual(['d', 'a']);
        expect(await asked({ with: 'TUR' })).toEqual(['d', 'c']);
        expect(await asked({ kinds: ['visit'] })).toEqual(['c']);
        expect(await asked({ kinds: [] })).toEqual([]);
        expect(await asked({ from: day('2025-04-15'), to: day('2025-04-20') })).toEqual(['month']);
        expect(await asked({ from: day('2025-03-01'), to: day('2025-03-01') })).toEqual(['a', 'b']);
      });

      test('counts all rows of the query, not only those of the page', async () => {
        const page = await (await store(book)).timeline({ state: 'SYR', asOf: now, with: 'RUS', limit: 1 });
        expect([ids(page.rows), page.total]).toEqual([['d'], 2]);
      });

      test('ends without a cursor, also where the last page is full', async () => {
        const engine = await store(book);
        expect((await engine.timeline({ state: 'SYR', asOf: now, limit: 5 })).next).toBeUndefined();
        expect((await engine.timeline({ state: 'SYR', asOf: now, limit: 4 })).next).toBeDefined();
        expect((await engine.timeline({ state: 'NOBODY', asOf: now })).next).toBeUndefined();
      });

      test('pages never repeat or skip an old row while rows are added between them', async () => {
        const spot = fc.record({ date: fc.integer({ min: 1, max: 6 }), id: fc.stringMatching(/^[a-z]{2}$/) });
        const rows = fc.uniqueArray(spot, { selector: ({ id }) => id, minLength: 1, maxLength: 14 });
        await fc.assert(
          fc.asyncProperty(rows, fc.nat(14), fc.integer({ min: 1, max: 4 }), async (all, added, limit) => {
            const made = all.map(({ date: on, id }): Event => event(id, `2025-03-0${on}`));
            const old = made.slice(Math.min(added, made.length - 1));
            const fresh = made.slice(0, Math.min(added, made.length - 1));
            const seen: string[] = [];
            let cursor: string | undefined;
            let shown = old;
            do {
              const engine = await open([casebook({ events: shown })]);
              const page = await engine.timeline({
                state: 'SYR',
                asOf: now,
                limit,
                ...(cursor !== undefined && { cursor }),
              });
              await engine.close();
              seen.push(...ids(page.rows));
              cursor = page.next;
              shown = [...fresh.splice(0, 1), ...shown]; // one row more before the next page
            } while (cursor !== undefined);
            expect(new Set(seen).size).toBe(seen.length);
            expect(ids(old).filter((id) => !seen.includes(id))).toEqual([]);
          }),
          { seed: 1, numRuns: 200 },
        );
      });

      test('a cursor holds though the row that made it was taken back', async () => {
        const first = await (await store(book)).timeline({ state: 'SYR', asOf: now, limit: 3 });
        const without = casebook({ events: [...book.events, event('z', '2025-06-01', { retracts: 'a' })] });
        const rest = await (await store(without)).timeline({ state: 'SYR', asOf: now, cursor: first.next! });
        expect([ids(first.rows), ids(rest.rows)]).toEqual([
          ['d', 'month', 'a'],
          ['b', 'c'],
        ]);
      });

      test('a text that is no cursor is refused, not taken for the end', async () => {
        const engine = await store(book);
        for (const cursor of ['', 'x', '::', 'b:20000', 'NaN:a']) {
          await expect(engine.timeline({ state: 'SYR', asOf: now, cursor })).rejects.toBeInstanceOf(CodedError);
        }
      });
    });

    describe('dyad events', () => {
      const book = casebook({
        contradictions: [contradiction('k')],
        events: [
          event('visit', '2025-03-02', { from: ['SYR'], to: ['RUS'], kind: 'visit', cameo: '042' }),
          event('aid', '2025-03-03', { from: ['RUS'], to: ['SYR'], kind: 'aid', cameo: '070' }),
          event('front', '2025-03-04', {
            from: ['RUS'],
            to: ['SYR'],
            contradiction: 'k',
            checked: 'reported',
            sources: ['s-1', 's-2'],
          }),
          event('behind', '2025-03-05', { from: ['RUS'], to: ['SYR'], contradiction: 'k' }),
          event('month', '2025-03', { from: ['RUS'], to: ['SYR'] }),
          event('week', '2025-03-09~', { from: ['RUS'], to: ['SYR'] }),
          event('two', '2025-03-10', { from: ['RUS', 'TUR'], to: ['SYR'] }),
          event('talks', '2025-03-11', { from: ['RUS'], to: ['SYR'], cameo: '046' }),
          event('beside', '2025-03-12', { from: ['RUS', 'SYR'], to: ['TUR'] }),
          event('alone', '2025-03-12', { from: ['SYR'], to: [] }),
        ],
        sources: [source('s-1'), source('s-2')],
      });
      const query = {
        a: 'SYR',
        b: 'RUS',
        from: day('2025-03-01'),
        to: day('2025-03-31'),
        minPrecision: 'day',
        asOf: now,
      } as const;

      test('are directed, in day order, versions once, symmetric ones folded to one row, coarser ones counted', async () => {
        const { rows, coarse } = await (await store(book)).dyadEvents(query);
        expect(
          rows.map(({ id, from, to, symmetric }) => `${id} ${from}>${to}${symmetric ? ' symmetric' : ''}`),
        ).toEqual([
          'visit SYR>RUS symmetric',
          'aid RUS>SYR',
          'front RUS>SYR',
          'two RUS>SYR',
          'talks RUS>SYR symmetric',
        ]);
        expect(rows[0]).toEqual({
          id: 'visit',
          day: day('2025-03-02'),
          from: 'SYR',
          to: 'RUS',
          cameo: '042',
          symmetric: true,
        });
        expect(coarse).toBe(2);
      });

      test('are the same facts asked from either side', async () => {
        const engine = await store(book);
        const other = await engine.dyadEvents({ ...query, a: 'RUS', b: 'SYR' });
        expect(other).toEqual(await engine.dyadEvents(query));
      });

      test('take coarser rows when a coarser precision is wanted', async () => {
        const engine = await store(book);
        const weeks = await engine.dyadEvents({ ...query, minPrecision: 'week' });
        expect([ids(weeks.rows).includes('week'), weeks.coarse]).toEqual([true, 1]);
        expect((await engine.dyadEvents({ ...query, minPrecision: 'month' })).coarse).toBe(0);
      });

      test('keep to the period', async () => {
        const { rows, coarse } = await (await store(book)).dyadEvents({
          ...query,
          from: day('2025-03-03'),
          to: day('2025-03-03'),
        });
        expect([ids(rows), coarse]).toEqual([['aid'], 1]); // the month touches the day
      });
    });

    describe('commitments, sanctions and votes', () => {
      const held = event('e', '2025-02-01', { kind: 'vote', from: ['UN'] });
      const other = event('e-2', '2025-04-01', { kind: 'vote', from: ['UN'] });
      const book = casebook({
        events: [held, other],
        votes: [vote('v-2', other, 'RUS', { value: 'no' }), vote('v-1', held, 'CHN', { value: 'abstain' })],
        commitments: [commitment('c-2', '2020-01-01'), commitment('c-1', '2010-01-01')],
        statusClaims: [
          claim('sc-2', '2025-02-02', 'reaffirmed', { commitment: 'c-1' }),
          claim('sc-1', '2025-02-01', 'under-review', { commitment: 'c-1' }),
        ],
        sanctions: [sanction('sn')],
        sanctionChanges: [
          change('ch-2', 'lift', '2025-03-01', { sanction: 'sn' }),
          change('ch-1', 'start', '2020-01-01', { sanction: 'sn' }),
        ],
      });
      const at = { state: 'SYR', asOf: now };

      test('rows and what hangs on them come in day order', async () => {
        const engine = await store(book);
        const commitments = await engine.commitments(at);
        expect(commitments.map(({ commitment: { id }, claims }) => [id, ids(claims)])).toEqual([
          ['c-1', ['sc-1', 'sc-2']],
          ['c-2', []],
        ]);
        expect((await engine.sanctions(at)).map(({ sanction: { id }, changes }) => [id, ids(changes)])).toEqual([
          ['sn', ['ch-1', 'ch-2']],
        ]);
        expect((await engine.votes(at)).map(({ id, value }) => `${id} ${value}`)).toEqual(['v-1 abstain', 'v-2 no']);
      });

      test('a corrected commitment keeps its claims and its chain, a corrected event its votes', async () => {
        const corrected = casebook({
          ...book,
          events: [held, other, event('e-new', '2025-02-02', { kind: 'vote', from: ['UN'], corrects: 'e' })],
          commitments: [
            ...book.commitments,
            commitment('c-new', '2010-01-02', { corrects: 'c-1' }),
            commitment('c-3', '2022-01-01', { amends: 'c-1' }),
          ],
        });
        const engine = await store(corrected);
        const commitments = await engine.commitments(at);
        expect(commitments.map(({ commitment: { id, amends }, claims }) => [id, amends, ids(claims)])).toEqual([
          ['c-new', undefined, ['sc-1', 'sc-2']],
          ['c-2', undefined, []],
          ['c-3', 'c-new', []],
        ]);
        expect((await engine.votes(at)).map(({ id, event: of }) => [id, of])).toEqual([
          ['v-1', 'e-new'],
          ['v-2', 'e-2'],
        ]);
      });

      test('votes keep to the period', async () => {
        const engine = await store(book);
        expect(ids(await engine.votes({ ...at, from: day('2025-02-02') }))).toEqual(['v-2']);
        expect(ids(await engine.votes({ ...at, to: day('2025-02-01') }))).toEqual(['v-1']);
      });
    });

    describe('a state without a casebook of its own', () => {
      const book = casebook({
        events: [event('e-rus', '2025-01-01', { from: ['RUS'] }), event('e-usa', '2025-01-02')],
        commitments: [
          commitment('c-rus', '2025-01-01', { asset: 'port' }),
          commitment('c-tur', '2025-01-01', { parties: ['TUR', 'SYR'] }),
        ],
        statusClaims: [claim('sc-rus', '2025-01-01', 'reaffirmed', { commitment: 'c-rus' })],
        assets: [asset('port'), asset('ford')],
        sanctions: [sanction('sn-usa'), sanction('sn-rus', { sender: 'RUS' })],
        sanctionChanges: [
          change('a', 'suspend', '2025-11-06', { sanction: 'sn-usa', contradiction: 'k' }),
          change('b', 'suspend', '2025-11-10', { sanction: 'sn-usa', contradiction: 'k' }),
          change('c', 'start', '2025-01-01', { sanction: 'sn-rus' }),
        ],
        contradictions: [contradiction('k')],
      });

      test('is seen through the casebooks of others: the rows that name it, and no other', async () => {
        const engine = await store(book);
        const at = { state: 'RUS', asOf: now };
        expect(ids((await engine.timeline(at)).rows)).toEqual(['e-rus']);
        expect((await engine.commitments(at)).map(({ commitment: { id }, claims }) => [id, ids(claims)])).toEqual([
          ['c-rus', ['sc-rus']],
        ]);
        expect((await engine.sanctions(at)).map(({ sanction: { id } }) => id)).toEqual(['sn-rus']);
        expect(ids((await engine.dossier(at)).assets)).toEqual(['port']);
        expect(await engine.coverage(at)).toMatchObject({ state: 'RUS', casebook: false, rows: 4 });
      });

      test('has the contradictions of the rows it sees', async () => {
        const engine = await store(book);
        expect(ids((await engine.dossier({ state: 'USA', asOf: now })).contradictions)).toEqual(['k']);
        expect(ids((await engine.dossier({ state: 'RUS', asOf: now })).contradictions)).toEqual([]);
      });

      test('sees both sides of a dispute over who took part, and no dispute of which it sees one side alone', async () => {
        const disputed = casebook({
          sources: [source('s-1'), source('s-2')],
          commitments: [
            commitment('four', '2022-11-25', { parties: ['KAZ', 'TUR'], contradiction: 'k-who' }),
            commitment('three', '2022-11-25', { parties: ['KAZ', 'AZE'], contradiction: 'k-who', sources: ['s-2'] }),
          ],
          statusClaims: [claim('sc', '2023-01-01', 'pending', { commitment: 'four', contradiction: 'k-half' })],
          events: [event('elsewhere', '2023-01-01', { from: ['AZE'], to: ['KAZ'], contradiction: 'k-half' })],
          contradictions: [contradiction('k-who'), contradiction('k-half')],
        });
        const engine = await store(disputed);
        const at = { state: 'TUR', asOf: now };
        expect(ids((await engine.dossier(at)).contradictions)).toEqual(['k-who']);
        expect((await engine.commitments(at)).map(({ commitment: { id } }) => id)).toEqual(['four', 'three']);
        expect(ids((await engine.timeline(at)).rows)).toEqual([]);
      });

      test('loses a row that a correction gave to another partner', async () => {
        const moved = casebook({
          events: [
            event('old', '2025-01-01', { from: ['RUS'] }),
            event('new', '2025-01-01', { from: ['TUR'], corrects: 'old' }),
          ],
        });
        const engine = await store(moved);
        const seen = async (state: string): Promise<string[]> =>
          ids((await engine.timeline({ state, asOf: now })).rows);
        expect([await seen('SYR'), await seen('TUR'), await seen('RUS')]).toEqual([['new'], ['new'], []]);
      });
    });

    test('two casebooks join: a row that names both states stands in the record of each, once', async () => {
      const syria = casebook({ events: [event('s-e', '2025-01-01', { from: ['TUR'] })] });
      const turkey = casebook({
        state: 'TUR',
        events: [
          event('t-e', '2025-01-02', { from: ['SYR'], to: ['TUR'] }),
          event('t-own', '2025-01-03', { from: ['TUR'], to: ['RUS'] }),
        ],
      });
      const engine = await store(syria, turkey);
      expect(ids((await engine.timeline({ state: 'SYR', asOf: now })).rows)).toEqual(['t-e', 's-e']);
      expect(ids((await engine.timeline({ state: 'TUR', asOf: now })).rows)).toEqual(['t-own', 't-e', 's-e']);
    });

    describe('a fact that two casebooks hold under one id', () => {
      const met = { from: ['SYR'], to: ['TUR'], kind: 'visit' } as const;
      const here = casebook({
        state: 'SYR',
        sources: [source('s-1'), source('s-late', '2025-06-01')],
        events: [event('e-met', '2025-02-04', { ...met, checked: 'single' })],
        commitments: [commitment('c-pact', '2025-02-04', { parties: ['SYR', 'TUR'] })],
        statusClaims: [claim('sc-syr', '2025-02-05', 'reaffirmed', { commitment: 'c-pact', by: 'SYR' })],
      });
      const there = casebook({
        state: 'TUR',
        sources: [source('s-tur'), source('s-tur-2')],
        events: [
          event('e-met', '2025-02-04', {
            ...met,
            sources: ['s-tur', 's-tur-2'],
            checked: 'reported',
            contradiction: 'c-day',
          }),
          event('e-met-other', '2025-02-06', { ...met, sources: ['s-tur-2'], contradiction: 'c-day' }),
        ],
        contradictions: [contradiction('c-day')],
        commitments: [commitment('c-pact', '2025-02-04', { parties: ['SYR', 'TUR'], sources: ['s-tur'] })],
        statusClaims: [
          claim('sc-tur', '2025-02-05', 'claimed-suspended', { commitment: 'c-pact', by: 'TUR', sources: ['s-tur'] }),
        ],
      });

      test('is one row from either side, on the sources of both, at the better level, in its group', async () => {
        const engine = await store(here, there);
        for (const state of ['SYR', 'TUR']) {
          const { rows, total } = await engine.timeline({ state, asOf: now });
          expect(total).toBe(2);
          const met = rows.find(({ id }) => id === 'e-met')!;
          expect([...met.sources].sort()).toEqual(['s-1', 's-tur', 's-tur-2']);
          expect(met).toMatchObject({ checked: 'reported', contradiction: 'c-day' });
          expect((await engine.coverage({ state, asOf: now })).rows).toBe(5);
          const [pact] = await engine.commitments({ state, asOf: now });
          expect(ids(pact!.claims)).toEqual(['sc-syr', 'sc-tur']);
        }
        const [evidence] = await engine.evidence({ ids: ['e-met'], asOf: now });
        expect(ids(evidence!.sources).sort()).toEqual(['s-1', 's-tur', 's-tur-2']);
      });

      test('is superseded for both once one of them takes it back', async () => {
        const back = event('e-back', '2025-02-04', { ...met, retracts: 'e-met', knownAt: day('2025-03-01') });
        const engine = await store({ ...here, events: [...here.events, back] }, there);
        for (const state of ['SYR', 'TUR']) {
          expect(ids((await engine.timeline({ state, asOf: day('2025-02-28') })).rows)).toContain('e-met');
          expect(ids((await engine.timeline({ state, asOf: now })).rows)).toEqual(['e-met-other']);
        }
      });

      test('is not left out while one of them has a source of the day', async () => {
        const late = { ...here, events: [event('e-met', '2025-02-04', { ...met, sources: ['s-late'] })] };
        const engine = await store(late, there);
        const shown = await engine.coverage({ state: 'SYR', asOf: day('2025-02-28') });
        expect(shown.leftOut).toEqual([]);
      });
    });

    test('coverage counts rows by level, coarse dates, assumed known days, layers, and what is left out', async () => {
      const workspace = { layer: 'workspace', casebook: 'SYR', file: 'events.csv', line: 2 } as const;
      const book = casebook({
        sources: [
          source('s-1'),
          source('s-2'),
          source('s-act', '2000-01-01', { kind: 'primary' }),
          source('s-later', '2030-01-01'),
        ],
        events: [
          event('e-1', '2025-01-01', { sources: ['s-act'], checked: 'primary' }),
          event('e-2', '2025-01', { knownBasis: 'assumed', origin: workspace }),
          event('e-3', '2025-01-01', { sources: ['s-later'], contradiction: 'k' }),
        ],
        commitments: [commitment('c', '2025', { sources: ['s-1', 's-2'], checked: 'reported' })],
      });
      expect(await (await store(book)).coverage({ state: 'SYR', asOf: now })).toEqual({
        state: 'SYR',
        casebook: true,
        title: 'Rows of a test',
        from: day('2000-01-01'),
        to: day('2030-12-31'),
        rows: 3,
        assumed: 1,
        coarse: 2,
        byLevel: { primary: 1, reported: 1, single: 1 },
        layers: [
          { layer: 'embedded', rows: 2 },
          { layer: 'workspace', rows: 1 },
        ],
        leftOut: [{ id: 'e-3', table: 'event', contradiction: 'k' }],
      });
    });

    describe('evidence', () => {
      const held = event('e', '2025-01-01', { kind: 'vote' });
      const book = casebook({
        events: [
          held,
          event('old', '2025-01-01'),
          event('new', '2025-01-01', { corrects: 'old' }),
          event('late', '2025-01-01', { knownAt: now }),
        ],
        votes: [vote('v', held, 'RUS')],
        commitments: [commitment('c', '2025-01-01')],
        statusClaims: [claim('sc', '2025-01-01', 'reaffirmed')],
        sanctions: [sanction('sanction')],
        sanctionChanges: [change('ch', 'start', '2025-01-01')],
        offices: [office('of', { from: date('2025-01-01') })],
        assets: [asset('port')],
      });
      const asOf = day('2025-06-01');

      test('comes in the order asked, from every table, with its sources, and as often as asked', async () => {
        const asked = ['port', 'sc', 'e', 'v', 'c', 'ch', 'of', 'sanction', 'e'];
        const found = await (await store(book)).evidence({ ids: asked, asOf });
        expect(ids(found)).toEqual(asked);
        for (const each of found)
          expect([each.fact.id, ids(each.sources), each.level]).toEqual([each.id, ['s-1'], 'single']);
      });

      test('of a row that was corrected is still the row, so that a citation of it does not die', async () => {
        const [found] = await (await store(book)).evidence({ ids: ['old'], asOf });
        expect(found!.fact.id).toBe('old');
      });

      test('of nothing is nothing', async () => {
        expect(await (await store(book)).evidence({ ids: [], asOf })).toEqual([]);
      });

      test.each(['nobody', 'late', ''])(
        'refuses the id %j, which the day does not show, with EQ_NOT_FOUND',
        async (id) => {
          const engine = await store(book);
          await expect(engine.evidence({ ids: ['e', id], asOf })).rejects.toMatchObject({
            code: 'EQ_NOT_FOUND',
            values: { id },
          });
        },
      );
    });

    test('corrections are chains known by the day, oldest version first; what only takes back ends its chain', async () => {
      const book = casebook({
        events: [
          event('a', '2025-01-02'),
          event('b', '2025-01-03', { corrects: 'a', knownAt: day('2025-02-01') }),
          event('c', '2025-01-03', { retracts: 'b', knownAt: day('2025-03-01') }),
          event('alone', '2025-01-01'),
        ],
        statusClaims: [
          claim('sc', '2025-01-01', 'reaffirmed'),
          claim('sc-2', '2025-01-01', 'under-review', { corrects: 'sc', knownAt: day('2025-02-01') }),
        ],
        commitments: [commitment('c', '2020-01-01')],
      });
      const engine = await store(book);
      const on = async (text: string) => (await engine.corrections({ state: 'SYR', asOf: day(text) })).map(ids);
      expect(await on('2025-01-31')).toEqual([]);
      expect(await on('2025-02-01')).toEqual([
        ['sc', 'sc-2'],
        ['a', 'b'],
      ]);
      expect(await on('2025-03-01')).toEqual([
        ['sc', 'sc-2'],
        ['a', 'b', 'c'],
      ]);
    });

    test('text of a row is data: a quote, a script and SQL come back as they went in', async () => {
      const hostile = `<script>alert("1")</script>'; DROP TABLE events; --`;
      const engine = await store(casebook({ events: [event('e', '2025-01-01', { summary: hostile })] }));
      expect((await engine.timeline({ state: 'SYR', asOf: now })).rows[0]?.summary).toBe(hostile);
      expect((await engine.timeline({ state: hostile, asOf: now })).rows).toEqual([]);
    });
  });
}
