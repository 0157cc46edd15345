import { type Finding, mark } from '../finding.ts';
import type { Sanction, SanctionChange } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { capital, joined, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { type Programme, sameChangeOnce, shortScope } from './sanctions.ts';

/**
 * Clauses that bind or spare outsiders in the newest change of each sender. A clause is new only if no earlier change by the
 * same sender on the same target names that state.
 */
export function thirdPartyClauses(input: Question & { programmes: readonly Programme[] }): Finding[] {
  const withClause = input.programmes
    .flatMap(({ sanction, changes }) => sameChangeOnce(changes).map((change) => ({ sanction, change })))
    .filter(({ change }) => change.thirdParty.length > 0)
    .sort((a, b) => a.change.about.from - b.change.about.from || (a.change.id < b.change.id ? -1 : 1));
  const newest = new Map(withClause.map((each) => [`${each.sanction.sender}>${each.sanction.target ?? ''}`, each]));
  return [...newest.values()].map((each) => oneClause(input, each, withClause));
}

interface Clause {
  sanction: Sanction;
  change: SanctionChange;
}

function oneClause(input: Question, { sanction, change }: Clause, all: readonly Clause[]): Finding {
  const { label } = input;
  const earlier = all.filter(
    (other) =>
      other.sanction.sender === sanction.sender &&
      other.sanction.target === sanction.target &&
      other.change.about.from < change.about.from,
  );
  const states = [...new Set(change.thirdParty.flatMap((clause) => clause.states))];
  const firstNaming = (state: string): SanctionChange | undefined =>
    earlier.find((other) => other.change.thirdParty.some((clause) => clause.states.includes(state)))?.change;
  const added = states.filter((state) => firstNaming(state) === undefined);
  const before = states.flatMap((state) => firstNaming(state) ?? []).sort((a, b) => a.about.from - b.about.from)[0];
  const names = joined(states.map(label));
  const [effect, objects] = [change.thirdParty[0]?.effect, change.thirdParty.flatMap((clause) => clause.objects)];
  const clause = sentence('{sender}, {scope} of {date}: {names} {effect} ({objects}) {cite}', {
    sender: capital(label(sanction.sender)),
    scope: shortScope(change),
    date: printDate(change.about),
    names,
    effect: effect === 'include' ? 'included' : 'excepted',
    objects: objects.join(', '),
    cite: mark(change.id),
  });
  const novelty =
    before === undefined
      ? 'new: no earlier change by this sender on this target names them in the sources used'
      : added.length === 0
        ? `not new: ${shortScope(before)} carries it from ${printDate(before.about)} ${mark(before.id)}`
        : `new for ${joined(added.map(label))}; the rest not new, from ${printDate(before.about)} ${mark(before.id)}`;
  return {
    ...shared(input, `clause-${sanction.sender.toLowerCase()}`, 'clauses'),
    ...grounds([change.id, ...(before ? [before.id] : [])]),
    statement: `${clause}. The clause is ${novelty}.`,
    n: earlier.length + 1,
  };
}
