import type { Source } from '../../record/source.ts';
import { cslItem, hasContainer } from './cslItem.ts';
import type { CslName } from './cslName.ts';
import { hasByline, outlet } from './outlet.ts';
import { monthFirst } from './wordDate.ts';

/**
 * A note in full form, Chicago notes and bibliography (17th edition, 14.6 and 14.207): author, title, outlet, day, access
 * day, address. No title held = none printed. Never "Ibid.", never a short form: each note stands alone.
 */
export function chicago(source: Source): string {
  const item = cslItem(source);
  const author = hasByline(source) ? [byline(item.author ?? [])] : [];
  // The comma of a note stands inside the quotation marks, so the title brings its own and the parts are joined around it.
  const title =
    item.title === undefined ? [] : [hasContainer(item.type) ? `“${inner(item.title)},”` : `${item.title},`];
  const head = [...author.map((name) => `${name},`), ...title].join(' ');
  const tail = [outlet(source), monthFirst(item.issued), `accessed ${monthFirst(item.accessed)}`, item.URL].join(', ');
  return `${head === '' ? '' : `${head} `}${tail}.`;
}

function byline(names: readonly CslName[]): string {
  const written = names.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
  if (written.length > 3) return `${written[0]} et al.`;
  if (written.length < 3) return written.join(' and ');
  return `${written[0]}, ${written[1]}, and ${written[2]}`;
}

/** Quotation marks within a quoted title turn single. */
function inner(title: string): string {
  let open = false;
  return title.replace(/[“”"]/g, (mark) => {
    open = mark === '"' ? !open : mark === '“';
    return open ? '‘' : '’';
  });
}
