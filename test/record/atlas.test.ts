import { beforeAll, expect, test } from 'vitest';
import { type Atlas, existsIn, membersOn, normaliseName, resolve, resolveName } from '../../src/record/atlas.ts';
import { type CodeSystem, code } from '../../src/record/code.ts';
import { embeddedRecord } from '../embedded.ts';
import { day } from '../fixtures/rows.ts';
import { refused } from '../refused.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = (await embeddedRecord()).atlas;
});

/** Id of the actor, or `Unmapped`. */
function meaning(system: CodeSystem, text: string, on: string): string {
  const found = resolve(atlas, system, code(system, text), day(on));
  return 'unmapped' in found ? 'Unmapped' : found.id;
}

test.each<[CodeSystem, string, string, string]>([
  // the table of record.md, section 5; a year stands for its 1 July
  ['CowNum', '652', '1957-01-01', 'SYR'],
  ['CowNum', '652', '1959-06-01', 'Unmapped'], // United Arab Republic with Egypt, 1958-02-01..1961-09-29
  ['CowNum', '652', '1961-09-29', 'SYR'],
  ['CowNum', '365', '1985-07-01', 'SUN'],
  ['CowNum', '365', '2005-07-01', 'RUS'], // COW uses one number for both
  ['CowNum', '365', '1991-12-25', 'SUN'],
  ['CowNum', '365', '1991-12-26', 'RUS'],
  ['CowNum', '255', '1930-07-01', 'DEU'],
  ['CowNum', '255', '1991-07-01', 'DEU'],
  ['CowNum', '260', '1955-05-04', 'Unmapped'],
  ['CowNum', '260', '1955-05-05', 'DEU'],
  ['CowNum', '260', '1990-10-02', 'DEU'],
  ['CowNum', '260', '1990-10-03', 'Unmapped'],
  ['GwNum', '260', '1995-07-01', 'DEU'], // COW has 255
  ['CowNum', '265', '1980-07-01', 'DDR'],
  ['CowNum', '678', '1985-07-01', 'YAR'],
  ['CowNum', '679', '1985-07-01', 'Unmapped'],
  ['CowNum', '680', '1985-07-01', 'YMD'],
  ['CowNum', '679', '1995-07-01', 'YEM'],
  ['GwNum', '678', '1995-07-01', 'YEM'],
  ['CowNum', '345', '1985-07-01', 'YUG'],
  ['CowNum', '345', '2010-07-01', 'SRB'],
  ['GwNum', '340', '2010-07-01', 'SRB'],
  ['CowNum', '315', '1980-07-01', 'CSK'],
  ['CowNum', '316', '1995-07-01', 'CZE'],
  ['CowNum', '317', '1995-07-01', 'SVK'],
  ['Cameo', 'ROM', '2015-07-01', 'ROU'],
  ['Cameo', 'MTN', '2015-07-01', 'MNE'],
  ['Cameo', 'TMP', '2015-07-01', 'TLS'],
  ['Cameo', 'IMY', '2015-07-01', 'IMN'],
  ['Cameo', 'SSD', '2015-07-01', 'SSD'], // absent from GDELT's own list of 261
  ['Keds', 'UAR', '1990-07-01', 'EGY'], // Gulf file: 7,072 rows, EGY itself only 4
  ['Keds', 'EGY', '1990-07-01', 'EGY'],
  ['Keds', 'MAC', '1995-07-01', 'MKD'], // Balkans file: not Macao
  ['Keds', 'AUS', '1995-07-01', 'AUT'], // not Australia
  ['Keds', 'SLO', '1995-07-01', 'SVN'],
  ['IcewsName', 'Occupied Palestinian Territory', '2015-07-01', 'PSE'],
  ['Iso2', 'NA', '2015-07-01', 'NAM'], // Namibia, not "missing"
  ['IcewsName', 'NA', '2015-07-01', 'Unmapped'],
  // the conventions below it
  ['CowNum', '347', '2008-02-19', 'Unmapped'],
  ['CowNum', '347', '2008-02-20', 'XKX'],
  ['Iso2', 'XK', '2015-07-01', 'XKX'],
  ['Iso3', 'XKX', '2015-07-01', 'XKX'],
  ['Iso3', 'XKS', '2015-07-01', 'XKX'], // GENC
  ['Iso3', 'XKK', '2015-07-01', 'XKX'], // npm packages
  ['Iso3', 'UNK', '2015-07-01', 'XKX'],
  ['Fips', 'KV', '2015-07-01', 'XKX'],
  ['Keds', 'KSV', '2015-07-01', 'XKX'],
  ['CowNum', '713', '2015-07-01', 'TWN'],
  ['Fips', 'TW', '2015-07-01', 'TWN'],
  ['Cameo', 'PSE', '2015-07-01', 'PSE'],
  ['Cameo', 'WSB', '2015-07-01', 'PSE'],
  ['Cameo', 'GZS', '2015-07-01', 'PSE'],
  ['Fips', 'WE', '2015-07-01', 'PSE'],
  ['Fips', 'GZ', '2015-07-01', 'PSE'],
  // the pairs of "Why": the same two letters in FIPS and in ISO
  ['Fips', 'RS', '2015-07-01', 'RUS'],
  ['Iso2', 'RS', '2015-07-01', 'SRB'],
  ['Fips', 'IS', '2015-07-01', 'ISR'],
  ['Iso2', 'IS', '2015-07-01', 'ISL'],
  ['Fips', 'GM', '2015-07-01', 'DEU'],
  ['Iso2', 'GM', '2015-07-01', 'GMB'],
  ['Fips', 'CH', '2015-07-01', 'CHN'],
  ['Iso2', 'CH', '2015-07-01', 'CHE'],
  ['Fips', 'AU', '2015-07-01', 'AUT'],
  ['Iso2', 'AU', '2015-07-01', 'AUS'],
  ['Fips', 'KN', '2015-07-01', 'PRK'],
  ['Iso2', 'KN', '2015-07-01', 'KNA'],
  ['Fips', 'CG', '2015-07-01', 'COD'],
  ['Iso2', 'CG', '2015-07-01', 'COG'],
  ['Fips', 'ES', '2015-07-01', 'SLV'],
  ['Iso2', 'ES', '2015-07-01', 'ESP'],
])('%s %s on %s is %s', (system, text, on, id) => {
  expect(meaning(system, text, on)).toBe(id);
});

test('CAMEO knows 25 region actors, and they are no states', () => {
  const regions = atlas.codes.filter((row) => row.system === 'Cameo' && row.actor.startsWith('R-'));
  expect(regions).toHaveLength(25);
  expect(regions.map((row) => row.code)).toEqual(expect.arrayContaining(['AFR', 'EUR', 'NMR', 'WST']));
  expect(new Set(regions.map((row) => atlas.actors.get(row.actor)?.kind))).toEqual(new Set(['region']));
});

test('an unknown code is given back as such, never dropped', () => {
  expect(resolve(atlas, 'Cameo', code('Cameo', 'ZZZ'), day('2015-07-01'))).toEqual({
    unmapped: { system: 'Cameo', code: 'ZZZ' },
  });
});

test('Palestine has no COW number and Taiwan is not folded into China', () => {
  expect(atlas.codes.filter((row) => row.actor === 'PSE' && row.system === 'CowNum')).toEqual([]);
  expect(atlas.actors.get('TWN')).toMatchObject({ kind: 'state', recognition: 'contested' });
  expect(atlas.actors.get('PSE')).toMatchObject({ recognition: 'contested' });
  expect(atlas.actors.get('XKX')).toMatchObject({ recognition: 'contested' });
});

test.each(['HKG', 'MAC', 'GRL'])('%s is a region that is part of a state', (id) => {
  const { kind, partOf } = atlas.actors.get(id) ?? {};
  expect(kind).toBe('region');
  expect(atlas.actors.get(partOf as string)?.kind).toBe('state');
});

test('a code that two actors hold on one day is refused, with both named', () => {
  const rows = ['EGY', 'SYR'].map((actor) => ({ system: 'Keds' as const, code: 'UAR', actor }));
  const error = refused(() => resolve({ ...atlas, codes: rows }, 'Keds', code('Keds', 'UAR'), day('1960-07-01')));
  expect(error.code).toBe('EQ_CODE_AMBIGUOUS');
  expect(error.values).toEqual({ system: 'Keds', code: 'UAR', day: '1960-07-01', actors: 'EGY, SYR' });
});

test('the same row twice is one meaning', () => {
  const row = { system: 'Keds' as const, code: 'UAR', actor: 'EGY' };
  expect(resolve({ ...atlas, codes: [row, row] }, 'Keds', code('Keds', 'UAR'), day('1960-07-01'))).toMatchObject({
    id: 'EGY',
  });
});

test.each([
  ['Syria', 'SYR'],
  ['SYRIA', 'SYR'],
  ['  syria ', 'SYR'],
  ['the Gambia', 'GMB'],
  ['Gambia (the)', 'GMB'],
  ['Gambia', 'GMB'],
  ['Cote d’Ivoire', 'CIV'],
  ["Côte d'Ivoire", 'CIV'],
  ['Kosovo', 'XKX'],
  ['Ｓｙｒｉａ', 'SYR'], // full-width letters are the same under NFKC
])('the name %j means %s', (name, id) => {
  expect(resolveName(atlas, name, day('2025-10-15')).map((actor) => actor.id)).toEqual([id]);
});

test.each(['Syri', 'Syrai', 'Syria and Lebanon', '', 'the', 'Syrian'])(
  'the name %j means nobody: exact match only, no demonyms',
  (name) => {
    expect(resolveName(atlas, name, day('2025-10-15'))).toEqual([]);
  },
);

test('a name is NFKC, case folded, without punctuation and without "the"', () => {
  expect(normaliseName('The Gambia')).toBe('gambia');
  expect(normaliseName('Gambia (the)')).toBe('gambia');
  expect(normaliseName('Timor-Leste')).toBe('timor leste');
  expect(normaliseName('Korea, Dem. People’s Rep.')).toBe('korea dem people s rep');
  expect(normaliseName('Netherlands')).toBe('netherlands'); // "the" inside a word stays
  expect(normaliseName('Lesothe')).toBe('lesothe');
});

test('an actor exists in an interval that touches its days', () => {
  const sun = atlas.actors.get('SUN');
  expect(sun).toBeDefined();
  expect(existsIn(sun!, day('1991-12-25'), day('2000-01-01'))).toBe(true);
  expect(existsIn(sun!, day('1991-12-26'), day('2000-01-01'))).toBe(false);
});

test('membership is an interval: the United Kingdom leaves the EU on the last day of January 2020', () => {
  expect(membersOn(atlas, 'EU', day('2020-01-31'))).toContain('GBR');
  expect(membersOn(atlas, 'EU', day('2020-02-01'))).not.toContain('GBR');
  expect(membersOn(atlas, 'EU', day('1972-12-31'))).not.toContain('GBR');
});

test.each([
  // the enlargements of the EU: 6, 9 (1973), 10 (1981), 12 (1986), 15 (1995), 25 (2004), 27 (2007), 28 (2013), 27 (2020)
  ['1957-12-31', 0],
  ['1958-01-01', 6],
  ['1973-01-01', 9],
  ['1981-01-01', 10],
  ['1986-01-01', 12],
  ['1995-01-01', 15],
  ['2004-04-30', 15],
  ['2004-05-01', 25],
  ['2007-01-01', 27],
  ['2013-07-01', 28],
  ['2025-10-15', 27],
])('on %s the EU has %i members', (on, count) => {
  expect(membersOn(atlas, 'EU', day(on))).toHaveLength(count);
});

test.each([
  ['2010-07-01', true],
  ['2011-11-15', true],
  ['2011-11-16', false], // suspended
  ['2012-07-01', false],
  ['2023-05-06', false],
  ['2023-05-07', true],
  ['2024-07-01', true],
  ['1960-07-01', false], // part of the United Arab Republic
])('on %s Syria is a member of the Arab League: %s', (on, member) => {
  expect(membersOn(atlas, 'LAS', day(on)).includes('SYR')).toBe(member);
});

test('a membership whose ends are coarse is claimed only where the record is sure of it', () => {
  const about = (from: string, to: string) => ({
    from: day(from),
    to: day(to),
    precision: 'month' as const,
    uncertain: false,
    text: '',
  });
  const memberships = [
    {
      bloc: 'EU',
      member: 'SYR',
      status: 'member' as const,
      from: about('2000-01-01', '2000-01-31'),
      to: about('2001-01-01', '2001-01-31'),
    },
    { bloc: 'EU', member: 'TUR', status: 'associate' as const, from: about('2000-01-01', '2000-01-01') },
  ];
  const on = (text: string): string[] => membersOn({ ...atlas, memberships }, 'EU', day(text));
  expect(['2000-01-30', '2000-01-31', '2001-01-01', '2001-01-02'].map(on)).toEqual([[], ['SYR'], ['SYR'], []]);
});
