import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asOf } from '../../src/record/asOf.ts';
import type { Casebook } from '../../src/record/casebook.ts';
import { oncePerFact } from '../../src/record/contradictions.ts';
import type { SanctionChange } from '../../src/record/sanction.ts';
import { type SanctionState, sanctionState } from '../../src/record/sanctionState.ts';
import { embeddedCasebook } from '../embedded.ts';
import { change, date, day } from '../fixtures/rows.ts';

describe('worked on the Syria casebook', () => {
  let syria: Casebook;
  beforeAll(async () => {
    syria = (await embeddedCasebook('SYR')).whole;
  });

  function on(text: string, programme: string): string | undefined {
    const changes = asOf(syria, day(text)).sanctionChanges.filter((each) => each.sanction === programme);
    const once = oncePerFact(changes, (each) => `${each.sanction} ${each.kind}`);
    return told(sanctionState(once, day(text)));
  }

  test('the Caesar Act is waived, suspended and lifted', () => {
    // the start of 2020 is told by a source of December 2025 alone, so that no earlier day can show it
    expect(on('2025-05-22', 'us-syr-caesar')).toBeUndefined();
    expect(on('2025-09-01', 'us-syr-caesar')).toBe('waived since 2025-05-23 to 2025-11-19 by us-syr-caesar-2');
    expect(on('2025-11-13', 'us-syr-caesar')).toBe('suspended since 2025-11-10 to 2026-05-09 by us-syr-caesar-3');
    // two versions, 6 and 10 November: the one that more originators tell stands in front (K3)
    expect(on('2025-11-30', 'us-syr-caesar')).toBe('suspended since 2025-11-10 to 2026-05-09 by us-syr-caesar-3');
    expect(on('2026-01-28', 'us-syr-caesar')).toBe('lifted since 2025-12-18 by us-syr-caesar-5');
  });

  test('the State Sponsor of Terrorism status is in force; words on a review change nothing', () => {
    // its sources are of 2025, a year without a day, and of 7 August
    for (const text of ['2025-08-07', '2025-11-10', '2026-01-28']) {
      expect(on(text, 'us-syr-sst')).toBe('in force since 1979-12-29 by us-syr-sst-1');
    }
  });

  test('the six orders are in force, eased by two licences and lifted from the effect of EO 14312', () => {
    expect(on('2025-01-05', 'us-syr-orders')).toMatch(/^in force/);
    expect(on('2025-01-06', 'us-syr-orders')).toBe('eased since 2025-01-06 to 2025-07-07 by us-syr-orders-5');
    expect(on('2025-06-30', 'us-syr-orders')).toMatch(/^eased since 2025-05-23/); // signed, not yet in effect
    expect(on('2025-07-03', 'us-syr-orders')).toBe('lifted since 2025-07-01 by us-syr-orders-8'); // source of 3 July
  });

  test('the EU measures are continued, suspended once in two versions, and lifted', () => {
    expect(on('2025-01-01', 'eu-syr-economic')).toMatch(/^in force since 2011-05 to 2025-06-01/);
    expect(on('2025-03-01', 'eu-syr-economic')).toBe('suspended since 2025-02-25 by eu-syr-economic-3');
    expect(on('2025-05-28', 'eu-syr-economic')).toBe('lifted since 2025-05-28 by eu-syr-economic-6');
  });

  test('names taken off a list whose start is not on record are delisted, the programme is not lifted', () => {
    expect(on('2025-11-06', 'un-1267-syr')).toBe('delisted since 2025-11-06 by un-1267-syr-1');
    // announced 7 July, effective 8 July: in between nothing has changed yet
    expect(on('2025-07-07', 'us-hts-fto')).toBeUndefined();
    expect(on('2025-07-08', 'us-hts-fto')).toBe('delisted since 2025-07-08 by us-hts-fto-1');
  });

  test('listings told only by their renewal are in force to its end, and expired after it', () => {
    expect(on('2025-09-01', 'eu-syr-regime')).toMatch(/^in force .*to 2026-06-01/);
    expect(on('2026-07-01', 'eu-syr-regime')).toMatch(/^expired/);
  });
});

const state = (text: string, ...changes: SanctionChange[]): string | undefined =>
  told(sanctionState(changes, day(text)));

test('a change takes hold on its effective day, else on its adoption; words alone take no hold', () => {
  const start = change('s', 'start', '2025-03-01', { adopted: date('2025-02-01') });
  expect(state('2025-02-28', start)).toBeUndefined();
  expect(state('2025-03-01', start)).toBe('in force since 2025-03-01 by s');
  const { effective: _, ...adopted } = change('a', 'start', '2025-02-01', { adopted: date('2025-02-01') });
  expect(state('2025-02-01', adopted)).toBe('in force since 2025-02-01 by a');
  const words = announced('w', 'announce', '2025-01-01');
  expect(state('2025-02-28', words, start)).toBe('announced since 2025-01-01 by w');
  expect(state('2025-03-01', words, start)).toBe('in force since 2025-03-01 by s');
});

test('when a relief runs out, what it relieved stands again', () => {
  const changes = [
    change('s', 'start', '2020-01-01'),
    change('w', 'waive', '2025-05-23', { expires: date('2025-11-19') }),
  ];
  expect(state('2025-11-19', ...changes)).toBe('waived since 2025-05-23 to 2025-11-19 by w');
  expect(state('2025-11-20', ...changes)).toBe('in force since 2020-01-01 by s');
});

test('behind two reliefs that ran out the programme stands, behind one the other does', () => {
  const changes = [
    change('s', 'start', '2020-01-01'),
    change('e', 'ease', '2025-01-01', { expires: date('2025-12-31') }),
    change('w', 'waive', '2025-02-01', { expires: date('2025-03-01') }),
  ];
  expect(state('2025-03-02', ...changes)).toBe('eased since 2025-01-01 to 2025-12-31 by e');
  expect(state('2026-01-01', ...changes)).toBe('in force since 2020-01-01 by s');
});

test('a programme whose own end passed is expired, unless it was continued', () => {
  const start = change('s', 'start', '2020-01-01', { expires: date('2021-01-01') });
  const on = change('c', 'continue', '2020-12-01', { expires: date('2022-01-01') });
  expect(state('2021-01-01', start)).toBe('in force since 2020-01-01 to 2021-01-01 by s');
  expect(state('2021-01-02', start)).toBe('expired since 2021-01-01 by s');
  expect(state('2021-06-01', start, on)).toBe('in force since 2020-01-01 to 2022-01-01 by c');
  expect(state('2022-01-02', start, on)).toMatch(/^expired/);
});

test('a relief that is continued runs to the new end, then what it relieved stands again', () => {
  const changes = [
    change('s', 'start', '2020-01-01'),
    change('w', 'waive', '2025-01-01', { expires: date('2025-06-30') }),
    change('c', 'continue', '2025-06-01', { expires: date('2025-12-31') }),
  ];
  expect(state('2025-07-01', ...changes)).toBe('waived since 2025-01-01 to 2025-12-31 by c');
  expect(state('2026-01-01', ...changes)).toBe('in force since 2020-01-01 by s');
});

test('taking names off a list leaves a programme that had started as it was', () => {
  expect(state('2025-06-01', change('s', 'start', '2020-01-01'), change('d', 'delist', '2025-05-01'))).toBe(
    'in force since 2020-01-01 by s',
  );
});

test('a snapback after a lift is in force again', () => {
  const changes = [
    change('s', 'start', '2010-01-01'),
    change('l', 'lift', '2016-01-16'),
    change('b', 'snapback', '2025-09-28'),
  ];
  expect(state('2020-01-01', ...changes)).toMatch(/^lifted/);
  expect(state('2025-09-28', ...changes)).toBe('in force since 2025-09-28 by b');
});

test('without a change by the day there is no state', () => {
  expect(state('2019-12-31', change('s', 'start', '2020-01-01'))).toBeUndefined();
  expect(state('2020-01-01')).toBeUndefined();
});

test('the state does not hang on the order of the rows', () => {
  const row = fc.record({
    kind: fc.constantFrom(
      'start',
      'widen',
      'ease',
      'waive',
      'suspend',
      'delist',
      'lift',
      'snapback',
      'continue',
      'expire',
    ),
    month: fc.integer({ min: 1, max: 9 }),
    expires: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  });
  const rows = fc
    .array(row, { maxLength: 6 })
    .map((all) =>
      all.map(({ kind, month, expires }, at) =>
        change(
          `c${at}`,
          kind as SanctionChange['kind'],
          `2025-0${month}-01`,
          expires === undefined ? {} : { expires: date(`2025-0${expires}-15`) },
        ),
      ),
    );
  const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(state('2025-07-01', ...other)).toBe(state('2025-07-01', ...all));
    }),
    { seed: 1, numRuns: 300 },
  );
});

function announced(id: string, kind: SanctionChange['kind'], on: string): SanctionChange {
  const { effective, ...rest } = change(id, kind, on);
  return { ...rest, announced: effective! };
}

function told(found: SanctionState | undefined): string | undefined {
  return (
    found &&
    `${found.state} since ${found.since.text}${found.expires ? ` to ${found.expires.text}` : ''} by ${found.change.id}`
  );
}
