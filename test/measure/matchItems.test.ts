import { expect, test } from 'vitest';
import { matchItems, type RollCallVotes } from '../../src/measure/matchItems.ts';

const states = Array.from({ length: 100 }, (_, at) => `S${at}`);
/** A roll call where the first `yes` states vote yes and the rest no. */
const call = (id: number, day: number, yes: number, voters = states): RollCallVotes => ({
  id,
  day,
  votes: new Map(voters.map((state, at) => [state, at < yes ? 1 : 3])),
});

test('the same votes on the same day are one roll call, whatever the numbers', () => {
  const found = matchItems([call(1001, 10, 60), call(1002, 10, 30)], [call(7, 10, 30), call(8, 10, 60)]);
  expect([...found].sort()).toEqual([
    [1001, 8],
    [1002, 7],
  ]);
});

test('a day apart is near enough, two days are not, and the same day goes before', () => {
  expect(matchItems([call(1, 10, 60)], [call(7, 11, 60)]).get(1)).toBe(7);
  expect(matchItems([call(1, 10, 60)], [call(7, 12, 60)]).size).toBe(0);
  expect(matchItems([call(1, 10, 60)], [call(7, 11, 60), call(8, 10, 60)]).get(1)).toBe(8);
});

test('votes that differ in more than three of a hundred, or too few voters in common, are another roll call', () => {
  expect(matchItems([call(1, 10, 60)], [call(7, 10, 63)]).size).toBe(1);
  expect(matchItems([call(1, 10, 60)], [call(7, 10, 64)]).size).toBe(0);
  expect(matchItems([call(1, 10, 60)], [call(7, 10, 60, states.slice(0, 80))]).size).toBe(1);
  expect(matchItems([call(1, 10, 60)], [call(7, 10, 60, states.slice(0, 79))]).size).toBe(0);
});

test('each roll call is matched once, to its best', () => {
  const found = matchItems([call(1, 10, 60), call(2, 10, 61)], [call(7, 10, 61)]);
  expect([...found]).toEqual([[2, 7]]);
});
