import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { about, buildDigest, sha256 } from '../../scripts/digest.ts';
import { digestText, parseDigest } from '../../src/measure/digest.ts';
import { embeddedRecord } from '../embedded.ts';
import { hasShared, sharedBytes } from '../shared.ts';

const at = (name: string): Buffer => readFileSync(new URL(`../../data/digest/${name}`, import.meta.url));
const packed = at('unga.csv.gz');
const text = gunzipSync(packed).toString('utf8');
const { unga } = JSON.parse(at('digest.json').toString('utf8')) as { unga: { sha256: string; rows: number } };
const { powers, years } = parseDigest(text);

describe('the digest of the General Assembly', () => {
  test('is the text its hash speaks of, at most 400 KB packed and 1,500 KB unpacked', () => {
    expect(sha256(text)).toBe(unga.sha256);
    expect(packed.length).toBeLessThanOrEqual(400_000);
    expect(text.length).toBeLessThanOrEqual(1_500_000);
    expect(years.length).toBe(unga.rows);
  });

  test('has the values recomputed by hand from the roll calls', () => {
    const cell = (state: string, year: number, power: string) => {
      const row = years.find((each) => each.state === state && each.year === year);
      return row?.withPower[powers.indexOf(power)];
    };
    expect(cell('SYR', 2012, 'USA')).toEqual({ lijphart: 0.188, kappa: -0.276, n: 69 });
    expect(cell('SYR', 2012, 'RUS')).toEqual({ lijphart: 0.783, kappa: 0.277, n: 69 });
    expect(cell('SYR', 2012, 'CHN')).toEqual({ lijphart: 0.94, kappa: 0.792, n: 67 });
    expect(cell('SYR', 2022, 'USA')).toEqual({ lijphart: 0.203, kappa: -0.501, n: 79 });
    expect(cell('SYR', 2022, 'RUS')).toMatchObject({ lijphart: 0.823, kappa: 0.562 });
    expect(cell('SYR', 2022, 'CHN')).toMatchObject({ kappa: 0.769 });
  });

  test('has ideal points in their intervals, the powers in their order, and no state without one', () => {
    expect(years.filter(({ ideal }) => ideal === undefined)).toEqual([]);
    expect(years.filter(({ ideal }) => ideal && !(ideal.low <= ideal.mean && ideal.mean <= ideal.high))).toEqual([]);
    const at = (state: string, year: number): number =>
      years.find((row) => row.state === state && row.year === year)?.ideal?.mean as number;
    for (const year of [1995, 2005, 2015, 2022]) {
      expect(at('USA', year)).toBeGreaterThan(at('FRA', year));
      expect(at('FRA', year)).toBeGreaterThan(at('RUS', year));
      expect(at('RUS', year)).toBeGreaterThan(at('SYR', year));
    }
  });

  test('keeps states apart over time: Russia has no votes before it existed, Germany one row a year', () => {
    const of = (state: string): number[] => years.filter((row) => row.state === state).map(({ year }) => year);
    expect(of('SUN')).toEqual([1990, 1991]);
    expect(of('RUS')[0]).toBeGreaterThanOrEqual(1991);
    expect(new Set(of('DEU')).size).toBe(of('DEU').length);
    expect(of('TWN')).toEqual([]);
    expect(of('XKX')).toEqual([]);
    expect(of('NAM').length).toBeGreaterThan(30);
  });

  test.runIf(hasShared('measurement/unga_dm_votes_1946_2022.csv.gz'))(
    'is built again from the roll calls to the same agreement and the same description',
    { timeout: 60_000 },
    async () => {
      const { atlas } = await embeddedRecord();
      const built = buildDigest(
        gunzipSync(sharedBytes('measurement/unga_dm_votes_1946_2022.csv.gz')).toString('utf8'),
        atlas,
      );
      // Ideal points take minutes: the long suite rebuilds them too.
      const agreement = (whole: string): string => whole.replace(/(,[^,\n]*){3}$/gm, '');
      expect(agreement(digestText(built.digest))).toBe(agreement(text));
      expect(JSON.parse(JSON.stringify(about(built, text)))).toEqual(unga);
      // 6,119 state-years of 197 states; kappa is undefined where one of the two voted one way throughout
      expect(built.digest.years.length).toBe(6119);
      const cells = built.digest.years.flatMap(({ withPower }) => withPower).filter(({ n }) => n > 0);
      expect(cells.filter(({ kappa }) => kappa === null).length).toBe(338);
      expect(built.unresolved).toBe(292);
    },
  );
});
