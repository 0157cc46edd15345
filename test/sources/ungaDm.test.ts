import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ungaDm } from '../../src/sources/ungaDm.ts';
import { day } from '../fixtures/rows.ts';
import { hasShared, sharedBytes } from '../shared.ts';

const file = 'measurement/unga_dm_votes_1946_2022.csv.gz';
const head = 'resid,ccode,date,year,vote';
const read = (...lines: string[]) => ungaDm('votes.csv', `${[head, ...lines].join('\n')}\n`);

test.runIf(hasShared(file))('855,890 lines: 855,887 votes and 3 duplicates, to 2024-06-04', () => {
  const { votes, report } = ungaDm(file, gunzipSync(sharedBytes(file)).toString('utf8'));
  expect(report).toMatchObject({ read: 855_890, accepted: 855_887, rejected: 0, filtered: 0, duplicates: 3 });
  const counts = [0, 0, 0, 0];
  for (const value of votes.value) counts[value]!++;
  // as read: 683,867 yes with the three duplicates, which are all yes
  expect(counts).toEqual([0, 683_864, 108_995, 63_028]);
  expect(votes.day.reduce((a, b) => Math.max(a, b))).toBe(day('2024-06-04'));
});

describe('lines', () => {
  test('the year column is not read: a vote of 2024 that it puts into 2022 is of 2024', () => {
    const { votes } = read('78015,2,2024-01-05,2022,1');
    expect([...votes.day]).toEqual([day('2024-01-05')]);
  });

  test('a resolution has one day, the most frequent of its lines; a second line of a state is a duplicate', () => {
    const { votes, report } = read(
      '1,2,2023-10-27,2022,1',
      '1,365,2023-11-28,2022,3',
      '1,710,2023-11-28,2022,2',
      '1,2,2023-11-28,2022,1',
    );
    expect(report).toMatchObject({ read: 4, accepted: 3, rejected: 0, duplicates: 1 });
    expect([...votes.day]).toEqual(Array(3).fill(day('2023-11-28')));
  });

  test('two different votes of one state on one resolution are both set aside, with their lines', () => {
    const { report, votes } = read('1,2,2023-10-27,2022,1', '1,365,2023-10-27,2022,1', '1,2,2023-10-27,2022,3');
    expect(report).toMatchObject({ read: 3, accepted: 1, rejected: 2, duplicates: 0 });
    expect(report.quarantine.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'duplicate-conflict'],
      [2, 'duplicate-conflict'],
    ]);
    expect([...votes.state]).toEqual([365]);
  });

  test.each([
    ['a cell short', '1,2,2023-10-27,2022', 'columns'],
    ['a cell more', '1,2,2023-10-27,2022,1,', 'columns'],
    ['a day that does not exist', '1,2,2023-02-30,2022,1', 'date'],
    ['a day in another form', '1,2,27/10/2023,2022,1', 'date'],
    ['a state that is no number', '1,USA,2023-10-27,2022,1', 'number'],
    ['a vote of no known value', '1,2,2023-10-27,2022,8', 'code'],
    ['nothing', '', 'columns'],
  ])('%s is set aside and the good line stays', (_, line, reason) => {
    const { report } = read('7,710,2023-10-27,2022,2', line);
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(report.quarantine).toEqual([
      { file: 'votes.csv', line: 3, reason, detail: expect.any(String), raw: line.slice(0, 500) },
    ]);
  });

  test('another header is told', () => {
    expect(ungaDm('f', 'rcid,country\n1,2,2023-10-27,2022,1\n').report.quarantine[0]).toMatchObject({
      line: 1,
      reason: 'columns',
    });
  });

  test('of any text every line is in one class, and none is lost', () => {
    const cell = fc.oneof(fc.constantFrom('1', '2', '365', '2023-10-27', '3', ''), fc.string({ maxLength: 6 }));
    const line = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.join(',').replaceAll('\n', ' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { votes, report } = read(...lines);
        expect(report.read).toBe(report.accepted + report.rejected + report.filtered + report.duplicates);
        expect(report.rejected).toBe(report.quarantine.length);
        expect(votes.value.length).toBe(report.accepted);
      }),
    );
  });
});
