import { citeText, sourceSentence } from './cite.ts';
import type { Block, Document, Text } from './document.ts';

export interface TerminalOptions {
  columns: number;
  colour: boolean;
}

/** Lines of prose are never longer than a page is wide, however wide the window. */
const prose = 92;

/** Prose to be read in a terminal: whole sentences, ids as quiet marks, tables fitted to the window. */
export function terminal(document: Document, { columns, colour }: TerminalOptions): string {
  const style = colour ? ansi : none;
  const width = Math.min(columns, prose);
  const out: string[] = [style.bold(document.title), ...wrap(document.lead.join(' '), width).map(style.dim)];
  for (const [index, section] of document.sections.entries()) {
    out.push('', style.bold(section.heading), '');
    const parts = section.blocks
      .map((block) => blockLines(block, columns, width, style))
      .filter((lines) => lines.length > 0);
    out.push(...parts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines])));
    if (index === document.sections.length - 1) out.push(...sourceLines(document, width));
  }
  return `${out.map((line) => line.trimEnd()).join('\n')}\n`;
}

interface Style {
  bold(text: string): string;
  dim(text: string): string;
}
const none: Style = { bold: (text) => text, dim: (text) => text };
const ansi: Style = { bold: (text) => `\u001b[1m${text}\u001b[22m`, dim: (text) => `\u001b[2m${text}\u001b[22m` };

function blockLines(block: Block, columns: number, width: number, style: Style): string[] {
  switch (block.kind) {
    case 'statement': {
      const lines = wrap(`${spans(block.text)} ‹${block.finding}›`, width);
      return lines.map((line) => line.replace(/‹[^›]*›?$|^[^‹]*›$/, (mark) => style.dim(mark)));
    }
    case 'table': {
      const note = block.note === undefined ? [] : wrap(`${spans(block.note)} ‹${block.finding}›`, width);
      const cells = block.rows.map((row) => row.map(spans));
      return [...note, ...tableLines(block.head, cells, block.numeric, columns, style)];
    }
    case 'figure':
      return [];
  }
}

function spans(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : citeText(span))).join('');
}

/** Columns as wide as their longest cell where they fit; else the widest give way, and their cells wrap. */
function tableLines(
  head: readonly string[],
  rows: readonly string[][],
  numeric: readonly number[],
  columns: number,
  style: Style,
): string[] {
  const gap = 2;
  const natural = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] as string).length)));
  const floor = head.map((title, at) =>
    Math.max(
      ...[title, ...rows.map((row) => row[at] as string)]
        .flatMap((cell) => cell.split(' '))
        .map((word) => Math.min(word.length, 24)),
    ),
  );
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, each) => sum + each + gap, -gap);
  const slack = (at: number): number => (widths[at] as number) - (floor[at] as number);
  while (total() > columns) {
    const widest = widths.reduce((best, _, at) => (slack(at) > slack(best) ? at : best), 0);
    if (slack(widest) <= 0) break;
    // As narrow as its lines then are: no column keeps room that its wrapped cells leave empty.
    const cells = [head[widest] as string, ...rows.map((row) => row[widest] as string)];
    const lines = cells.flatMap((cell) => wrap(cell, (widths[widest] as number) - 1));
    widths[widest] = Math.max(floor[widest] as number, ...lines.map(({ length }) => length));
  }
  const line = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, at) => wrap(cell, widths[at] as number));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      wrapped
        .map((lines, at) => {
          const text = lines[row] ?? '';
          return numeric.includes(at) ? text.padStart(widths[at] as number) : text.padEnd(widths[at] as number);
        })
        .join(' '.repeat(gap)),
    );
  };
  const tall = rows.some((row) => row.some((cell, at) => cell.length > (widths[at] as number)));
  const body = rows.flatMap((row, at) => (tall && at > 0 ? ['', ...line(row)] : line(row)));
  return [...line(head).map(style.dim), style.dim('─'.repeat(Math.min(total(), columns))), ...body];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    // A word longer than the line is cut: nothing is lost, nothing runs over.
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return line === '' ? lines : [...lines, line];
}

function sourceLines({ sources, notes, accessed }: Document, width: number): string[] {
  if (sources.length === 0) return ['No source is cited.'];
  const digits = String(sources.length).length;
  const list = sources.flatMap(({ number, source }) => {
    const other = source.accessed.text === accessed ? '' : ` (accessed ${source.accessed.text})`;
    const label = `${String(number).padStart(digits)}. `;
    const lines = wrap(`${sourceSentence(source)}${other}`, width - label.length);
    // An address stays whole on its line, so that it can be copied or clicked.
    return [
      ...lines.map((line, at) => (at === 0 ? label : ' '.repeat(label.length)) + line),
      ' '.repeat(label.length) + source.url,
    ];
  });
  const endnotes = notes.flatMap((note) => wrap(`note ${note.number}: ${note.text} (source ${note.source})`, width));
  const gap = endnotes.length > 0 ? [''] : [];
  return [...endnotes, ...gap, ...wrap(`Accessed ${accessed} unless a line says otherwise.`, width), '', ...list];
}
