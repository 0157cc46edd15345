import type { KnownFact } from '../asOf.ts';
import { isoDay } from '../day.ts';
import { type Finding, mark } from '../finding.ts';
import { grounds, type Question, shared } from './question.ts';

/** Which rows were corrected or taken back, by what, and on which day that became known. */
export function history(input: Question & { chains: readonly (readonly KnownFact[])[] }): Finding {
  const { chains } = input;
  const rows = chains.flatMap((chain) =>
    chain.map((fact, at) => [
      `${fact.id} ${mark(fact.id)}`,
      isoDay(fact.knownAt),
      fact.retracts !== undefined
        ? `takes back ${fact.retracts}`
        : fact.corrects !== undefined
          ? `corrects ${fact.corrects}`
          : 'first',
      at === chain.length - 1 ? (fact.retracts === undefined ? 'in force' : 'taken back') : 'replaced',
    ]),
  );
  return {
    ...shared(input, 'history', 'history'),
    ...grounds(chains.flatMap((chain) => chain.map(({ id }) => id))),
    ...(rows.length > 0 && { table: { head: ['row', 'known', 'what it does', 'now'], rows } }),
    statement:
      rows.length === 0 ? 'Corrections: none known by this day.' : `Corrections known by this day: ${chains.length}.`,
    n: chains.length,
  };
}
