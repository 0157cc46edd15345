import { expect, test } from 'vitest';
import { figureDesc } from '../../../src/publish/figures/figureDesc.ts';
import { figureId } from '../../../src/publish/figures/figureId.ts';
import { chronicle, commitments, sanctions } from './syria.ts';

test('a strip tells counts by direction, and its gap', () => {
  const text = figureDesc(chronicle);
  expect(text).toMatch(
    /^From 2024-12-08 to 2025-11-13\. United States: 18 events, 11 cooperative, 2 conflictual, 5 neither\./,
  );
  expect(text).toContain(' China: no row. ');
});

test('lanes tell status, end, statements and dispute', () => {
  expect(figureDesc(commitments)).toContain(
    ' Tartus naval point, 2017: ratified by Russia, ends 2066-01-18 (computed), 7 statements, disputed. ',
  );
  expect(figureDesc(commitments)).toContain(' US pledge to end sanctions: pledged, 1 statement. ');
});

test('a staircase tells changes by sender', () => {
  expect(figureDesc(sanctions)).toBe(
    'From 2024-12-08 to 2025-11-13. United States: 7 changes. European Union: 2 changes. United Kingdom: 2 changes. United Nations: 1 change. China: no row.',
  );
});

test('an id depends on the content alone', () => {
  expect(figureId({ a: 1 })).toBe(figureId({ a: 1 }));
  expect(figureId({ a: 1 })).not.toBe(figureId({ a: 2 }));
  expect(figureId('')).toMatch(/^fig-[0-9a-f]{16}$/);
});
