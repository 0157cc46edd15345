import { describe, expect, test } from 'vitest';
import { votingAgreement } from '../../src/measure/votingAgreement.ts';
import type { VotingYear } from '../../src/measure/votingYears.ts';
import { question } from '../fixtures/question.ts';

const powers = ['USA', 'RUS'];
const year = (
  state: string,
  on: number,
  ...withPower: [a: number | null, k: number | null, n: number][]
): VotingYear => ({
  state,
  year: on,
  votes: 70,
  withPower: withPower.map(([lijphart, kappa, n]) => ({ lijphart, kappa, n })),
});
const years = [
  year('SYR', 2019, [0.12, -0.5, 80], [0.79, 0.5, 80]),
  year('SYR', 2020, [0.15, null, 82], [0.82, 0.56, 20]),
  year('IRN', 2020, [0.1, -0.6, 80], [0.7, 0.3, 80]),
  year('FRA', 2020, [0.6, 0.4, 80], [0.5, 0.1, 80]),
  year('USA', 2020, [null, null, 0], [0.2, -0.4, 80]),
];
const asked = {
  powers: ['USA', 'RUS', 'EU'],
  digest: { powers, years },
  evidence: 'digest-unga',
  credit: 'Computed',
  events: [],
};
const on = (day: string, fields = {}) => votingAgreement({ ...question(day, asked), ...asked, ...fields });

describe('votes beside the powers', () => {
  test('agreement by year, median of all states, kappa beyond chance, roll calls; blocs do not vote', () => {
    const found = on('2021-12-31');
    expect(found.table?.head).toEqual([
      'power',
      '2019',
      '2020',
      'median 2020',
      'kappa 2020',
      'median kappa',
      'roll calls',
    ]);
    // medians: USA of .15 .10 .60 (itself left out); RUS of .82 .70 .50 .20; kappa USA of -.6 .4; RUS of .56 .3 .1 -.4
    expect(found.table?.rows).toEqual([
      ['USA', '12', '15', '15', '-', '-10', '82'],
      ['RUS', '79', '82', '60', '56', '20', '20'],
    ]);
    expect(found.statement).toContain('most like those of RUS (82) and least like those of USA (15)');
    expect(found).toMatchObject({
      evidence: ['digest-unga'],
      reasons: ['ASSUMED_KNOWN', 'THIN'],
      warnings: ['THIN:RUS'],
      n: 70,
    });
    expect(found).not.toHaveProperty('estimate');
    expect(found).not.toHaveProperty('verdict');
  });

  test('powers that print alike are named together', () => {
    const even = [year('SYR', 2020, [0.794, 0.5, 80], [0.786, 0.4, 80])];
    const found = on('2021-12-31', { digest: { powers, years: even } });
    expect(found.statement).toContain('SYR and USA and RUS agreed at 79');
  });

  test('a year shows from 31 December of the next, not a day before', () => {
    expect(on('2021-12-30').table?.head).toContain('2019');
    expect(on('2021-12-30').table?.head).not.toContain('2020');
    expect(on('2020-12-30').reasons).toEqual(['OUT_OF_COVERAGE']);
    expect(on('2020-12-30')).not.toHaveProperty('table');
  });

  test('past 18 months after its end the series says that it is too old', () => {
    // 2020-12-31 and 548 days
    expect(on('2022-07-02').reasons).not.toContain('OUT_OF_COVERAGE');
    expect(on('2022-07-03').reasons).toContain('OUT_OF_COVERAGE');
    expect(on('2022-07-03').statement).toContain('The series ends on 2020-12-31');
  });

  test('a state that never voted is out of coverage, never zero', () => {
    const found = on('2021-12-31', { state: 'TWN' });
    expect(found).toMatchObject({ evidence: [], reasons: ['OUT_OF_COVERAGE'], n: 0 });
    expect(found.statement).toContain('TWN has no year');
  });

  test('powers that do not vote leave no table', () => {
    expect(on('2021-12-31', { powers: ['EU'] })).toMatchObject({ evidence: [], reasons: ['NO_ROW'] });
  });
});
