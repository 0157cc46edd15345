import { expect, test } from 'vitest';
import { directionOf, ploverQuadClass, ploverQuads, quadClass } from '../../src/record/quad.ts';
import { hasShared, readShared } from '../shared.ts';

const roots = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'));
const spread = (counts: readonly number[]): number[] => counts.flatMap((n, at) => Array<number>(n).fill(at + 1));

test('each root has the class of its map', () => {
  // record.md, section 6: GDELT 01-05, 06-09, 10-14, 15-20; ICEWS package 01-05, 06-08, 09-13, 14-20
  expect(roots.map((root) => quadClass(root))).toEqual(spread([5, 4, 5, 6]));
  expect(roots.map((root) => quadClass(root, 'gdelt'))).toEqual(spread([5, 4, 5, 6]));
  expect(roots.map((root) => quadClass(root, 'icews'))).toEqual(spread([5, 3, 5, 7]));
});

test('the maps differ at investigate (09) and protest (14), and nowhere else', () => {
  expect(roots.filter((root) => quadClass(root, 'gdelt') !== quadClass(root, 'icews'))).toEqual(['09', '14']);
  expect([quadClass('090', 'gdelt'), quadClass('090', 'icews')]).toEqual([2, 3]);
  expect([quadClass('1411', 'gdelt'), quadClass('1411', 'icews')]).toEqual([3, 4]);
});

test.each(['', '0', '00', '000', '21', '210', '1', '01234', 'AB', '1a', '-1'])('%j has no class', (cameo) => {
  expect(quadClass(cameo)).toBeUndefined();
  expect(directionOf(cameo)).toBeUndefined();
});

test('classes 1 and 2 point up, 3 and 4 down', () => {
  expect(['042', '0874', '120', '190'].map(directionOf)).toEqual(['+', '+', '-', '-']);
});

test('PLOVER types have the class of the manual, older spellings included', () => {
  const types = (quad: number): string[] => Object.keys(ploverQuads).filter((type) => ploverQuadClass(type) === quad);
  expect([1, 2, 3, 4].map((quad) => types(quad).join(' '))).toEqual([
    'AGREE CONSULT SUPPORT CONCEDE',
    'COOPERATE AID RETREAT INVESTIGATE',
    'ACCUSE REQUEST REJECT THREATEN SANCTION',
    'PROTEST CRIME MOBILIZE COERCE ASSAULT',
  ]);
  expect(ploverQuadClass('DISAPPROVE')).toBe(3);
  expect(ploverQuadClass('demand ')).toBe(3);
  expect(ploverQuadClass('PRAISE')).toBeUndefined();
});

const raw = ['20151027220000', '20180101000000', '20191024143000'].map(
  (stamp) => `events/gdelt2_raw/${stamp}.export.CSV`,
);

test.skipIf(!raw.every(hasShared))('the default map equals the class GDELT delivers, on 6,641 rows', () => {
  // GDELT 2.0 event columns: 26 EventCode, 29 QuadClass, counted from 0; 2,116 + 2,414 + 2,111 rows
  const rows = raw.flatMap((path) =>
    readShared(path)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')),
  );
  expect(rows).toHaveLength(6641);
  const wrong = rows.filter((cells) => quadClass(cells[26] as string) !== Number(cells[29]));
  expect(wrong.map((cells) => `${cells[0]}: ${cells[26]} delivered as ${cells[29]}`)).toEqual([]);
});
