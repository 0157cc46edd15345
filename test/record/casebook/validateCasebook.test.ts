import { describe, expect, test } from 'vitest';
import type { CasebookFile } from '../../../src/record/casebook/columns.ts';
import { validateCasebook } from '../../../src/record/casebook/validateCasebook.ts';
import { faultLine } from '../../../src/record/fault.ts';
import { overlay } from '../../../src/store/openRecord.ts';
import { embeddedCasebook, embeddedRecord } from '../../embedded.ts';
import { casebook, event, source } from '../../fixtures/rows.ts';
import { checked, put } from '../../fixtures/soundCasebook.ts';

type Change = [CasebookFile, (rows: string) => string];
const twice = (rows: string): string =>
  rows.replace('https://example.org/two', 'https://www.EXAMPLE.org/one/?utm_source=x#top');

test.each<[string, Change, string[]]>([
  ['an id used twice in a file', ['events.csv', put('e-vote', 'e-visit')], ['events.csv:3 id EQ_ID_TWICE']],
  [
    'an id used in another file',
    ['contradictions.csv', (rows) => `c-base,date,Which?,\n${rows}`],
    ['contradictions.csv:2 id EQ_ID_TWICE'],
  ],
  ['one address under two ids', ['sources.csv', twice], ['sources.csv:4 url EQ_ID_TWICE']],
  ['a source that is not there', ['votes.csv', put('s-one', 's-nobody')], ['votes.csv:2 sources EQ_REFERENCE']],
  [
    'a source no row uses',
    [
      'sources.csv',
      put('s-two,agency', 's-ten,news,webpage,,,Ten,Ten,2025,2026-11-24,https://example.org/ten,,\ns-two,agency'),
    ],
    ['sources.csv:4 id EQ_SOURCE_UNUSED'],
  ],
  [
    'a sanction that is not there',
    ['sanction_changes.csv', put('sn-1,us-syr', 'sn-1,us-nobody')],
    ['sanction_changes.csv:2 sanction EQ_REFERENCE'],
  ],
  [
    'a commitment that is not there',
    ['status_claims.csv', put('c-base', 'c-nobody')],
    ['status_claims.csv:2 commitment EQ_REFERENCE'],
  ],
  [
    'an amended commitment that is not there',
    ['commitments.csv', put('none,,,c-base', 'none,,,c-nobody')],
    ['commitments.csv:3 amends EQ_REFERENCE'],
  ],
  [
    'a contradiction that is not there',
    ['events.csv', put('reported,k-day', 'reported,k-nobody')],
    ['events.csv:2 contradiction EQ_REFERENCE'],
  ],
  ['a person who holds no office', ['events.csv', put('p-one', 'p-nobody')], ['events.csv:2 persons EQ_REFERENCE']],
  [
    'a speaker who holds no office',
    ['status_claims.csv', put('p-one', 'p-nobody')],
    ['status_claims.csv:2 speaker EQ_REFERENCE'],
  ],
  [
    'an asset that is not there',
    ['commitments.csv', put('11 ships,port', '11 ships,ford')],
    ['commitments.csv:2 asset EQ_REFERENCE'],
  ],
  ['an event that is not there', ['votes.csv', put('e-vote', 'e-nobody')], ['votes.csv:2 event EQ_REFERENCE']],
  [
    'a corrected row that is not there',
    ['votes.csv', put('single,,', 'single,,v-nobody')],
    ['votes.csv:2 corrects EQ_REFERENCE'],
  ],
  ['an actor that is not there', ['events.csv', put('host:SAU', 'host:ZZZ')], ['events.csv:2 roles EQ_ACTOR']],
  [
    'an actor that does not exist yet',
    ['commitments.csv', put('c-base,RUS;SYR', 'c-base,RUS;NEW')],
    ['commitments.csv:2 parties EQ_ACTOR'],
  ],
  [
    'a sender that is not there',
    ['sanctions.csv', put('us-syr,USA', 'us-syr,ZZZ')],
    ['sanctions.csv:2 sender EQ_ACTOR'],
  ],
  [
    'an excepted state that is not there',
    ['sanction_changes.csv', put('RUS+IRN', 'RUS+ZZZ')],
    ['sanction_changes.csv:3 third_party EQ_ACTOR'],
  ],
  ['an office of an actor that is not there', ['offices.csv', put('SYR', 'ZZZ')], ['offices.csv:2 actor EQ_ACTOR']],
  ['a code that is not in the codebook', ['events.csv', put('042', '0421')], ['events.csv:2 cameo EQ_CELL_VALUE']],
  [
    'a row known before its day',
    ['events.csv', put('2025-05-13,2025-05-13', '2025-05-13,2025-05-12')],
    ['events.csv:2 known_at EQ_KNOWN'],
  ],
  [
    'a change known before its earliest date',
    ['sanction_changes.csv', put('2004-05-11,s-one', '2004-05-10,s-one')],
    ['sanction_changes.csv:2 known_at EQ_KNOWN'],
  ],
  [
    'a row known more than 40 years later',
    ['commitments.csv', put('2017-01-18,2017-01-20', '1976-01-18,2017-01-20')],
    ['commitments.csv:2 known_at EQ_KNOWN'],
  ],
  ['primary without a primary source', ['votes.csv', put('single', 'primary')], ['votes.csv:2 checked EQ_LEVEL']],
  ['reported with one originator', ['assets.csv', put('single', 'reported')], ['assets.csv:2 checked EQ_LEVEL']],
  [
    'rows out of the order of their days',
    ['events.csv', (rows) => rows.split('\n').slice(0, 2).reverse().join('\n').concat('\n')],
    ['events.csv:3 id EQ_ORDER'],
  ],
  [
    'rows of one day out of the order of their ids',
    ['events.csv', put('e-vote,2025-05-14,2025-05-14', 'e-a-vote,2025-05-13,2025-05-13')],
    ['events.csv:3 id EQ_ORDER'],
  ],
  [
    'rows without a date out of the order of their ids',
    ['sources.csv', (rows) => rows.split('\n').slice(0, 3).reverse().join('\n').concat('\n')],
    ['sources.csv:3 id EQ_ORDER', 'sources.csv:4 id EQ_ORDER'],
  ],
  [
    'a change without any of its dates',
    ['sanction_changes.csv', put('2025-05-23,2025-05-23,2025-05-23,2025-11-19', ',,,')],
    ['sanction_changes.csv:3 announced EQ_CELL_EMPTY'],
  ],
  [
    'an office without start and without a day seen',
    ['offices.csv', put('2025-01-29', '')],
    ['offices.csv:2 from EQ_CELL_EMPTY'],
  ],
  [
    'two corrections of one row',
    [
      'events.csv',
      (rows) =>
        rows
          .replace('k-day,,', 'k-day,e-vote,')
          .concat('e-x,2025-05-15,2025-05-15,USA,SYR,vote,,0,A vote,,,,s-one,single,,e-vote,\n'),
    ],
    ['events.csv:2 corrects EQ_RECORD_FORK', 'events.csv:4 corrects EQ_RECORD_FORK'],
  ],
  [
    'corrections in a circle',
    [
      'events.csv',
      (rows) => rows.replace('k-day,,', 'k-day,e-vote,').replace('s-one,single,,,', 's-one,single,,e-visit,'),
    ],
    ['events.csv:2 corrects EQ_RECORD_CYCLE', 'events.csv:3 corrects EQ_RECORD_CYCLE'],
  ],
  // faults of single cells and lines, met on the way
  ['a missing id', ['assets.csv', put('port,A port', ',A port')], ['assets.csv:2 id EQ_CELL_EMPTY']],
  ['an id in capitals', ['assets.csv', put('port,A port', 'Port,A port')], ['assets.csv:2 id EQ_CELL_VALUE']],
  [
    'a quotation of more than 300 characters',
    ['status_claims.csv', put('we keep it', 'x'.repeat(301))],
    ['status_claims.csv:2 quote EQ_CELL_SIZE'],
  ],
  [
    'a third-party clause of another form',
    ['sanction_changes.csv', put('gov+goods', 'everything')],
    ['sanction_changes.csv:3 third_party EQ_CELL_VALUE'],
  ],
  ['a longitude that is none', ['assets.csv', put('35.9', '359')], ['assets.csv:2 lon EQ_CELL_VALUE']],
  ['a formula', ['assets.csv', put('A port', '=A1')], ['assets.csv:2 name EQ_CELL_FORMULA']],
  [
    'an address that is no web address',
    ['sources.csv', put('https://example.org/act', 'file:///etc/passwd')],
    ['sources.csv:2 url EQ_URL'],
  ],
])('%s is found at its place', (_, [file, change], expected) => {
  const places = checked({ [file]: change }).places;
  for (const place of expected) expect(places).toContain(place);
  expect(places.filter((place) => !expected.includes(place) && !follows(place))).toEqual([]);
});

/** A row that cannot be read is missing for those that refer to it: faults that only follow from the one meant. */
function follows(place: string): boolean {
  return /EQ_REFERENCE|EQ_SOURCE_UNUSED/.test(place);
}

test('faults of all files are listed at once', () => {
  const { places } = checked({
    'events.csv': put('host:SAU', 'host:ZZZ'),
    'votes.csv': put('single', 'primary'),
    'sanction_changes.csv': put('sn-1,us-syr', 'sn-1,us-nobody'),
    'status_claims.csv': put('c-base', 'c-nobody'),
  });
  expect(places.map((place) => place.split(':')[0]).sort()).toEqual([
    'events.csv',
    'sanction_changes.csv',
    'status_claims.csv',
    'votes.csv',
  ]);
});

test('an announcement may be known before the day it speaks of', () => {
  const early = put('2025-05-13,2025-05-13,USA,SYR,visit', '2025-05-13,2025-05-01,USA,SYR,announcement');
  expect(checked({ 'events.csv': early }).places).toEqual([]);
  const words = put('start,,2004-05-11,2004-05-12,,all,,,2004-05-11', 'announce,2004-05-12,,,,all,,,2004-05-11');
  expect(checked({ 'sanction_changes.csv': words }).places).toEqual([]);
});

test('a vote is not known before its event', () => {
  expect(checked({ 'votes.csv': put('2025-05-14', '2025-05-13') }).places).toEqual(['votes.csv:2 known_at EQ_KNOWN']);
});

test('an act adopted before it was announced is a warning and stops nothing', () => {
  const { faults } = checked({
    'sanction_changes.csv': put('2025-05-23,2025-05-23,2025-05-23', '2025-05-23,2025-05-20,2025-05-24'),
  });
  expect(faults.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['EQ_ACT_FIRST warning']);
});

describe('over an embedded record', () => {
  const own = event('e-old', '2025-01-01', { sources: ['s-base'] });
  const base = casebook({ sources: [source('s-base')], events: [own] });

  test('a row corrects an embedded one by its id', () => {
    const { places } = checked({ 'events.csv': put('s-one,single,,,', 's-one,single,,e-old,') }, { base });
    expect(places).toEqual([]);
  });

  test('an id of the embedded record used again is a fault', () => {
    const { places } = checked({ 'contradictions.csv': put('k-day', 'e-old') }, { base });
    expect(places).toContain('contradictions.csv:2 id EQ_ID_TWICE');
  });

  test('sources of the embedded record may be named', () => {
    expect(checked({ 'votes.csv': put('s-one', 's-base') }, { base }).places).toEqual([]);
  });

  test('a second correction of an embedded row is a fork', () => {
    const corrected = casebook({
      ...base,
      events: [own, event('e-new', '2025-01-01', { corrects: 'e-old', sources: ['s-base'] })],
    });
    const { places } = checked({ 'events.csv': put('s-one,single,,,', 's-one,single,,e-old,') }, { base: corrected });
    expect(places).toEqual(['events.csv:3 corrects EQ_RECORD_FORK']);
  });
});

test('every embedded casebook is without fault', async () => {
  const { atlas, cameoCodes, casebooks, common, faults } = await embeddedRecord();
  expect(casebooks.map((each) => each.casebook.state)).toEqual(['ARM', 'IND', 'KAZ', 'SRB', 'SYR', 'TUR', 'VNM']);
  const found = casebooks.flatMap((parsed) => {
    const { state } = parsed.casebook;
    const others = casebooks.map(({ casebook }) => casebook).filter((casebook) => casebook.state !== state);
    const around = { atlas, cameoCodes, base: overlay([common, ...others], state), folder: `casebooks/${state}` };
    return [...parsed.faults, ...validateCasebook(parsed, around)];
  });
  expect([...faults, ...found].filter(({ severity }) => severity === 'error').map(faultLine)).toEqual([]);
});

test('the warnings of the Syria casebook are the acts that came before they were announced', async () => {
  // HTS: adopted 23 June, announced 7 July 2025 (record.md, section 8); K3: effect of 6 November told on 10 November
  const { atlas, cameoCodes } = await embeddedRecord();
  const { parsed, whole } = await embeddedCasebook('SYR');
  const base = {
    ...(await embeddedRecord()).common,
    offices: whole.offices.filter(({ origin }) => origin.casebook !== 'SYR'),
  };
  const found = validateCasebook(parsed, { atlas, cameoCodes, base, folder: 'casebooks/SYR' });
  const warned = found.filter(({ severity }) => severity === 'warning').map(({ line }) => line);
  const rows = parsed.lines.get('sanction_changes.csv')!;
  expect(rows.filter(({ line }) => warned.includes(line)).map(({ cells }) => cells[0])).toEqual([
    'us-hts-fto-1',
    'us-syr-caesar-4',
  ]);
});
