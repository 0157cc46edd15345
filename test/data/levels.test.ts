import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/record/casebook/columns.ts';
import type { ParsedCasebook } from '../../src/record/casebook/parseCasebook.ts';
import { embeddedRecord } from '../embedded.ts';

/** Levels recomputed from the cells of the CSV files, apart from the code that validates them. */
const tables = [
  'events.csv',
  'votes.csv',
  'commitments.csv',
  'status_claims.csv',
  'sanctions.csv',
  'sanction_changes.csv',
  'offices.csv',
  'assets.csv',
] as const;

type Cells = Record<string, string>;

function rowsOf({ lines }: ParsedCasebook, file: (typeof tables)[number] | 'sources.csv'): Cells[] {
  const columns = columnsOf(file);
  return (lines.get(file) ?? []).map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  );
}

function aboveAllowed(row: Cells, sources: ReadonlyMap<string, Cells>): boolean {
  const cited = (row.sources as string).split(';').map((id) => sources.get(id) as Cells);
  const originators = new Set(cited.flatMap(({ originator }) => (originator as string).split(';')));
  if (row.checked === 'primary') return !cited.some(({ kind }) => kind === 'primary');
  return row.checked === 'reported' && originators.size < 2 && !cited.some(({ kind }) => kind === 'primary');
}

describe('the embedded casebooks', async () => {
  const { casebooks } = await embeddedRecord();

  test.each(casebooks.map((one) => [one.casebook.state, one] as const))(
    '%s: every source has publisher, originator, address, and a date or none',
    (_, one) => {
      for (const row of rowsOf(one, 'sources.csv')) {
        expect(row.publisher, row.id).not.toBe('');
        expect(row.originator, row.id).toMatch(/^[^;]+(;[^;]+)*$/);
        expect(row.url, row.id).toMatch(/^https?:\/\/[^\s/]+/);
        expect(row.published, row.id).toMatch(/^(\d{4}(-\d\d(-\d\d)?)?~?)?$/);
      }
    },
  );

  test.each(casebooks.map((one) => [one.casebook.state, one] as const))(
    '%s: no level is above what its originators allow',
    (_, one) => {
      const sources = new Map(rowsOf(one, 'sources.csv').map((row) => [row.id as string, row]));
      const rows = tables.flatMap((file) => rowsOf(one, file));
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.filter((row) => aboveAllowed(row, sources)).map(({ id }) => id)).toEqual([]);
    },
  );

  test('the check can fail: a lone report is no second originator, a newspaper no primary source', () => {
    const sources = new Map<string, Cells>([
      ['a', { kind: 'agency', originator: 'Reuters' }],
      ['copy', { kind: 'news', originator: 'Reuters' }],
      ['b', { kind: 'news', originator: 'AFP' }],
      ['act', { kind: 'primary', originator: 'Gazette' }],
    ]);
    expect(aboveAllowed({ checked: 'reported', sources: 'a;copy' }, sources)).toBe(true);
    expect(aboveAllowed({ checked: 'reported', sources: 'a;b' }, sources)).toBe(false);
    expect(aboveAllowed({ checked: 'primary', sources: 'a;b' }, sources)).toBe(true);
    expect(aboveAllowed({ checked: 'primary', sources: 'a;act' }, sources)).toBe(false);
  });

  test('one agency is spelled one way in all casebooks', () => {
    const spellings = new Map<string, Set<string>>();
    for (const one of casebooks) {
      for (const { originator = '' } of rowsOf(one, 'sources.csv')) {
        for (const name of originator.split(';')) {
          const key = name
            .toLowerCase()
            .replace(/^the /, '')
            .replace(/[^\p{L}\p{N}]/gu, '')
            .replace(/(newsagency|agency)$/, '');
          spellings.set(key, (spellings.get(key) ?? new Set()).add(name));
        }
      }
    }
    expect([...spellings.values()].filter((names) => names.size > 1).map((names) => [...names])).toEqual([]);
  });
});
