import { expect, test } from 'vitest';
import { eventKinds, isSymmetric, names, roleNames } from '../../src/record/event.ts';
import { directionOf } from '../../src/record/quad.ts';
import { embeddedRecord } from '../embedded.ts';
import { event } from '../fixtures/rows.ts';

test('the codes that coders write both ways are SYM of record.md, section 6', () => {
  const all = Array.from({ length: 1000 }, (_, at) => String(at).padStart(3, '0'));
  expect(all.filter((code) => isSymmetric(code)).join(' ')).toBe(
    '030 032 036 040 041 042 043 044 045 046 050 057 060 061 062 063 064',
  );
  expect([undefined, '', '04', '0401'].map(isSymmetric)).toEqual([false, false, false, false]);
});

test('an event names its senders and targets, not those in a role', () => {
  const meeting = event('e', '2025-05-14', {
    from: ['USA', 'FRA'],
    to: ['SYR'],
    roles: [{ role: 'host', actor: 'SAU' }],
  });
  expect(['USA', 'FRA', 'SYR', 'SAU'].map((actor) => names(meeting, actor))).toEqual([true, true, true, false]);
});

test('kinds and roles are the closed lists of record.md, section 6', () => {
  expect(eventKinds).toHaveLength(24);
  expect(roleNames).toEqual([
    'host',
    'mediator',
    'broker',
    'guarantor',
    'sponsor',
    'witness',
    'announcer',
    'beneficiary',
    'excluded',
    'opposed',
  ]);
});

test('in every embedded casebook the direction of a coded event is that of its quad class', async () => {
  const { casebooks } = await embeddedRecord();
  const coded = casebooks.flatMap(({ casebook }) => casebook.events).filter(({ cameo }) => cameo !== undefined);
  expect(coded.length).toBeGreaterThan(20);
  expect(coded.filter(({ cameo, direction }) => directionOf(cameo!) !== direction).map(({ id }) => id)).toEqual([]);
});
