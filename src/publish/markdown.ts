import { citeText, sourceSentence } from './cite.ts';
import type { Block, Document, NumberedSource, Text } from './document.ts';

/** The terse form: no HTML, tables as pipes, a statement ends with its citations and the id of its finding. */
export function markdown(document: Document): string {
  const parts = [`# ${document.title}`, document.lead.join(' ')];
  for (const [index, section] of document.sections.entries()) {
    parts.push(`## ${section.heading}`);
    for (const block of section.blocks) parts.push(blockText(block));
    if (index === document.sections.length - 1) parts.push(sources(document));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'statement':
      return `${spans(block.text)} \`${block.finding}\``;
    case 'table': {
      const rows = [
        block.head,
        block.head.map((_, at) => (block.numeric.includes(at) ? '---:' : '---')),
        ...block.rows.map((row) => row.map(cell)),
      ];
      const note = block.note === undefined ? [] : [`${spans(block.note)} \`${block.finding}\``, ''];
      return [...note, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
    }
    case 'figure':
      return '';
  }
}

/** Source text is data: what markdown would read as markup is escaped. */
function spans(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? escaped(span) : citeText(span))).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\*<[\]|]/g, (mark) => `\\${mark}`).replaceAll('`', '\\`');
}

/** An address as it is, but for what could open markup. */
function address(url: string): string {
  return url.replace(/[<>`|]/g, encodeURIComponent);
}

function cell(text: Text): string {
  return spans(text);
}

function sources(document: Document): string {
  const { accessed } = document;
  if (document.sources.length === 0) return 'No source is cited.';
  const lines = document.sources.map(
    ({ number, source }: NumberedSource) =>
      `${number}. ${escaped(sourceSentence(source))} ${address(source.url)}${source.accessed.text === accessed ? '' : ` (accessed ${source.accessed.text})`}`,
  );
  const notes = document.notes.map((note) => `- note ${note.number}: ${escaped(note.text)} (source ${note.source})`);
  return [
    ...notes,
    ...(notes.length > 0 ? [''] : []),
    `Accessed ${accessed} unless a line says otherwise.`,
    '',
    ...lines,
  ].join('\n');
}
