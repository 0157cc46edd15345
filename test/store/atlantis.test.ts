import { beforeAll, describe, expect, test } from 'vitest';
import { membersOn, resolve, resolveName } from '../../src/record/atlas.ts';
import { validateCasebook } from '../../src/record/casebook/validateCasebook.ts';
import { code } from '../../src/record/code.ts';
import { faultLine } from '../../src/record/fault.ts';
import { sanctionState } from '../../src/record/sanctionState.ts';
import { commitmentStatus } from '../../src/record/status.ts';
import { type OpenRecord, openRecord, readEmbedded } from '../../src/store/openRecord.ts';
import { atlantisDir, nodeFiles } from '../files.ts';
import { day } from '../fixtures/rows.ts';

/** The invented record opens as the embedded one does: nothing above the tables knows a state by its name. */

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord(nodeFiles, atlantisDir);
});
const at = (text: string) => ({ state: 'ATL', asOf: day(text) });

test('the tables and the casebook have no fault and no warning', async () => {
  const { atlas, cameoCodes, casebooks, common, faults } = await readEmbedded(nodeFiles, atlantisDir);
  const [atl] = casebooks;
  expect(casebooks).toHaveLength(1);
  const found = validateCasebook(atl!, { atlas, cameoCodes, base: common, folder: 'casebooks/ATL' });
  expect([...faults, ...atl!.faults, ...found].map(faultLine)).toEqual([]);
});

test('actors, codes, names and blocs are those of its own tables alone', () => {
  const { atlas } = record;
  expect([...atlas.actors.keys()]).toEqual(['ATI', 'ATL', 'LGX', 'OAT', 'PWA', 'PWB', 'PWC']);
  expect(resolve(atlas, 'Iso2', code('Iso2', 'PA'), day('2020-01-01'))).toMatchObject({ id: 'PWA' });
  expect(resolve(atlas, 'Fips', code('Fips', 'PA'), day('2020-01-01'))).toMatchObject({ id: 'PWB' });
  expect(resolveName(atlas, 'Atlantis', day('1850-01-01')).map(({ id }) => id)).toEqual(['OAT']);
  expect(resolveName(atlas, 'Atlantis', day('2020-01-01')).map(({ id }) => id)).toEqual(['ATL']);
  expect(membersOn(atlas, 'LGX', day('2019-12-31'))).toEqual(['PWB', 'PWC']);
  expect(membersOn(atlas, 'LGX', day('2020-01-01'))).toEqual(['PWB']);
});

describe('timeline', () => {
  test('at the end of 2021 all twelve events are known, newest first', async () => {
    const { rows, total } = await record.store.timeline(at('2021-12-31'));
    expect(total).toBe(12);
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual([
      'atl-2021-11-15-aid-pwc',
      'atl-2021-05-20-statement-pwb',
      'atl-2021-05-10-statement-pwb',
    ]);
  });

  test('the secret talks of February are unknown until June', async () => {
    const seen = async (text: string) =>
      (await record.store.timeline(at(text))).rows.some(({ id }) => id === 'atl-2021-02-01-talks-pwa');
    expect([await seen('2021-05-31'), await seen('2021-06-01')]).toEqual([false, true]);
  });

  test('with Borealia there are four, and the visit counts once in the dyad with Meridia', async () => {
    expect((await record.store.timeline({ ...at('2021-12-31'), with: 'PWA' })).total).toBe(4);
    const visits = await record.store.dyadEvents({
      a: 'ATL',
      b: 'PWB',
      from: day('2020-01-01'),
      to: day('2020-12-31'),
      minPrecision: 'day',
      asOf: day('2021-12-31'),
    });
    expect(visits.rows.map(({ id, from, to }) => `${id} ${from}>${to}`)).toEqual(['atl-2020-04-01-visit-pwb PWB>ATL']);
  });
});

describe('commitments', () => {
  const status = async (text: string, id: string) => {
    const found = (await record.store.commitments(at(text))).find(({ commitment }) => commitment.id === id)!;
    return commitmentStatus(found.commitment, found.claims, day(text));
  };

  test('the base is in force, first reaffirmed, then disputed in two voices', async () => {
    expect(await status('2021-05-11', 'pwb-atl-base-2015')).toMatchObject({
      formal: 'in-force',
      disputedBy: [],
      twoVoices: [],
    });
    // in force 2015-03-01 and ten years
    expect(await status('2021-05-20', 'pwb-atl-base-2015')).toMatchObject({
      formal: 'in-force',
      ends: { day: day('2025-03-01'), computed: true },
      disputedBy: ['ATL'],
      twoVoices: ['ATL'],
    });
  });

  test('the pledge is pending to its due day and overdue after it', async () => {
    expect(await status('2021-09-30', 'pwa-atl-lift-2021')).toMatchObject({
      formal: 'pledged',
      overdue: false,
      performance: { type: 'pending' },
    });
    expect(await status('2021-10-01', 'pwa-atl-lift-2021')).toMatchObject({ overdue: true });
  });
});

test('the sanctions start, are suspended for 180 days, and stand again', async () => {
  const state = async (text: string) => {
    const [found] = await record.store.sanctions(at(text));
    return found && sanctionState(found.changes, day(text))?.state;
  };
  expect(await state('2020-02-02')).toBeUndefined();
  expect(await state('2020-02-10')).toBe('in force');
  expect(await state('2021-03-07')).toBe('in force');
  expect(await state('2021-03-08')).toBe('suspended');
  expect(await state('2021-09-04')).toBe('suspended');
  expect(await state('2021-09-05')).toBe('in force');
});

test('votes, coverage and dossier', async () => {
  const { store } = record;
  expect((await store.votes(at('2021-12-31'))).map(({ actor, value }) => `${actor} ${value}`)).toEqual([
    'PWB yes',
    'PWC abstain',
  ]);
  expect(await store.coverage(at('2021-12-31'))).toMatchObject({
    casebook: true,
    title: 'Atlantis, 2020 to 2021',
    rows: 22, // 12 events, 2 votes, 2 commitments, 3 claims, 3 changes
    coarse: 2, // a call in June, grain in mid-November
    byLevel: { primary: 4, reported: 3, single: 15 },
  });
  const dossier = await store.dossier(at('2021-12-31'));
  expect(dossier.contradictions.map(({ id }) => id)).toEqual(['c-base', 'c-visit']);
  expect(dossier.offices.map(({ id }) => id)).toEqual(['of-boreas', 'of-merid', 'of-orient', 'of-atlas', 'of-nereid']);
});

test('a power has no casebook of its own and is seen through that of Atlantis', async () => {
  const borealia = { state: 'PWA', asOf: day('2021-12-31') };
  expect(await record.store.coverage(borealia)).toMatchObject({ casebook: false });
  expect((await record.store.timeline(borealia)).total).toBe(4);
  expect(await record.store.sanctions(borealia)).toHaveLength(1);
});
