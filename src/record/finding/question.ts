import type { ActorId } from '../actor.ts';
import type { Day } from '../day.ts';
import type { FactId } from '../fact.ts';
import type { Coverage, Finding } from '../finding.ts';
import type { ReasonCode } from '../reason.ts';

/** What every finding of the record is asked: about whom, between whom, as of when, over which rows. */
export interface Question {
  state: ActorId;
  powers: readonly ActorId[];
  asOf: Day;
  coverage: Coverage;
  /** An actor's name within a sentence: "Syria", "the United States". */
  label(actor: ActorId): string;
  /** An actor's name standing alone: "Syria", "United States". */
  name(actor: ActorId): string;
}

/** Version of the rules under `record/`; a change of any rule that alters a finding raises it. */
export const recordMethod = { version: 1 } as const;

type Shared = Pick<Finding, 'id' | 'question' | 'coverage' | 'asOf' | 'method' | 'warnings'>;

/** What all findings of one question share; `rule` names the file that made it. */
export function shared(
  question: Pick<Question, 'coverage' | 'asOf'>,
  id: string,
  rule: string,
  params: Finding['method']['params'] = {},
): Shared {
  const { coverage, asOf } = question;
  const method = { id: `record/${rule}`, version: recordMethod.version, params };
  return { id, question: rule, coverage, asOf, method, warnings: [] };
}

/** Facts to rest on, or the reason why there are none: what makes a statement a finding. */
export function grounds(
  ids: readonly FactId[],
  reasons: readonly ReasonCode[] = [],
):
  | { evidence: readonly [FactId, ...FactId[]]; reasons: readonly ReasonCode[] }
  | { evidence: readonly FactId[]; reasons: readonly [ReasonCode, ...ReasonCode[]] } {
  const [first, ...rest] = new Set(ids);
  if (first !== undefined) return { evidence: [first, ...rest], reasons };
  const [code = 'NO_ROW', ...others] = reasons;
  return { evidence: [], reasons: [code, ...others] };
}
