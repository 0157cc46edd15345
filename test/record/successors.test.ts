import { beforeAll, expect, test } from 'vitest';
import type { Succession } from '../../src/record/actor.ts';
import { embeddedRecord } from '../embedded.ts';

let successions: readonly Succession[];
beforeAll(async () => {
  successions = (await embeddedRecord()).atlas.successions;
});

const after = (actor: string): string[] =>
  successions.filter((row) => row.actor === actor).map((row) => `${row.to} ${row.kind} ${row.day.text}`);

test('Russia continues the Soviet Union, and fourteen republics leave it or split off', () => {
  expect(after('SUN')).toContain('RUS continuation 1991-12-26');
  expect(after('SUN')).toHaveLength(15);
  expect(successions.filter((row) => row.actor === 'SUN' && row.kind === 'secession').map((row) => row.to)).toEqual([
    'EST',
    'LTU',
    'LVA',
  ]);
});

test('East Germany merges into Germany, both Yemens into Yemen', () => {
  expect(after('DDR')).toEqual(['DEU merger 1990-10-03']);
  expect(after('YAR')).toEqual(['YEM merger 1990-05-22']);
  expect(after('YMD')).toEqual(['YEM merger 1990-05-22']);
});

test('Czechoslovakia splits in two and nobody continues it', () => {
  expect(after('CSK')).toEqual(['CZE split 1993-01-01', 'SVK split 1993-01-01']);
});

test('Yugoslavia is continued by Serbia and Montenegro, and that by Serbia', () => {
  expect(after('YUG')).toContain('SCG continuation 2003-02-04');
  expect(after('SCG')).toEqual(expect.arrayContaining(['SRB continuation 2006-06-05', 'MNE secession 2006-06-03']));
});

test('a state is continued by one other at most', () => {
  const continued = successions.filter((row) => row.kind === 'continuation').map((row) => row.actor);
  expect(continued).toEqual([...new Set(continued)]);
});
