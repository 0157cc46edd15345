/** Verbal cooperation, material cooperation, verbal conflict, material conflict. */
export type QuadClass = 1 | 2 | 3 | 4;

/**
 * How CAMEO roots fall into quad classes. The two maps differ at roots 09 (investigate) and 14 (protest), so a total without
 * the name of its map is not comparable.
 */
export type QuadMap = 'gdelt' | 'icews';

/** Last root of classes 1, 2 and 3 in each map. */
const lastRoots: Record<QuadMap, readonly [number, number, number]> = {
  gdelt: [5, 9, 14],
  icews: [5, 8, 13],
};

/** Quad class of a CAMEO code by its root, the first two digits; `undefined` outside roots 01..20. */
export function quadClass(cameo: string, map: QuadMap = 'gdelt'): QuadClass | undefined {
  const root = Number(cameo.slice(0, 2));
  if (!/^\d{2,4}$/.test(cameo) || root < 1 || root > 20) return undefined;
  const [one, two, three] = lastRoots[map];
  if (root <= one) return 1;
  if (root <= two) return 2;
  return root <= three ? 3 : 4;
}

export const ploverQuads: Record<string, QuadClass> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  INVESTIGATE: 2,
  ACCUSE: 3,
  REQUEST: 3,
  REJECT: 3,
  THREATEN: 3,
  SANCTION: 3,
  PROTEST: 4,
  CRIME: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

const ploverSpellings: Record<string, string> = { DISAPPROVE: 'ACCUSE', DEMAND: 'REQUEST' };

/** Quad class of a PLOVER event type, older spellings included. */
export function ploverQuadClass(type: string): QuadClass | undefined {
  const upper = type.trim().toUpperCase();
  return ploverQuads[ploverSpellings[upper] ?? upper];
}

/** `+` for classes 1 and 2, `-` for 3 and 4. */
export function directionOf(cameo: string): '+' | '-' | undefined {
  const quad = quadClass(cameo);
  if (quad === undefined) return undefined;
  return quad <= 2 ? '+' : '-';
}
