import { type Finding, mark } from '../finding.ts';
import { sanctionState } from '../sanctionState.ts';
import { sentence } from '../sentence.ts';
import { capital, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { actName, isOnState, isSender, type Programme, sameChangeOnce } from './sanctions.ts';

/** Programmes on the state that a power said it keeps or reviews: what stands, and on which days that was said. */
export function continued(input: Question & { programmes: readonly Programme[] }): Finding[] {
  return input.programmes
    .filter(({ sanction }) => isSender(input, sanction) && isOnState(input, sanction))
    .flatMap(({ sanction, changes }) => {
      const once = sameChangeOnce(changes);
      const kept = once.filter((change) => change.kind === 'continue');
      const state = sanctionState(once, input.asOf);
      if (kept.length === 0 || state?.state !== 'in force') return [];
      const said = kept.map(
        (change) => `${change.scope.split(': ').at(-1)} ${printDate(change.about)} ${mark(change.id)}`,
      );
      const finding: Finding = {
        ...shared(input, `kept-${sanction.id}`, 'continued'),
        ...grounds([...kept.map(({ id }) => id), state.change.id]),
        statement: sentence('{sender}, {act}: in force; {said}.', {
          sender: capital(input.label(sanction.sender)),
          act: actName(sanction),
          said: said.join(', '),
        }),
        n: kept.length,
      };
      return [finding];
    });
}
