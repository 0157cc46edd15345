import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionChain, liveRows } from '../../src/record/corrections.ts';
import { event } from '../fixtures/rows.ts';
import { refused } from '../refused.ts';

const a = event('a', '2025-01-01');
const b = event('b', '2025-01-01', { corrects: 'a' });
const c = event('c', '2025-01-01', { corrects: 'b' });
const other = event('other', '2025-01-01');
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

test('of a chain the newest version is live, and rows without correction are', () => {
  expect(ids(liveRows([a, other]))).toEqual(['a', 'other']);
  expect(ids(liveRows([a, b, other]))).toEqual(['b', 'other']);
  expect(ids(liveRows([c, other, a, b]))).toEqual(['c', 'other']);
});

test('a retraction takes the row back and is itself no fact', () => {
  const taken = event('t', '2025-01-01', { retracts: 'a' });
  expect(ids(liveRows([a, taken, other]))).toEqual(['other']);
});

test('the chain is the same from each of its links, oldest first', () => {
  for (const id of ['a', 'b', 'c']) expect(ids(correctionChain([c, other, a, b], id))).toEqual(['a', 'b', 'c']);
  const taken = event('t', '2025-01-01', { retracts: 'c' });
  expect(ids(correctionChain([a, b, c, taken], 'b'))).toEqual(['a', 'b', 'c', 't']);
  expect(ids(correctionChain([a, other], 'other'))).toEqual(['other']);
  expect(correctionChain([a], 'nobody')).toEqual([]);
});

test('two corrections of one row are a fork', () => {
  const rival = event('rival', '2025-01-01', { retracts: 'a' });
  const error = refused(() => correctionChain([a, b, rival], 'a'));
  expect(error.code).toBe('EQ_RECORD_FORK');
  expect(error.values).toEqual({ id: 'a', rows: 'b, rival' });
});

test('corrections that lead back to themselves are a circle', () => {
  const round = [event('x', '2025', { corrects: 'y' }), event('y', '2025', { corrects: 'x' })];
  expect(refused(() => correctionChain(round, 'x')).code).toBe('EQ_RECORD_CYCLE');
  const self = [event('x', '2025', { corrects: 'x' })];
  expect(refused(() => correctionChain(self, 'x')).code).toBe('EQ_RECORD_CYCLE');
});

test('a chain of any length in any order has one live row, its end', () => {
  const chain = fc.integer({ min: 1, max: 8 }).chain((length) => {
    const rows = Array.from({ length }, (_, at) =>
      event(`r${at}`, '2025-01-01', at > 0 ? { corrects: `r${at - 1}` } : {}),
    );
    return fc.shuffledSubarray(rows, { minLength: length });
  });
  fc.assert(
    fc.property(chain, (rows) => {
      expect(ids(liveRows(rows))).toEqual([`r${rows.length - 1}`]);
      expect(correctionChain(rows, 'r0')).toHaveLength(rows.length);
    }),
    { seed: 1, numRuns: 200 },
  );
});
