import type { Finding } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { grounds, type Question, shared } from './question.ts';

/** Which findings rest on a model, and so have intervals. */
function modelled(findings: readonly Finding[]): string {
  const ids = findings.filter(({ interval }) => interval !== undefined).map(({ id }) => id);
  return ids.length === 0 ? 'no model, seed or interval used' : `a model with intervals in ${ids.join(', ')} alone`;
}

/** How the findings were made: each rule with its version and parameters, and what was not used. */
export function methodCard(input: Question & { findings: readonly Finding[]; version: string }): Finding {
  const rules = new Map(
    input.findings
      .filter(({ method }) => method.id !== 'record/notMeasured')
      .map(({ method }) => {
        const params = Object.entries(method.params).map(([name, value]) => `${name} ${value}`);
        const text = `${method.id.replace('record/', '')} ${method.version}${params.length > 0 ? ` (${params.join(', ')})` : ''}`;
        return [method.id, text] as const;
      }),
  );
  return {
    ...shared(input, 'method', 'methodCard'),
    ...grounds(input.findings.flatMap(({ evidence }) => [...evidence])),
    statement: sentence(
      'Record {version}, publish {version}; as-of by publication; levels recounted over the sources known by this day; {models}. Rules: {rules}.',
      { version: input.version, models: modelled(input.findings), rules: [...rules.values()].join('; ') },
    ),
    n: rules.size,
  };
}
