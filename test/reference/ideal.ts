import { gunzipSync } from 'node:zlib';
import { idealEm } from '../../src/measure/idealEm.ts';
import { idealGibbs } from '../../src/measure/idealGibbs.ts';
import { resolve, resolveName } from '../../src/record/atlas.ts';
import { code } from '../../src/record/code.ts';
import { dayNumber } from '../../src/record/day.ts';
import { embeddedRecord } from '../embedded.ts';
import { sharedBytes } from '../shared.ts';
import { publishedVotes, starts } from './idealData.ts';
import { type ReferenceRow, row } from './row.ts';

/**
 * Ideal points, sessions 1 to 70, against those published in April 2020: correlation, mean absolute error, share of our means inside
 * the published 90 % bands, and mean width of our 90 % bands over theirs. The bounds are those of the gate, so that a row passes
 * within them and not at a value.
 */
export async function idealRows(): Promise<ReferenceRow[]> {
  const { atlas } = await embeddedRecord();
  const votes = publishedVotes(70);
  const draws = idealGibbs(votes, idealEm(votes, { iterations: 200, starts }), { iterations: 700, kept: 250, seed: 7 });
  // A session runs from autumn; its state is the one of the end of its first year.
  const day = (session: number): number => dayNumber(1945 + session, 12, 15) as number;
  const published = new Map<string, { mean: number; low: number; high: number }>();
  for (const line of gunzipSync(sharedBytes('measurement/unga_idealpoints_All_apr2020.csv.gz'))
    .toString('latin1')
    .trim()
    .split('\n')
    .slice(1)) {
    const [, cow = '', session = '', , mean, , low, , , , high] = line.replaceAll('"', '').split(',');
    const found = resolve(atlas, 'CowNum', code('CowNum', cow), day(Number(session)));
    if ('unmapped' in found) continue;
    published.set(`${found.id} ${session}`, { mean: Number(mean), low: Number(low), high: Number(high) });
  }
  const pairs = votes.positions.flatMap(({ state, period }, position) => {
    const [actor] = resolveName(atlas, state, day(period));
    const theirs = published.get(`${actor?.id} ${period}`);
    if (theirs === undefined || !Number.isFinite(theirs.mean)) return [];
    const own = Float64Array.from(
      { length: draws.draws },
      (_, draw) => draws.theta[draw * draws.positions + position] as number,
    ).sort();
    const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
    return [{ mean, width: quantile(own, 0.95) - quantile(own, 0.05), theirs }];
  });
  const n = pairs.length;
  const average = (of: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
  const [a, b] = [average(({ mean }) => mean), average(({ theirs }) => theirs.mean)];
  const covariance = average(({ mean, theirs }) => (mean - a) * (theirs.mean - b));
  const r =
    covariance / Math.sqrt(average(({ mean }) => (mean - a) ** 2) * average(({ theirs }) => (theirs.mean - b) ** 2));
  const source = 'Bailey, Strezhnev, Voeten, ideal points of April 2020, sessions 1 to 70';
  return [
    row('ideal-compared', `${source}: at least 9,500 of them compared`, 9_600, 100, n),
    row('ideal-correlation', `${source}: at least .985`, 1, 0.015, r),
    row(
      'ideal-error',
      `${source}: mean absolute error at most .10`,
      0,
      0.1,
      average(({ mean, theirs }) => Math.abs(mean - theirs.mean)),
    ),
    row(
      'ideal-inside',
      `${source}: at least 95 % inside the 90 % bands`,
      1,
      0.05,
      average(({ mean, theirs }) => Number(mean >= theirs.low && mean <= theirs.high)),
    ),
    row(
      'ideal-width',
      `${source}: bands .9 to 1.1 as wide`,
      1,
      0.1,
      average(({ width }) => width) / average(({ theirs }) => theirs.high - theirs.low),
    ),
  ];
}

function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (at - Math.floor(at)) * (high - low);
}
