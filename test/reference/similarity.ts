import { gunzipSync } from 'node:zlib';
import { nodeFiles } from '../../src/cli/nodeContext.ts';
import { parseDigest } from '../../src/measure/digest.ts';
import { portfolio, portfolioLevels } from '../../src/measure/portfolio.ts';
import { agreementOf, type Similarity, similarity } from '../../src/measure/similarity.ts';
import { cowAlliance } from '../../src/sources/cowAlliance.ts';
import { ungaDm } from '../../src/sources/ungaDm.ts';
import { unvotesRollCalls, unvotesVotes } from '../../src/sources/unvotes.ts';
import { dataDir } from '../files.ts';
import { sharedBytes, sharedTable } from '../shared.ts';
import { type ReferenceRow, row } from './row.ts';

/**
 * Published values of vote and alliance similarity. Tolerances: 1e-6 where the value is printed with seven digits, else half a unit
 * of the last printed digit or as the row says. Votes of one session are compared over its contested roll calls.
 */
export async function similarityRows(): Promise<ReferenceRow[]> {
  return [...signorinoRitter(), ...assembly(), ...unvotes1960(), ...alliances(), ...(await digest())];
}

/** Signorino and Ritter 1999, table 6, portfolios as they print them: capability share, valued alliance with Germany, with Russia, 1914. */
export const table6: readonly [share: number, germany: number, russia: number][] = [
  [0.25, 3, 0],
  [0.21, 0, 3],
  [0.2, 0, 1],
  [0.08, 0, 3],
  [0.08, 3, 0],
  [0.05, 3, 1],
  [0.03, 0, 0],
  [0.03, 0, 0],
  [0.02, 0, 0],
  [0.01, 0, 0],
  [0.01, 0, 0],
  [0.01, 3, 0],
  [0.01, 0, 0],
  [0.01, 0, 0],
  ...Array.from({ length: 6 }, (): [number, number, number] => [0, 0, 0]),
];

function signorinoRitter(): ReferenceRow[] {
  const source = 'Signorino and Ritter 1999, table 6, Germany and Russia 1914';
  const [shares, germany, russia] = [0, 1, 2].map((at) =>
    table6.map((cells) => (cells[at] as number) + (at > 0 ? 1 : 0)),
  );
  const plain = similarity(agreementOf(germany!, russia!, portfolioLevels));
  const weighted = similarity(agreementOf(germany!, russia!, portfolioLevels, shares!));
  return [
    row('sr-tau-b', source, 0.03031695, 1e-8, plain.tauB),
    row('sr-s', source, 0.4, 1e-9, plain.sAbs),
    row('sr-s-weighted', source, -0.46, 1e-9, weighted.sAbs),
    row('sr-kappa', source, -0.07758621, 1e-8, plain.kappa),
    row('sr-pi-nominal', source, -0.04477612, 1e-8, plain.piNominal),
  ];
}

/** Contested roll calls by session: state (COW number) to vote. */
function sessions(): Map<number, Map<number, number>[]> {
  const path = 'measurement/unga_dm_votes_1946_2022.csv.gz';
  const { votes } = ungaDm(path, gunzipSync(sharedBytes(path)).toString('utf8'));
  const items = new Map<number, Map<number, number>>();
  for (let at = 0; at < votes.item.length; at++) {
    const item = votes.item[at] as number;
    items.set(item, (items.get(item) ?? new Map()).set(votes.state[at] as number, votes.value[at] as number));
  }
  const bySession = new Map<number, Map<number, number>[]>();
  for (const [item, cast] of items) {
    if (new Set(cast.values()).size < 2) continue;
    // Item 60001 is dated 2006-05-08; the published file counts it in session 59.
    const session = item === 60_001 ? 59 : Math.floor(item / 1000);
    bySession.set(session, [...(bySession.get(session) ?? []), cast]);
  }
  return bySession;
}

function between(items: readonly Map<number, number>[], a: number, b: number): Similarity {
  return similarity(
    agreementOf(
      items.map((cast) => cast.get(a) ?? 0),
      items.map((cast) => cast.get(b) ?? 0),
      3,
    ),
  );
}

function assembly(): ReferenceRow[] {
  const published = 'unga_qss_published_1946_2012 (Imai, QSS)';
  const all = sessions();
  const of2012 = all.get(67) as Map<number, number>[];
  const [SYR, TUR, CHN, USA, RUS] = [652, 640, 710, 2, 365];
  const exact = (id: string, state: number, power: number, expected: number): ReferenceRow =>
    row(id, published, expected, 1e-6, between(of2012, state, power).exact);
  const computed = 'derived apart from this code, UNGA-DM session 67';
  const five = (id: string, state: number, power: number, expected: readonly number[]): ReferenceRow[] => {
    const found = between(of2012, state, power);
    const names = ['sSquared', 'sAbs', 'kappa', 'pi', 'ac1'] as const;
    return names.map((name, at) => row(`${id}-${name}`, computed, expected[at] as number, 1e-4, found[name]));
  };
  return [
    exact('po-2012-syr-usa', SYR, USA, 0.0746269),
    exact('po-2012-syr-rus', SYR, RUS, 0.6567164),
    exact('po-2012-tur-usa', TUR, USA, 0.3134328),
    exact('po-2012-tur-rus', TUR, RUS, 0.6268657),
    exact('po-2012-chn-usa', CHN, USA, 0.1212121),
    exact('po-2012-chn-rus', CHN, RUS, 0.7272727),
    ...five('2012-syr-rus', SYR, RUS, [0.6716, 0.5522, 0.2041, 0.1972, 0.5641]),
    ...five('2012-syr-usa', SYR, USA, [-0.4925, -0.6119, -0.2477, -0.7772, -0.3318]),
    ...five('2012-tur-usa', TUR, USA, [-0.0373, -0.1493, 0.0762, -0.2094, 0.0111]),
    ...five('2012-tur-rus', TUR, RUS, [0.5896, 0.4776, 0.1784, 0.1761, 0.5147]),
    ...publishedPairs(all),
  ];
}

/**
 * Every published pair with the USA and Russia, 1946 to 2012, within 1e-4 of ours; a power with itself is 1. UNGA-DM has no votes of
 * Ukraine, Belarus, West Germany, North Yemen and Taiwan in the years published: those are not compared.
 */
function publishedPairs(all: ReadonlyMap<number, readonly Map<number, number>[]>): ReferenceRow[] {
  const numbers = new Map(
    sharedTable('measurement/cow_states.csv').map(({ stateabb, ccode }) => [stateabb, Number(ccode)]),
  );
  let [compared, differ] = [0, 0];
  for (const { Year, CountryAbb, PctAgreeUS, PctAgreeRUSSIA } of sharedTable(
    'measurement/unga_qss_published_1946_2012.csv',
  )) {
    const state = numbers.get(CountryAbb as string);
    const items = all.get(Number(Year) - 1945);
    if (state === undefined || items === undefined) continue;
    for (const [text, power] of [
      [PctAgreeUS, 2],
      [PctAgreeRUSSIA, 365],
    ] as const) {
      if (text === undefined || text === '' || text === 'NA') continue;
      const { exact } = between(items, state, power);
      if (exact === null) continue;
      compared++;
      if (Math.abs(exact - Number(text)) > 1e-4) differ++;
    }
  }
  const source = 'unga_qss_published_1946_2012, all pairs with the USA and Russia';
  return [row('po-pairs-compared', source, 17_954, 0, compared), row('po-pairs-that-differ', source, 28, 0, differ)];
}

function unvotes1960(): ReferenceRow[] {
  const calls = 'measurement/unga_roll_calls_1946_2019.csv.gz';
  const votes = 'measurement/unga_votes_1946_2019.csv.gz';
  const session = new Set(
    unvotesRollCalls(calls, gunzipSync(sharedBytes(calls)).toString('utf8'))
      .rows.filter((call) => call.session === 15)
      .map(({ id }) => id),
  );
  const items = new Map<number, Map<string, number>>();
  for (const { item, country, value } of unvotesVotes(votes, gunzipSync(sharedBytes(votes)).toString('utf8')).rows) {
    if (session.has(item)) items.set(item, (items.get(item) ?? new Map()).set(country, value));
  }
  const contested = [...items.values()].filter((cast) => new Set(cast.values()).size > 1);
  const of = (country: string): number[] => contested.map((cast) => cast.get(country) ?? 0);
  const { exact, n } = similarity(agreementOf(of('Turkey'), of('United States'), 3));
  const source = 'unvotes session 15, paragraphs kept, Turkey and the United States 1960';
  return [row('po-1960-tur-usa', source, 0.8252427, 1e-6, exact), row('n-1960-tur-usa', source, 103, 0, n)];
}

function alliances(): ReferenceRow[] {
  const path = 'measurement/ps_cow_alliance.csv.gz';
  const { rows } = cowAlliance(path, gunzipSync(sharedBytes(path)).toString('utf8'));
  const states = sharedTable('measurement/cow_states.csv');
  const of = (year: number) => {
    const members = states
      .filter(({ styear, endyear }) => Number(styear) <= year && year <= Number(endyear))
      .map(({ ccode }) => Number(ccode));
    const own = rows.filter((each) => each.year === year);
    return (a: number, b: number): Similarity =>
      similarity(agreementOf(portfolio(a, members, own), portfolio(b, members, own), portfolioLevels));
  };
  const [in1816, in2012] = [of(1816), of(2012)];
  const paper = 'Signorino and Ritter 1999, tau-b of the USA, 1816';
  const valued = 'derived apart from this code, valued COW portfolios 2012';
  const [USA, UKG, NTH, SYR, TUR, RUS] = [2, 200, 210, 652, 640, 365];
  const both = (id: string, a: number, b: number, s: number, kappa: number): ReferenceRow[] => {
    const found = in2012(a, b);
    return [
      row(`cow-2012-${id}-s`, valued, s, 1e-3, found.sAbs),
      row(`cow-2012-${id}-kappa`, valued, kappa, 1e-3, found.kappa),
    ];
  };
  return [
    row('tau-b-1816-usa-ukg', paper, -0.1237, 1e-4, in1816(USA, UKG).tauB),
    row('tau-b-1816-usa-nth', paper, -0.0658, 1e-4, in1816(USA, NTH).tauB),
    ...both('syr-rus', SYR, RUS, 0.648, -0.112),
    ...both('syr-usa', SYR, USA, 0.255, -0.155),
    ...both('tur-usa', TUR, USA, 0.573, 0.378),
    ...both('tur-rus', TUR, RUS, 0.685, 0.176),
  ];
}

async function digest(): Promise<ReferenceRow[]> {
  const packed = await nodeFiles.read(`${dataDir}/digest/unga.csv.gz`);
  const { powers, years } = parseDigest(gunzipSync(packed as Uint8Array).toString('utf8'));
  const source = 'derived apart from this code, UNGA-DM of the calendar year';
  const cell = (state: string, year: number, power: string) =>
    years.find((each) => each.state === state && each.year === year)?.withPower[powers.indexOf(power)];
  const values = [
    ['SYR', 2012, 'USA', 0.188, -0.276, 69],
    ['SYR', 2012, 'RUS', 0.783, 0.277, 69],
    ['SYR', 2012, 'CHN', 0.94, 0.792, 67],
    ['SYR', 2022, 'USA', 0.203, -0.501, 79],
    ['SYR', 2022, 'RUS', 0.823, 0.562, 79],
  ] as const;
  return values.flatMap(([state, year, power, a, k, n]) => {
    const found = cell(state, year, power);
    const id = `digest-${state}-${year}-${power}`.toLowerCase();
    return [
      row(`${id}-a`, source, a, 5e-4, found?.lijphart ?? null),
      row(`${id}-kappa`, source, k, 5e-4, found?.kappa ?? null),
      row(`${id}-n`, source, n, 0, found?.n ?? null),
    ];
  });
}
