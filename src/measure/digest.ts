import type { ActorId } from '../record/actor.ts';
import type { VotingYear } from './votingYears.ts';

/** Agreement in the General Assembly by state and year, as computed and shipped: every state has an answer offline. */
export interface Digest {
  powers: readonly ActorId[];
  years: readonly VotingYear[];
}

/**
 * The digest as CSV: `state,year,votes`, then for each power its index of agreement and kappa in thousandths and the number of
 * common roll calls; empty = not covered or undefined. Rows by state and year.
 */
export function digestText({ powers, years }: Digest): string {
  const head = ['state', 'year', 'votes', ...powers.flatMap((power) => [`${power}_a`, `${power}_k`, `${power}_n`])];
  const rows = [...years]
    .sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.year - b.year))
    .map(({ state, year, votes, withPower }) => [
      state,
      year,
      votes,
      ...withPower.flatMap(({ lijphart, kappa, n }) => (n === 0 ? ['', '', ''] : [mils(lijphart), mils(kappa), n])),
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
    withPower: powers.map((_, at) => ({
      lijphart: part(cells[3 * at]),
      kappa: part(cells[3 * at + 1]),
      n: Number(cells[3 * at + 2] ?? 0),
    })),
  }));
  return { powers, years };
}

function mils(value: number | null): string {
  // -0 would print as "0" and come back as another number.
  return value === null ? '' : String(Math.round(value * 1000) || 0);
}
