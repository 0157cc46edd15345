import type { Finding } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { type Question, shared } from './question.ts';

/** The honest answer where a stage does not exist: what would be measured, and that it is not. */
export function notMeasured(question: Question, id: string, what: string, stage: string): Finding {
  return {
    ...shared(question, id, 'notMeasured', { stage }),
    evidence: [],
    reasons: ['NOT_MEASURED'],
    statement: sentence('{what}: not yet measured: no {stage} stage.', { what, stage }),
    n: 0,
  };
}
