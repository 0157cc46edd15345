import type { ActorId } from '../record/actor.ts';
import type { VotingYear } from './votingYears.ts';

/** Agreement in the General Assembly by state and year, as computed and shipped: every state has an answer offline. */
export interface Digest {
  powers: readonly ActorId[];
  years: readonly DigestYear[];
}

/** A position on the scale of ideal points: mean and 90 % interval of its draws, in standard deviations of all positions. */
export interface IdealPosition {
  mean: number;
  low: number;
  high: number;
}

export interface DigestYear extends VotingYear {
  ideal?: IdealPosition;
}

/**
 * The digest as CSV: `state,year,votes`, then for each power its index of agreement and kappa in thousandths and the number of
 * common roll calls, then its ideal point with its 90 % interval in thousandths; empty = not covered or undefined. Rows by state
 * and year.
 */
export function digestText({ powers, years }: Digest): string {
  const head = [
    'state',
    'year',
    'votes',
    ...powers.flatMap((power) => [`${power}_a`, `${power}_k`, `${power}_n`]),
    'ip',
    'ip_q5',
    'ip_q95',
  ];
  const rows = [...years]
    .sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.year - b.year))
    .map(({ state, year, votes, withPower, ideal }) => [
      state,
      year,
      votes,
      ...withPower.flatMap(({ lijphart, kappa, n }) => (n === 0 ? ['', '', ''] : [mils(lijphart), mils(kappa), n])),
      ...(ideal ? [mils(ideal.mean), mils(ideal.low), mils(ideal.high)] : ['', '', '']),
    ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** Reads what `digestText` wrote. */
export function parseDigest(text: string): Digest {
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const powers = head.filter((name) => name.endsWith('_n')).map((name) => name.slice(0, -2));
  const part = (cell: string | undefined): number | null =>
    cell === undefined || cell === '' ? null : Number(cell) / 1000;
  const years = rows.map(([state = '', year, votes, ...cells]) => ({
    state,
    year: Number(year),
    votes: Number(votes),
    ...idealOf(cells.slice(-3).map(part)),
    withPower: powers.map((_, at) => ({
      lijphart: part(cells[3 * at]),
      kappa: part(cells[3 * at + 1]),
      n: Number(cells[3 * at + 2] ?? 0),
    })),
  }));
  return { powers, years };
}

function idealOf([mean, low, high]: readonly (number | null | undefined)[]): { ideal?: IdealPosition } {
  return typeof mean === 'number' && typeof low === 'number' && typeof high === 'number'
    ? { ideal: { mean, low, high } }
    : {};
}

function mils(value: number | null): string {
  // -0 would print as "0" and come back as another number.
  return value === null ? '' : String(Math.round(value * 1000) || 0);
}
