import type { Finding } from '../finding.ts';
import { grounds, type Question, shared } from './question.ts';

/** What would change this assessment: each contradiction, pledge, end and unmeasured answer that is open. */
export function openQuestions(
  input: Question & {
    contradictions: readonly Finding[];
    questions: ReadonlyMap<string, string>;
    pledges: Finding;
    ahead: Finding;
    rivals: readonly Finding[];
  },
): Finding {
  const { contradictions, questions, rivals, ahead, pledges } = input;
  const parts = [
    ...contradictions.map(({ id }) => `a text or one voice on: ${questions.get(id)} (\`${id}\`)`),
    ...rivals
      .filter(({ verdict }) => verdict !== undefined)
      .map(({ id }) => `a decision dated before the visit it is said to follow (\`${id}\`)`),
    pledges.n > 0 && `performance of what is pledged or disputed (\`${pledges.id}\`)`,
    ahead.n > 0 && `what is done when the ends on record come (\`${ahead.id}\`)`,
    'a measured position (`position`)',
  ].filter((part) => part !== false);
  const evidence = [...contradictions, ...rivals, ahead].flatMap((finding) => [...finding.evidence]);
  return {
    ...shared(input, 'open', 'open'),
    ...grounds(evidence, ['NOT_MEASURED']),
    statement: `What would change this: ${parts.join('; ')}.`,
    n: parts.length,
  };
}
