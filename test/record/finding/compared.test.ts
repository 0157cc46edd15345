import { describe, expect, test } from 'vitest';
import {
  type ComparedState,
  type Comparison,
  comparedRows,
  comparedWith,
} from '../../../src/record/finding/compared.ts';
import { change, claim, commitment, date, day, event, office, sanction } from '../../fixtures/rows.ts';

const empty = { events: [], offices: [], commitments: [], programmes: [], contradictions: 0 };
const covering = (from: string, to: string): ComparedState['coverage'] => ({
  from: day(from),
  to: day(to),
  rows: 0,
  assumed: 0,
  coarse: 0,
  byLevel: { primary: 0, reported: 0, single: 0 },
});

function comparison(states: readonly ComparedState[], fields: Partial<Comparison> = {}): Comparison {
  const called = (actor: string): string => actor;
  return {
    states,
    powers: ['RUS', 'TUR'],
    asOf: day('2025-12-31'),
    from: day('2025-01-01'),
    to: day('2025-12-31'),
    name: called,
    label: called,
    ...fields,
  };
}

const armenia: ComparedState = {
  ...empty,
  state: 'ARM',
  coverage: covering('2020-11-10', '2026-06-28'),
  contradictions: 7,
  offices: [
    office('pashinyan', { actor: 'ARM', role: 'HOG', from: date('2018') }),
    office('putin', { actor: 'RUS', from: date('2012') }),
    office('lavrov', { actor: 'RUS', role: 'FM', from: date('2004') }),
  ],
  events: [
    event('heads', '2025-01-01', {
      from: ['RUS'],
      to: ['ARM'],
      persons: ['p-pashinyan', 'p-putin'],
      checked: 'primary',
    }),
    event('minister', '2025-05-20', {
      from: ['RUS'],
      to: ['ARM'],
      persons: ['p-pashinyan', 'p-lavrov'],
      direction: '0',
    }),
    event('warning', '2025-06-01', { from: ['RUS'], to: ['ARM'], direction: '-', checked: 'reported' }),
    event('before', '2024-12-31', { from: ['RUS'], to: ['ARM'] }),
    event('touches', '2025-12-20..2026-01-10', { from: ['ARM'], to: ['TUR'] }),
    event('other', '2025-03-01', { from: ['FRA'], to: ['ARM'] }),
  ],
  commitments: [
    { commitment: commitment('base', '1995-03-16', { parties: ['RUS', 'ARM'] }), claims: [] },
    {
      commitment: commitment('alliance', '1992', { parties: ['RUS', 'ARM'] }),
      claims: [claim('frozen', '2025-12-01', 'claimed-suspended', { commitment: 'alliance', by: 'ARM' })],
    },
    { commitment: commitment('rail', '2008-02-13', { parties: ['RUS', 'ARM'], byCompany: true }), claims: [] },
    { commitment: commitment('promise', '2022-07-01', { parties: ['TUR', 'ARM'], kind: 'pledge' }), claims: [] },
    {
      commitment: commitment('old', '2000-01-01', { parties: ['TUR', 'ARM'] }),
      claims: [claim('gone', '2010-01-01', 'terminated', { commitment: 'old', by: 'TUR' })],
    },
  ],
  programmes: [
    {
      sanction: sanction('border', { sender: 'TUR', target: 'ARM' }),
      changes: [change('shut', 'start', '1993', { sanction: 'border' })],
    },
    {
      sanction: sanction('on-others', { sender: 'TUR', target: 'AZE' }),
      changes: [change('else', 'start', '1993', { sanction: 'on-others' })],
    },
  ],
};
const kenya: ComparedState = {
  ...empty,
  state: 'KEN',
  coverage: { ...covering('2020-01-01', '2025-06-30') },
  events: [event('k', '2025-02-01', { from: ['KEN'], to: ['RUS'] })],
};
const uncovered: ComparedState = {
  ...empty,
  state: 'UGA',
  coverage: { rows: 0, assumed: 0, coarse: 0, byLevel: { primary: 0, reported: 0, single: 0 } },
};

describe('rows side by side', () => {
  test('count what overlaps the window, those with a power, each power, and open contradictions', () => {
    const found = comparedRows(comparison([armenia, kenya, uncovered]));
    expect(found.table?.head).toEqual([
      'state',
      'days covered',
      'rows (P/R/S)',
      'with a power',
      'RUS',
      'TUR',
      'contradictions open',
    ]);
    expect(found.table?.rows).toEqual([
      ['ARM', '365', '5 (1/1/3)', '4', '3', '1', '7'],
      ['KEN', '181', '1 (0/0/1)', '1', '1', '0', '0'],
      ['UGA', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(found).toMatchObject({
      verdict: 'undetermined',
      reasons: ['NOT_MEASURED', 'OUT_OF_COVERAGE'],
      warnings: ['OUT_OF_COVERAGE:KEN', 'OUT_OF_COVERAGE:UGA'],
      n: 6,
    });
    expect(found.statement).toContain('Not covered for all days of the window: KEN and UGA.');
  });

  test('a power among the states compared is not held against itself', () => {
    const türkiye = { ...kenya, state: 'TUR', events: [event('t', '2025-02-01', { from: ['TUR'], to: ['RUS'] })] };
    const input = comparison([armenia, türkiye]);
    expect(comparedRows(input).table?.rows[1]).toEqual(['TUR', '181', '1 (0/0/1)', '1', '1', '-', '0']);
    expect(comparedWith(input, 'TUR').table?.rows.map(([state]) => state)).toEqual(['ARM']);
  });
});

describe('against one power', () => {
  test('direction, heads of both sides, commitments of states only, its programmes on the state, the newest row', () => {
    const found = comparedWith(comparison([armenia, uncovered]), 'RUS');
    expect(found.table?.rows).toEqual([
      ['ARM', '3 (1/1/1)', '1', '1', '1', '1', '2 formal, 1 disputed', 'no row', '2025-06-01 [^warning]'],
      ['UGA', '0', '0', '0', '0', '0', 'no row', 'no row', 'no row'],
    ]);
    expect(found.evidence).toEqual(['heads', 'minister', 'warning']);
    expect(found.reasons).toEqual(['NOT_MEASURED']);
  });

  test('pledges and ended commitments are told apart', () => {
    const [row] = comparedWith(comparison([armenia]), 'TUR').table?.rows ?? [];
    expect(row?.slice(6)).toEqual(['1 pledged; 1 ended', '1 in force', '2025-12-20..2026-01-10 [^touches]']);
  });

  test('a row that two of the states share counts once in the total', () => {
    const both = event('both', '2025-02-01', { from: ['RUS'], to: ['ARM', 'KEN'] });
    const states = [armenia, kenya].map((each) => ({ ...each, events: [both] }));
    const found = comparedWith(comparison(states), 'RUS');
    expect(found.n).toBe(1);
    expect(found.table?.rows.map((row) => row[1])).toEqual(['1 (0/0/1)', '1 (0/0/1)']);
  });
});
