import { dayNumber } from '../record/day.ts';
import type { ImportReport } from './importReport.ts';
import { isoDate, outsideCsv } from './outsideCsv.ts';

/** A roll call of the unvotes set: 1946 to 2019, amendments and paragraphs among them. */
export interface RollCall {
  id: number;
  session: number;
  day: number;
  amendment: boolean;
  paragraph: boolean;
  subject: string;
}

/** A vote by country name: the ISO2 column is empty for three states, and "NA" there is Namibia, so it is never the key. */
export interface NamedVote {
  item: number;
  country: string;
  /** 1 yes, 2 abstain, 3 no. */
  value: number;
}

const values: Record<string, number> = { yes: 1, abstain: 2, no: 3 };

export function unvotesRollCalls(file: string, text: string): { rows: RollCall[]; report: ImportReport } {
  const columns = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'short', 'descr'];
  return outsideCsv(file, text, columns, ([id = '', session = '', , date = '', , amend, para, short = '']) => {
    const [, year, month, day] = isoDate.exec(date) ?? [];
    const on = year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
    if (on === undefined) return { reason: 'date', detail: date };
    if (!/^\d+$/.test(id) || !/^\d+$/.test(session)) return { reason: 'number', detail: `${id}, ${session}` };
    return {
      row: {
        id: Number(id),
        session: Number(session),
        day: on,
        amendment: amend === '1',
        paragraph: para === '1',
        subject: short,
      },
    };
  });
}

export function unvotesVotes(file: string, text: string): { rows: NamedVote[]; report: ImportReport } {
  return outsideCsv(file, text, ['rcid', 'country', 'country_code', 'vote'], ([id = '', country = '', , vote = '']) => {
    const value = values[vote];
    if (!/^\d+$/.test(id)) return { reason: 'number', detail: id };
    if (value === undefined) return { reason: 'code', detail: vote };
    return { row: { item: Number(id), country, value } };
  });
}
