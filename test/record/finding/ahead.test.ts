import { expect, test } from 'vitest';
import { endsAhead } from '../../../src/record/finding/ahead.ts';
import { question } from '../../fixtures/question.ts';
import { change, commitment, date, day, event, sanction } from '../../fixtures/rows.ts';

test('ends ahead: reliefs by powers on the state, terms with a power itself, announced events, in order of their day', () => {
  const programmes = [
    {
      sanction: sanction('us'),
      changes: [
        change('relief', 'waive', '2025-05-23', { expires: date('2025-11-19') }),
        change('past', 'ease', '2025-01-06', { expires: date('2025-07-07') }),
        change('today', 'ease', '2025-01-06', { expires: date('2025-11-13') }),
      ],
    },
    {
      sanction: sanction('others', { targetKind: 'group' }),
      changes: [change('group', 'ease', '2025-01-01', { expires: date('2026-06-01') })],
    },
  ];
  const commitments = [
    { commitment: commitment('base', '2017-01-18', { term: { years: 49 } }), claims: [] },
    { commitment: commitment('firm', '2017-01-18', { term: { years: 49 }, byCompany: true }), claims: [] },
    { commitment: commitment('iran', '2017-01-18', { term: { years: 49 }, parties: ['IRN', 'SYR'] }), claims: [] },
  ];
  const events = [event('visit', '2025-12-01', { knownAt: day('2025-11-01') }), event('gone', '2025-11-01')];
  const found = endsAhead({ ...question('2025-11-13'), programmes, commitments, events });
  expect(found.evidence).toEqual(['relief', 'visit', 'base']);
  expect(found.statement).toBe(
    'Ends on record: 2025-11-19 USA, relief [^relief]; 2025-12-01 announced: visit [^visit]; 2066-01-18 (computed) base [^base].',
  );
});
