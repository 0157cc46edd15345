import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Text } from '../../src/publish/document.ts';
import { csvOf, rendered } from '../../src/publish/render.ts';

const cell = (text: string): Text => [text];

function document(texts: readonly string[]): Document {
  return {
    title: 'A title',
    lead: ['A lead.'],
    sections: [
      {
        heading: '1. One',
        blocks: [
          { kind: 'statement', finding: 'one', text: cell(texts[0] as string) },
          {
            kind: 'table',
            finding: 'two',
            head: ['name', 'n'],
            numeric: [1],
            rows: texts.map((text, at) => [cell(text), cell(String(at))]),
          },
        ],
      },
      { heading: 'Sources', blocks: [] },
    ],
    sources: [],
    notes: [],
  };
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'a | b',
  '`code` *bold* [link](javascript:alert(1))',
  '&lt;b&gt;',
];

describe('text of a source is data in every form', () => {
  test('html escapes it and holds no script', async () => {
    const html = await rendered(document(hostile), 'html', { columns: 80, colour: false });
    expect(html).not.toMatch(/<script|<img|<svg\/onload/i);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).toContain('&amp;lt;b&amp;gt;');
  });

  test('markdown escapes what would be markup, and a pipe does not split a cell', async () => {
    const md = await rendered(document(hostile), 'md', { columns: 80, colour: false });
    expect(md).toContain('\\<script>alert(1)\\</script>');
    expect(md).not.toMatch(/(?<!\\)<(script|img|svg)/);
    expect(md).toContain('\\[link\\](javascript:alert(1))');
    const rows = md.split('\n').filter((line) => line.startsWith('| '));
    // Header, rule and one line a text: a pipe inside a cell would add a column.
    expect(rows).toHaveLength(2 + hostile.length);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(4);
  });

  test('csv disarms cells a spreadsheet would run, keeps numbers, and keeps the columns', () => {
    const csv = csvOf([
      ['a', 'b'],
      ['=1+1', '-5'],
      ['+cmd', '@x'],
      ['-2.50', '+'],
      ['plain, "quoted"', 'line\nfeed'],
    ]);
    expect(csv).toBe(`a,b\n'=1+1,-5\n'+cmd,'@x\n-2.50,+\n"plain, ""quoted""",line feed\n`);
  });
});

describe('the terminal', () => {
  test('no line is wider than the window, no word is lost, for any text and width', async () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefghij0123456789-.') });
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 40, max: 160 }),
        async (texts, columns) => {
          const shown = await rendered(document(texts), 'terminal', { columns, colour: false });
          for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
          // Wrapping may cut a long word over two lines, never drop a character of the statement.
          const bare = shown.replace(/\s/g, '');
          expect(bare).toContain((texts[0] as string).replace(/\s/g, ''));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  test('colour changes escape codes only', async () => {
    const plain = await rendered(document(hostile), 'terminal', { columns: 80, colour: false });
    const coloured = await rendered(document(hostile), 'terminal', { columns: 80, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});
