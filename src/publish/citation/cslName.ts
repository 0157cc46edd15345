import { oneLine } from './oneLine.ts';

export type CslName = { family: string; given: string } | { literal: string };

/**
 * Names of an author cell: `Doe, Jane; Roe, John` are two persons. A name without a comma stays whole, since nothing tells
 * `Human Rights Watch` from `Jane Doe`, and a wrong split would file a body under its last word.
 */
export function cslNames(cell: string): CslName[] {
  const names = cell.split(';').map(oneLine);
  return names.filter((name) => name !== '').map(cslName);
}

function cslName(name: string): CslName {
  const [family, given] = name.split(/,\s*(.*)/s);
  return family && given ? { family, given } : { literal: name };
}
