import type { Source } from '../../record/source.ts';
import { oneLine } from './oneLine.ts';

/** Where it stood, and who wrote it first if that is another: `Dawn`, `Reuters in Dawn`, `AFP and Reuters in Dawn`. */
export function outlet(source: Source): string {
  const publisher = oneLine(source.publisher);
  const others = source.originators
    .map(oneLine)
    .filter((name) => name !== '' && !same(name, publisher) && !same(name, source.author));
  return others.length === 0 ? publisher : `${listed(others)} in ${publisher}`;
}

/** Is an author named who is not the publisher again? */
export function hasByline(source: Source): boolean {
  return source.author !== undefined && !same(source.author, source.publisher);
}

function same(name: string, other = ''): boolean {
  return name.toLowerCase() === other.trim().toLowerCase();
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
