import { coded } from '../errors.ts';

/** Code systems for actors. One string means different states in different systems: RS is Russia in FIPS, Serbia in ISO. */
export const codeSystems = [
  'Iso2',
  'Iso3',
  'IsoNum',
  'CowNum',
  'CowAbb',
  'GwNum',
  'Fips',
  'Cameo',
  'Keds',
  'IcewsName',
  'UnM49',
] as const;
export type CodeSystem = (typeof codeSystems)[number];

declare const system: unique symbol;
/** A code of one system; the brand keeps a FIPS code from being passed where an ISO code is meant. */
export type Code<S extends CodeSystem> = string & { readonly [system]: S };

const forms: Record<CodeSystem, { pattern: RegExp; example: string }> = {
  Iso2: { pattern: /^[A-Z]{2}$/, example: 'SY' },
  Iso3: { pattern: /^[A-Z]{3}$/, example: 'SYR' },
  IsoNum: { pattern: /^\d{3}$/, example: '760' },
  CowNum: { pattern: /^\d{1,3}$/, example: '652' },
  CowAbb: { pattern: /^[A-Z]{3}$/, example: 'SYR' },
  GwNum: { pattern: /^\d{1,4}$/, example: '652' },
  Fips: { pattern: /^[A-Z]{2}$/, example: 'SY' },
  Cameo: { pattern: /^[A-Z]{3}$/, example: 'SYR' },
  Keds: { pattern: /^[A-Z]{2,3}$/, example: 'SYR' },
  IcewsName: { pattern: /^\S.*$/u, example: 'Syria' },
  UnM49: { pattern: /^\d{3}$/, example: '760' },
};

/**
 * Reads a code: trimmed, upper-cased unless the system holds names. The only way to make a `Code`.
 * Errors: `EQ_CODE` when the text cannot be a code of that system.
 */
export function code<S extends CodeSystem>(of: S, text: string): Code<S> {
  const trimmed = text.trim();
  const shaped = of === 'IcewsName' ? trimmed : trimmed.toUpperCase();
  const { pattern, example } = forms[of];
  if (!pattern.test(shaped)) throw coded('EQ_CODE', { code: text.slice(0, 40), system: of, form: example });
  return shaped as Code<S>;
}
