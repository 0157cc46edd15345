import { expect, test } from 'vitest';
import { assets } from '../../../src/record/finding/assets.ts';
import { question } from '../../fixtures/question.ts';
import { asset, claim, commitment } from '../../fixtures/rows.ts';

test('an asset stands with the commitments that concern it and the newest words about each, however old', () => {
  const claims = [
    claim('new', '2017-06-01', 'claimed-suspended'),
    claim('old', '2017-05-01', 'reaffirmed'),
    claim('act', '2018-01-01', 'ratified'),
  ];
  const found = assets({
    ...question('2025-11-13'),
    assets: [asset('tartus'), asset('bare')],
    commitments: [
      { commitment: commitment('base', '2017-01-18', { asset: 'tartus' }), claims },
      { commitment: commitment('elsewhere', '2017-01-18'), claims: [] },
    ],
  });
  expect(found.evidence).toEqual(['tartus', 'base', 'new', 'bare']);
  expect(found.statement).toBe(
    '2 assets on record. tartus: base [^base]; called suspended by SYR 2017-06-01 [^new]. bare: on record [^bare].',
  );
});

test('without a row it says so', () => {
  expect(assets({ ...question('2025-11-13'), assets: [], commitments: [] })).toMatchObject({
    n: 0,
    reasons: ['NO_ROW'],
  });
});
