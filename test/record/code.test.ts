import { expect, test } from 'vitest';
import { type Code, code, codeSystems } from '../../src/record/code.ts';
import { refused } from '../refused.ts';

test('a code is trimmed and upper-cased; a name keeps its case', () => {
  expect(code('Iso2', ' sy ')).toBe('SY');
  expect(code('Cameo', 'rom')).toBe('ROM');
  expect(code('IcewsName', ' Occupied Palestinian Territory ')).toBe('Occupied Palestinian Territory');
});

test('Namibia is a code in ISO 3166, not a missing value', () => {
  expect(code('Iso2', 'NA')).toBe('NA');
});

test.each([
  ['Iso2', 'SYR'],
  ['Iso2', ''],
  ['Iso3', 'SY'],
  ['IsoNum', '4'], // Afghanistan is 004
  ['IsoNum', 'SYR'],
  ['CowNum', '1000'],
  ['CowNum', '-1'],
  ['Fips', 'S'],
  ['Cameo', 'SYRGOV'],
  ['UnM49', '76'],
  ['IcewsName', '   '],
] as const)('as %s the text %j is refused with EQ_CODE', (system, text) => {
  const error = refused(() => code(system, text));
  expect(error.code).toBe('EQ_CODE');
  expect(error.values).toMatchObject({ system, code: text });
});

test('there are eleven systems', () => {
  expect(codeSystems).toHaveLength(11);
});

test('a code of one system does not type-check as a code of another, nor does a plain text', () => {
  const want = (iso2: Code<'Iso2'>): string => iso2;
  const fips = code('Fips', 'RS'); // Russia in FIPS, Serbia in ISO
  expect(want(code('Iso2', 'RS'))).toBe('RS');
  // @ts-expect-error a FIPS code is no ISO code: 71 FIPS codes are another country's ISO code
  want(fips);
  // @ts-expect-error no function takes a bare text as a country code
  want('RS');
  // @ts-expect-error COW and Gleditsch-Ward numbers differ for Germany, Yemen and Yugoslavia
  const gw: Code<'GwNum'> = code('CowNum', '260');
  expect(gw).toBe('260');
});
