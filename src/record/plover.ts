/**
 * PLOVER type of a CAMEO code; `null` for roots 01 and 02, which have no PLOVER type, `undefined` for what is no CAMEO code.
 * Source: the CAMEO to PLOVER table of 17 September 2021 (PLOVER manual, draft 0.8), against which a test compares.
 */
export function ploverType(cameo: string): string | null | undefined {
  if (!/^\d{2,4}$/.test(cameo)) return undefined;
  const exception = exceptions.find(([prefix]) => cameo.startsWith(prefix));
  return exception ? exception[1] : byRoot[cameo.slice(0, 2)];
}

const byRoot: Record<string, string | null> = {
  '01': null,
  '02': null,
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
};

/** Sub-codes that leave the type of their root, by prefix. */
const exceptions: readonly (readonly [string, string])[] = [
  ['0813', 'RETREAT'],
  ['0814', 'RETREAT'],
  ['084', 'RETREAT'],
  ['085', 'RETREAT'],
  ['086', 'RETREAT'],
  ['087', 'RETREAT'],
  ['163', 'COERCE'],
  ['1712', 'ASSAULT'],
  ['175', 'ASSAULT'],
  ['191', 'COERCE'],
  ['192', 'COERCE'],
];
