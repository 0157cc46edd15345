import type { ComponentChildren, VNode } from 'preact';
import type { Block, Section, Text } from '../document.ts';
import { Figure } from '../figures/figure.tsx';
import { FigureTable } from './figureTable.tsx';
import { Words } from './words.tsx';

interface SectionProps {
  id: string;
  section: Section;
  title: string;
  children?: ComponentChildren;
}

export function SectionView({ id, section, title, children }: SectionProps): VNode {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{section.heading}</h2>
      {section.blocks.map((block, at) => (
        <BlockView key={at} block={block} title={title} label={section.heading} />
      ))}
      {children}
    </section>
  );
}

/** Two drawings of each figure, and the style sheet shows the one that is legible: text in a scaled drawing is not. */
const widths = { wide: 720, narrow: 344 };

function BlockView({ block, title, label }: { block: Block; title: string; label: string }): VNode {
  switch (block.kind) {
    case 'statement':
      return (
        <p class="statement">
          <Spans text={block.text} /> <FindingMark id={block.finding} />
        </p>
      );
    case 'table':
      return (
        <>
          {block.note && (
            <p class="note">
              <Spans text={block.note} /> <FindingMark id={block.finding} />
            </p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
          <section class="scroll" aria-label={`Table: ${label}, ${block.finding}`} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {block.head.map((cell, at) => (
                    <th key={cell} scope="col" class={block.numeric.includes(at) ? 'number' : undefined}>
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {block.rows.map((row, at) => (
                  <tr key={at}>
                    {row.map((cell, column) => (
                      <td key={column} class={block.numeric.includes(column) ? 'number' : undefined}>
                        <Spans text={cell} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      );
    case 'figure':
      return (
        <figure>
          {(['wide', 'narrow'] as const).map((size) => (
            <div key={size} class={size}>
              <Figure figure={block.figure} width={widths[size]} source={`Equipoise, ${title}`} />
            </div>
          ))}
          <FigureTable figure={block.figure} />
        </figure>
      );
  }
}

export function Spans({ text }: { text: Text }): VNode {
  return (
    <>
      {text.map((span, at) =>
        typeof span === 'string' ? (
          <Words key={at} text={span} />
        ) : (
          <span key={at}>
            <a class="cite" href={`#${span.target}`} aria-label={span.target.replace('-', ' ')}>
              [{span.cite}]
            </a>
            {span.isNew && <strong class="new"> new</strong>}
            {span.isOwn && <strong class="new"> workspace</strong>}
          </span>
        ),
      )}
    </>
  );
}

function FindingMark({ id }: { id: string }): VNode {
  return (
    <code class="finding" title="finding">
      {id}
    </code>
  );
}
