import type { ImportReport } from './importReport.ts';
import { outsideCsv } from './outsideCsv.ts';

/** A directed dyad-year with an obligation, by COW numbers. A pair without a row, in a year of the set, has no alliance. */
export interface AllianceYear {
  from: number;
  to: number;
  year: number;
  defense: boolean;
  neutrality: boolean;
  nonaggression: boolean;
  entente: boolean;
}

/** COW formal alliances, directed dyad-years 1816 to 2012. */
export function cowAlliance(file: string, text: string): { rows: AllianceYear[]; report: ImportReport } {
  const columns = ['ccode1', 'ccode2', 'year', 'cow_defense', 'cow_neutral', 'cow_nonagg', 'cow_entente'];
  return outsideCsv(file, text, columns, ([from = '', to = '', year = '', ...flags]) => {
    if (![from, to, year].every((cell) => /^\d+$/.test(cell)))
      return { reason: 'number', detail: `${from}, ${to}, ${year}` };
    if (!flags.every((flag) => /^[01]$/.test(flag))) return { reason: 'code', detail: flags.join(',') };
    const [defense, neutrality, nonaggression, entente] = flags.map((flag) => flag === '1') as [
      boolean,
      boolean,
      boolean,
      boolean,
    ];
    return {
      row: { from: Number(from), to: Number(to), year: Number(year), defense, neutrality, nonaggression, entente },
    };
  });
}
