import { disarmed, writeCsv } from '../record/csv.ts';
import type { Document } from './document.ts';
import { markdown } from './markdown.ts';
import { type TerminalOptions, terminal } from './terminal.ts';

/** A document in one of the forms for people. HTML brings its own renderer, so it is loaded when asked for. */
export async function rendered(
  document: Document,
  form: 'terminal' | 'md' | 'html',
  options: TerminalOptions,
): Promise<string> {
  if (form === 'terminal') return terminal(document, options);
  if (form === 'md') return markdown(document);
  const { html } = await import('./html/html.tsx');
  return html(document);
}

/** Rows as CSV that a spreadsheet opens without running anything. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return writeCsv(
    [...head],
    body.map((row) => row.map((cell) => disarmed(cell.replace(/[\r\n\t]+/g, ' ')))),
  );
}
