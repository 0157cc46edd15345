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
  const lines = readShared(path).matchAll(/^(\d{2,4}):\s*([A-Z]+)/gm);
  const published = [...lines].map(([, cameo = '', type = '']) => [cameo, type] as const);
  expect(published).toHaveLength(274);
  const wrong = published.filter(([cameo, type]) => ploverType(cameo) !== type);
  expect(wrong.map(([cameo, type]) => `${cameo}: ${type}, ours ${ploverType(cameo)}`)).toEqual([]);
  expect(published.filter(([, type]) => !(type in ploverQuads))).toEqual([]);
});
