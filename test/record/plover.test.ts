import { expect, test } from 'vitest';
import { ploverType } from '../../src/record/plover.ts';
import { ploverQuads } from '../../src/record/quad.ts';
import { hasShared, readShared } from '../shared.ts';

test.each([
  // record.md, section 6
  ['01', null],
  ['020', null],
  ['036', 'AGREE'],
  ['042', 'CONSULT'],
  ['057', 'SUPPORT'],
  ['060', 'COOPERATE'],
  ['070', 'AID'],
  ['081', 'CONCEDE'],
  ['0874', 'RETREAT'],
  ['090', 'ACCUSE'],
  ['100', 'REQUEST'],
  ['111', 'ACCUSE'],
  ['120', 'REJECT'],
  ['130', 'THREATEN'],
  ['141', 'PROTEST'],
  ['150', 'MOBILIZE'],
  ['161', 'SANCTION'],
  ['163', 'COERCE'],
  ['172', 'COERCE'],
  ['175', 'ASSAULT'],
  ['190', 'ASSAULT'],
  ['191', 'COERCE'],
])('CAMEO %s is %s', (cameo, type) => {
  expect(ploverType(cameo)).toBe(type);
});

test.each(['', '1', '00', '21', 'AB', '01234'])('%j is no CAMEO code', (text) => {
  expect(ploverType(text)).toBeUndefined();
});

const path = 'events/ontologies/CAMEO2PLOVER-2021.txt';

test.skipIf(!hasShared(path))('every code of the published table has its type, 274 of them', () => {
  // Lines are `0813: RETREAT, mode, context # label`; the type is the first word after the colon.
  const published = new Map<string, string[]>();
  for (const [, cameo = '', type = ''] of readShared(path).matchAll(/^(\d{2,4}):\s*([A-Z]+)/gm)) {
    published.set(cameo, [...(published.get(cameo) ?? []), type]);
  }
  expect(published.size).toBe(274);
  // Root 08 stands twice, as CONCEDE and as RETREAT: yielding is one or the other by its sub-code.
  const double = [...published].filter(([, types]) => new Set(types).size > 1);
  expect(double).toEqual([['08', ['CONCEDE', 'RETREAT']]]);
  const wrong = [...published].filter(([cameo, types]) => !types.includes(ploverType(cameo) ?? ''));
  expect(wrong.map(([cameo, types]) => `${cameo}: ${types}, ours ${ploverType(cameo)}`)).toEqual([]);
  expect([...published.values()].flat().filter((type) => !(type in ploverQuads))).toEqual([]);
});
