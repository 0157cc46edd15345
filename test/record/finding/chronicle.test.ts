import { expect, test } from 'vitest';
import { atHeadLevel, chronicle } from '../../../src/record/finding/chronicle.ts';
import { question } from '../../fixtures/question.ts';
import { date, event, office } from '../../fixtures/rows.ts';

const offices = [
  office('sharaa', { from: date('2025-01-29') }),
  office('de-facto', { person: 'p-sharaa', role: 'OTHER', from: date('2024-12-08'), to: date('2025-01-28') }),
  office('trump', { actor: 'USA', seen: [date('2025')] }),
  office('rubio', { actor: 'USA', role: 'FM', seen: [date('2025')] }),
  office('putin', { actor: 'RUS', from: date('2012') }),
  office('erdogan', { actor: 'TUR', from: date('2014') }),
];
const met = (id: string, on: string, persons: string[], fields = {}) => event(id, on, { persons, ...fields });

test.each([
  // record.md, section 6: a row is at head-of-state level iff a head of each side stands in it
  ['heads of both sides', ['p-sharaa', 'p-trump'], '2025-05-14', true],
  ['a foreign minister on one side', ['p-sharaa', 'p-rubio'], '2025-09-22', false],
  ['one side alone', ['p-sharaa'], '2025-05-14', false],
  ['the other side alone', ['p-trump'], '2025-05-14', false],
  ['nobody', [], '2025-05-14', false],
  ['a head before he was one', ['p-sharaa', 'p-trump'], '2025-01-10', false],
  ['a head of a state the row does not name', ['p-sharaa', 'p-putin'], '2025-05-14', false],
  ['a head outside the days he was seen', ['p-sharaa', 'p-trump'], '2026-01-10', false],
])('%s: %j on %s is at head level: %s', (_, persons, on, expected) => {
  expect(atHeadLevel(met('e', on, persons), 'SYR', offices)).toBe(expected);
});

test('shows head-level rows with a power, votes and pacts, oldest first, and the newest six days of them', () => {
  const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07'];
  const events = [
    ...days.map((on, at) => met(`m${at}`, on, ['p-sharaa', 'p-trump'])),
    met('same-day', '2025-03-07', ['p-sharaa', 'p-putin'], { from: ['RUS'], roles: [{ role: 'host', actor: 'SAU' }] }),
    met('low', '2025-03-08', ['p-rubio']),
    met('no-power', '2025-03-08', ['p-sharaa', 'p-salman'], { from: ['SAU'] }),
    event('vote', '2025-03-08', { kind: 'vote', from: ['UN'] }),
    event('pact', '2025-03-09', { kind: 'agreement', from: ['SYR'], to: [] }),
  ];
  const found = chronicle({ ...question('2025-12-31'), events, offices });
  expect(found.table?.rows.map(([on]) => on)).toEqual([...days.slice(3), '2025-03-08', '2025-03-09']);
  expect(found.table?.rows[3]?.[1]).toBe('m6 [^m6]; same-day; host SAU [^same-day]');
  expect(found.evidence).not.toContain('low');
  expect(found.evidence).not.toContain('no-power');
  expect(found.n).toBe(10);
});

test('the strip has a lane for each power, with coarse dates as wide as they are', () => {
  const events = [event('month', '2025-03', { direction: '-' })];
  const { figure } = chronicle({ ...question('2025-12-31'), events, offices });
  if (figure?.kind !== 'chronicle-strip') throw new Error('the chronicle has a strip');
  expect(figure.to).toBe(date('2025-12-31').from);
  const [usa, rus] = figure.lanes;
  expect(usa).toEqual({
    actor: 'USA',
    name: 'USA',
    marks: [{ id: 'month', from: date('2025-03').from, to: date('2025-03').to, direction: '-', label: 'month' }],
  });
  expect(rus?.marks).toEqual([]);
});

test('without a row it says so', () => {
  expect(chronicle({ ...question('2025-12-31'), events: [], offices })).toMatchObject({
    n: 0,
    evidence: [],
    reasons: ['NO_ROW'],
  });
});
