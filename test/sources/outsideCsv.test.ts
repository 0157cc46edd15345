import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cowAlliance } from '../../src/sources/cowAlliance.ts';
import { outsideCsv } from '../../src/sources/outsideCsv.ts';
import { unvotesRollCalls, unvotesVotes } from '../../src/sources/unvotes.ts';
import { day } from '../fixtures/rows.ts';
import { hasShared, sharedBytes } from '../shared.ts';

const unpacked = (path: string): string => gunzipSync(sharedBytes(path)).toString('utf8');
const clean = (n: number) => ({ read: n, accepted: n, rejected: 0, filtered: 0, duplicates: 0, quarantine: [] });

describe('unvotes', () => {
  const [votes, calls] = ['measurement/unga_votes_1946_2019.csv.gz', 'measurement/unga_roll_calls_1946_2019.csv.gz'];

  test.runIf(hasShared(votes))('870,109 votes: 693,664 yes, 110,897 abstain, 65,548 no, of 200 names', () => {
    const { rows, report } = unvotesVotes(votes, unpacked(votes));
    expect(report).toEqual(clean(870_109));
    const counts = [0, 0, 0, 0];
    for (const { value } of rows) counts[value]!++;
    expect(counts).toEqual([0, 693_664, 110_897, 65_548]);
    expect(new Set(rows.map(({ country }) => country)).size).toBe(200);
  });

  test.runIf(hasShared(calls))('6,203 roll calls of sessions 1 to 74', () => {
    const { rows, report } = unvotesRollCalls(calls, unpacked(calls));
    expect(report).toEqual(clean(6203));
    expect([rows[0]?.session, rows.at(-1)?.session]).toEqual([1, 74]);
  });

  test('is keyed by name: Namibia, whose ISO2 reads NA, and states with an empty code keep their votes', () => {
    const text = '"rcid","country","country_code","vote"\n3,"Namibia","NA","yes"\n3,"Yemen Arab Republic",NA,"no"\n';
    expect(unvotesVotes('f', text).rows).toEqual([
      { item: 3, country: 'Namibia', value: 1 },
      { item: 3, country: 'Yemen Arab Republic', value: 3 },
    ]);
  });

  test('reads amendment, paragraph and a subject with commas; a day that is none is set aside', () => {
    const head = '"rcid","session","importantvote","date","unres","amend","para","short","descr"';
    const { rows, report } = unvotesRollCalls(
      'f',
      `${head}\n3,1,0,1946-01-01,"R/1/66",1,0,"RULES, OF PROCEDURE","A ""quoted"" text"\n4,1,0,1946-13-01,"",0,1,"",""\n`,
    );
    expect(rows).toEqual([
      { id: 3, session: 1, day: day('1946-01-01'), amendment: true, paragraph: false, subject: 'RULES, OF PROCEDURE' },
    ]);
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1, quarantine: [{ line: 3, reason: 'date' }] });
  });
});

test.runIf(hasShared('measurement/ps_cow_alliance.csv.gz'))(
  'COW alliances: 120,784 directed dyad-years 1816 to 2012, each with its mirror; Syria and Moscow 1980 to 1991',
  () => {
    const path = 'measurement/ps_cow_alliance.csv.gz';
    const { rows, report } = cowAlliance(path, unpacked(path));
    expect(report).toEqual(clean(120_784));
    const years = rows.map(({ year }) => year);
    expect([years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))]).toEqual([1816, 2012]);
    const keys = new Set(rows.map(({ from, to, year }) => `${from} ${to} ${year}`));
    expect(rows.filter(({ from, to, year }) => !keys.has(`${to} ${from} ${year}`))).toEqual([]);
    const syria = rows.filter(({ from, to }) => from === 652 && to === 365).map(({ year }) => year);
    expect([syria.length, Math.min(...syria), Math.max(...syria)]).toEqual([12, 1980, 1991]);
  },
);

describe('an outside table', () => {
  const read = (text: string) =>
    outsideCsv('f.csv', text, ['a', 'b'], ([a = '', b = '']) =>
      /^\d+$/.test(a) ? { row: `${a} ${b}` } : { reason: 'number', detail: a },
    );

  test('takes LF and CRLF, quotes and a last line without end', () => {
    expect(read('a,b\r\n1,"x, y"\r\n2,z').rows).toEqual(['1 x, y', '2 z']);
  });

  test('sets aside with line and reason what has too few or too many cells, a quote out of place, or a bad value', () => {
    const { rows, lines, report } = read('a,b\n1\n2,x,y\n3,"x\n4,ok\nfive,x\n');
    expect(rows).toEqual(['4 ok']);
    expect(lines).toEqual([5]);
    expect(report.quarantine.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'columns'],
      [3, 'columns'],
      [4, 'columns'],
      [6, 'number'],
    ]);
  });

  test('with another header says so, before its lines', () => {
    expect(read('b,a\n1,x\n').report.quarantine[0]).toMatchObject({ line: 1, reason: 'columns' });
  });

  test('of any text each line is accepted or set aside', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { report } = read(`a,b\n${text}`);
        expect(report.accepted + report.rejected).toBe(report.read);
        expect(report.quarantine.length).toBe(report.rejected);
      }),
    );
  });
});
