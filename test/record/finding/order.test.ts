import { expect, test } from 'vitest';
import { publicOrder } from '../../../src/record/finding/order.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';
import { date, event, office } from '../../fixtures/rows.ts';

test('worked: the Moscow visit of 15 October 2025, and Washington before and after it', async () => {
  // facts/syria.md, section 6: after Moscow the announcement 17 days, the White House 26 days later
  const { events, programmes, view } = asked((await embeddedCasebook('SYR')).whole, '2025-11-13');
  const [order, before, rival] = publicOrder({ ...question('2025-11-13'), events, programmes, offices: view.offices });
  expect(order?.statement).toContain('Visit 2025-10-15 [^syr-2025-10-15-visit-rus]');
  expect(order?.statement).toContain('[^syr-2025-07-31-announcement-rus]');
  expect(order?.statement).toMatch(/2025-11-01 announcement .*17 days later/);
  expect(order?.statement).toMatch(/2025-11-10 visit .*26 days later/);
  for (const day of [
    '2025-01-06',
    '2025-05-14',
    '2025-05-23',
    '2025-06-30',
    '2025-09-22',
    '2025-10-09',
    '2025-10-10',
  ]) {
    expect(before?.statement).toContain(day);
  }
  expect(rival).toMatchObject({ verdict: 'not established', reasons: ['ORDER_ONLY'] });
});

test('order alone never says more than not established, on any day', async () => {
  const { whole } = await embeddedCasebook('SYR');
  for (const on of ['2025-01-31', '2025-06-30', '2025-10-17', '2025-11-13', '2026-01-28']) {
    const { events, programmes, view } = asked(whole, on);
    for (const { verdict } of publicOrder({ ...question(on), events, programmes, offices: view.offices })) {
      expect([undefined, 'not established']).toContain(verdict);
    }
  }
});

test('before Washington answered there is no order to tell', async () => {
  const { events, programmes, view } = asked((await embeddedCasebook('SYR')).whole, '2025-10-17');
  const found = publicOrder({
    ...question('2025-10-17', { powers: ['RUS', 'USA'] }),
    events,
    programmes,
    offices: view.offices,
  });
  expect(found.flatMap(({ evidence }) => evidence)).not.toContain('syr-2025-11-10-visit-usa');
  expect(publicOrder({ ...question('2025-10-17'), events: [], programmes: [], offices: [] })).toMatchObject([
    { id: 'order', n: 0, reasons: ['NO_ROW'] },
  ]);
});

test('a visit that two powers followed is held against each, under names of their own', () => {
  const [visitor, other, third] = ['p-one', 'p-two', 'p-three'];
  const offices = [
    office('one', { actor: 'SYR', from: date('2020') }),
    office('two', { actor: 'CHN', from: date('2020') }),
    office('three', { actor: 'RUS', from: date('2020') }),
    office('four', { actor: 'USA', from: date('2020') }),
  ];
  const events = [
    event('v', '2025-08-30', { kind: 'visit', from: ['SYR'], to: ['CHN'], persons: [visitor, other] }),
    event('r', '2025-09-30', { kind: 'meeting', from: ['RUS'], to: ['SYR'], persons: [visitor, third] }),
    event('u', '2025-10-30', { kind: 'meeting', from: ['USA'], to: ['SYR'], persons: [visitor, 'p-four'] }),
  ];
  const found = publicOrder({ ...question('2025-11-13'), events, offices, programmes: [] });
  expect(found.map(({ id }) => id)).toEqual([
    'order-v-rus',
    'before-v-rus',
    'rival-v-rus',
    'order-v-usa',
    'before-v-usa',
    'rival-v-usa',
  ]);
});
