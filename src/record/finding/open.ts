import type { Finding } from '../finding.ts';
import { grounds, type Question, shared } from './question.ts';

export interface OpenInput extends Question {
  contradictions: readonly Finding[];
  /** What each contradiction asks, by its id. */
  questions: ReadonlyMap<string, string>;
  pledges: Finding;
  kept: readonly Finding[];
  rivals: readonly Finding[];
  ahead: Finding;
}

/** What would change this assessment: each contradiction, pledge, review, end and unmeasured answer that is open. */
export function openQuestions(input: OpenInput): Finding {
  const { contradictions, questions, pledges, kept, rivals, ahead } = input;
  const asked = contradictions.map(({ id }) => `"${questions.get(id)}" (${id})`);
  const parts = [
    asked.length > 0 && `One voice, or a text, on each open contradiction: ${asked.join('; ')}.`,
    rivals.length > 0 && `An act dated from before the visit it is said to follow (${ids(rivals)}).`,
    kept.length > 0 && `A decision on what is kept under review (${ids(kept)}).`,
    pledges.n > 0 && `A formal act on what is disputed, or performance of what is pledged (${pledges.id}).`,
    ahead.n > 0 && `What is done when the ends on record come (${ahead.id}).`,
    'A measured position (position).',
  ].filter((part) => part !== false);
  const evidence = [...contradictions, ...rivals, ...kept, ahead].flatMap((finding) => [...finding.evidence]);
  return {
    ...shared(input, 'open', 'open'),
    ...grounds(evidence, ['NOT_MEASURED']),
    statement: parts.join(' '),
    n: parts.length,
  };
}

function ids(findings: readonly Finding[]): string {
  return findings.map(({ id }) => id).join(', ');
}
