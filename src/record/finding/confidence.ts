import type { FactId, Level } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { grounds, type Question, shared } from './question.ts';

/**
 * How far the lines of the bottom line can be leaned on, computed: high = all evidence primary or reported, no contradiction,
 * no warning; low = single sources alone; else moderate. Lines that are a verdict, or rest on no row, get none. Confidence
 * is never a likelihood, and stands in a sentence of its own.
 */
export function confidence(
  input: Question & { lines: readonly Finding[]; levelOf(id: FactId): Level | undefined },
): Finding {
  const hasGrounds = ({ verdict, evidence }: Finding): boolean => verdict === undefined && evidence.length > 0;
  const graded = input.lines.filter(hasGrounds);
  const none = input.lines.filter((line) => !hasGrounds(line)).map(({ id }) => id);
  const parts = graded.map((line) => `${grade(line, input.levelOf)} in ${line.id}${codes(line, input.levelOf)}`);
  if (none.length > 0) parts.push(`none stated for ${none.join(', ')}`);
  return {
    ...shared(input, 'confidence', 'confidence'),
    ...grounds(input.lines.flatMap(({ evidence }) => [...evidence])),
    statement: `Confidence: ${parts.join('; ')}.`,
    n: graded.length,
  };
}

function grade(line: Finding, levelOf: (id: FactId) => Level | undefined): 'high' | 'moderate' | 'low' {
  const levels = line.evidence.map(levelOf);
  if (levels.every((level) => level === 'single')) return 'low';
  const firm = levels.every((level) => level === 'primary' || level === 'reported');
  return firm && line.warnings.length === 0 && !line.reasons.includes('CONTRADICTED') ? 'high' : 'moderate';
}

function codes(line: Finding, levelOf: (id: FactId) => Level | undefined): string {
  if (line.evidence.every((id) => levelOf(id) === 'single')) return ' (SINGLE_SOURCE)';
  return line.reasons.includes('CONTRADICTED') || line.warnings.some((warning) => warning.startsWith('contradicted:'))
    ? ' (CONTRADICTED)'
    : '';
}
