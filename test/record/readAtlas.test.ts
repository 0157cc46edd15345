import { expect, test } from 'vitest';
import { atlasFiles, readAtlas } from '../../src/record/readAtlas.ts';
import { date, day } from '../fixtures/rows.ts';
import { refused } from '../refused.ts';

const tables = (rows: { [file in keyof typeof atlasFiles]?: string }) =>
  new Map(
    Object.entries(atlasFiles).map(([file, head]) => [
      file,
      new TextEncoder().encode(`${head}\n${rows[file as keyof typeof atlasFiles] ?? ''}`),
    ]),
  );

test('rows become actors, codes, names, memberships and successions', () => {
  const { atlas, faults } = readAtlas(
    tables({
      'states.csv':
        'GRL,region,Greenland,,,,DNK,,s-1\nSUN,state,Soviet Union,1922-12-30,1991-12-25,contested,,a note,s-1;s-2\n',
      'codes.csv': 'CowNum,365,SUN,1922-12-30,1991-12-25,s-1\n',
      'names.csv': 'SUN,USSR,en,official,,1991\n',
      'blocs.csv': 'LGX,SUN,member,1950,1991-12,s-1\n',
      'successors.csv': 'SUN,RUS,1991-12-26,continuation,s-1\n',
    }),
  );
  expect(faults).toEqual([]);
  expect(atlas.actors.get('GRL')).toEqual({
    id: 'GRL',
    kind: 'region',
    name: 'Greenland',
    partOf: 'DNK',
    sources: ['s-1'],
  });
  expect(atlas.actors.get('SUN')).toEqual({
    id: 'SUN',
    kind: 'state',
    name: 'Soviet Union',
    from: day('1922-12-30'),
    to: day('1991-12-25'),
    recognition: 'contested',
    note: 'a note',
    sources: ['s-1', 's-2'],
  });
  expect(atlas.codes).toEqual([
    { system: 'CowNum', code: '365', actor: 'SUN', from: day('1922-12-30'), to: day('1991-12-25') },
  ]);
  // coarse ends count whole: a name of "1991" holds to the last day of that year
  expect(atlas.names).toEqual([{ actor: 'SUN', name: 'USSR', lang: 'en', kind: 'official', to: day('1991-12-31') }]);
  expect(atlas.memberships).toEqual([
    { bloc: 'LGX', member: 'SUN', status: 'member', from: date('1950'), to: date('1991-12') },
  ]);
  expect(atlas.successions).toEqual([{ actor: 'SUN', to: 'RUS', day: date('1991-12-26'), kind: 'continuation' }]);
});

test('a table that is missing or has another header is a fault, not a crash', () => {
  const { atlas, faults } = readAtlas(new Map());
  expect(atlas.actors.size).toBe(0);
  expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual(
    Object.keys(atlasFiles).map((file) => `${file} EQ_CSV_HEADER`),
  );
});

test('a date that is none is refused', () => {
  expect(refused(() => readAtlas(tables({ 'codes.csv': 'CowNum,365,SUN,1991-02-30,,s-1\n' }))).code).toBe('EQ_DATE');
});
