import { describe, expect, test } from 'vitest';
import { recognition } from '../../src/measure/recognition.ts';
import { embeddedCasebook } from '../embedded.ts';
import { asked, question } from '../fixtures/question.ts';
import { change, commitment, date, event, office, sanction } from '../fixtures/rows.ts';

test('Syria as of 2025-11-13, from its own casebook', async () => {
  const { events, programmes, view } = asked((await embeddedCasebook('SYR')).whole, '2025-11-13');
  const found = recognition({
    ...question('2025-11-13'),
    events,
    programmes,
    offices: view.offices,
    commitments: view.commitments,
  });
  const steps = found.table?.rows.map(([what, who, day]) => `${what} ${who} ${day?.replace(/ ?\[\^[^\]]+\]/g, '')}`);
  // The French flag of 2024-12-17 is no reopening; Iran did nothing of this.
  expect(steps).toEqual([
    'embassy reopened DEU 2025-03-20',
    'delisted GBR: defence ministry, interior ministry, intelligence agencies delisted 2025-04-24',
    'relations restored GBR 2025-07-05',
    'delisted USA: HTS delisted 2025-07-08',
    'relations restored UKR 2025-09-24',
    'delisted UN: Sharaa, Khattab off the 1267 list 2025-11-06',
    'delisted GBR: Sharaa, Khattab delisted 2025-11-07',
    'delisted USA: Sharaa, Khattab delisted 2025-11-07',
    'accession Coalition against ISIS 2025-11-10',
    'heads meet USA 3: first 2025-05-14, last 2025-11-10',
    'heads meet RUS 1: 2025-10-15',
    'heads meet TUR 1: 2025-02-04',
  ]);
  expect(found.statement).toContain('before the change of regime of 2024-12-08');
  expect(found.statement).toContain(': 0; after it, to 2025-11-13: 9 (');
  expect(JSON.stringify(found)).not.toContain('IRN');
});

describe('steps', () => {
  const none = { events: [], programmes: [], offices: [], commitments: [] };

  test('without a change of regime are counted over the last year, and only those of this state', () => {
    const found = recognition({
      ...question('2025-11-13'),
      ...none,
      events: [
        event('old', '2024-11-12', { kind: 'embassy_reopened', from: ['FRA'] }),
        event('first', '2024-11-14', { kind: 'embassy_reopened', from: ['DEU'] }),
        event('cut', '2025-01-01', { kind: 'relations_cut', from: ['SYR'], to: ['UKR'] }),
        event('others', '2025-01-01', { kind: 'relations_restored', from: ['DEU'], to: ['IRN'] }),
      ],
      commitments: [
        commitment('joined', '2025-11-10', { kind: 'accession', parties: ['SYR'], title: 'Coalition' }),
        commitment('treaty', '2025-11-10', { parties: ['SYR', 'RUS'] }),
      ],
    });
    expect(found.table?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['embassy reopened', 'FRA'],
      ['embassy reopened', 'DEU'],
      ['relations cut', 'UKR'],
      ['accession', 'Coalition'],
    ]);
    expect(found.statement).toBe(
      'Steps within the last 365 days: 3 (1 embassy reopened, 1 relations cut and 1 accession).',
    );
  });

  test('a lifted status is a step, a lifted tariff and a listing of another state are none, nor what is announced for later', () => {
    const programmes = [
      {
        sanction: sanction('status', { type: 'status' }),
        changes: [change('a', 'lift', '2025-01-01', { sanction: 'status', scope: 'status lifted' })],
      },
      {
        sanction: sanction('duty', { type: 'trade' }),
        changes: [change('b', 'lift', '2025-01-01', { sanction: 'duty' })],
      },
      {
        sanction: sanction('iran', { type: 'listing', target: 'IRN' }),
        changes: [change('c', 'delist', '2025-01-01', { sanction: 'iran' })],
      },
      {
        sanction: sanction('later', { type: 'listing' }),
        changes: [change('d', 'delist', '2025-12-01', { sanction: 'later' })],
      },
    ];
    const found = recognition({ ...question('2025-11-13'), ...none, programmes });
    expect(found.table?.rows).toEqual([['designation lifted', 'USA: status lifted', '2025-01-01 [^a]', 'S']]);
  });

  test('a call of heads is no meeting', () => {
    const offices = [
      office('one', { actor: 'SYR', from: date('2020') }),
      office('two', { actor: 'RUS', from: date('2020') }),
    ];
    const heads = { from: ['RUS'], to: ['SYR'], persons: ['p-one', 'p-two'] };
    const found = recognition({
      ...question('2025-11-13'),
      ...none,
      offices,
      events: [
        event('call', '2025-02-12', { ...heads, kind: 'call' }),
        event('met', '2025-10-15', { ...heads, kind: 'meeting' }),
      ],
    });
    expect(found.table?.rows).toEqual([['heads meet', 'RUS', '1: 2025-10-15 [^met]', 'S']]);
  });

  test('none on record is said', () => {
    expect(recognition({ ...question('2025-11-13'), ...none })).toMatchObject({
      statement: 'Recognition and integration: no row in the sources used.',
      evidence: [],
      reasons: ['NO_ROW'],
    });
  });
});
