import type { Source } from '../../record/source.ts';
import type { CslDate } from './cslDate.ts';
import { cslItem } from './cslItem.ts';
import type { CslName } from './cslName.ts';
import { oneLine } from './oneLine.ts';

const types: Record<string, string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  dataset: 'DATA',
  legislation: 'STAT',
  'post-weblog': 'BLOG',
  report: 'RPRT',
};

/** One RIS record. Days are `2025/10/15`, months `2025/10/`; `Y2` is the access day. Every line is a tag and its text. */
export function ris(source: Source): string {
  const item = cslItem(source);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[item.type] ?? 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', person(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', item.issued && `${item.issued['date-parts'][0][0]}`],
    ['DA', item.issued && slashed(item.issued)],
    ['Y2', slashed(item.accessed)],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const filled = lines.filter(([, value]) => value !== undefined && value !== '');
  return `${filled.map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\n`).join('')}ER  - \n`;
}

function person(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

function slashed(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}`;
}
