import type { VNode } from 'preact';
import { isoDay } from '../../record/day.ts';
import type { FigureData } from '../../record/figureData.ts';

/** The table twin: what a figure draws, to be read. */
export function FigureTable({ figure }: { figure: FigureData }): VNode {
  const { head, rows } = twin(figure);
  return (
    <details>
      <summary>Data of this figure: {figure.title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="scroll" aria-label={`Data: ${figure.title}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function twin(figure: FigureData): { head: string[]; rows: string[][] } {
  switch (figure.kind) {
    case 'chronicle-strip':
      return {
        head: ['partner', 'from', 'to', 'direction', 'event'],
        rows: figure.lanes.flatMap((lane) =>
          lane.marks.length === 0
            ? [[lane.name, '-', '-', '-', 'no row in the sources used']]
            : lane.marks.map((mark) => [
                lane.name,
                isoDay(mark.from),
                isoDay(mark.to),
                directions[mark.direction],
                mark.label,
              ]),
        ),
      };
    case 'commitment-lanes':
      return {
        head: ['commitment', 'lane', 'from', 'to', 'what'],
        rows: figure.lanes.flatMap((lane) => [
          ...lane.formal.map((bar) => [lane.name, 'formal', isoDay(bar.from), isoDay(bar.to), bar.label]),
          ...(lane.ends
            ? [[lane.name, 'end', isoDay(lane.ends.day), '-', lane.ends.computed ? 'computed' : 'on record']]
            : []),
          ...lane.words.map((word) => [
            lane.name,
            `words ${word.sign}`,
            isoDay(word.from),
            isoDay(word.to),
            `${word.by}: ${word.label}`,
          ]),
        ]),
      };
    case 'sanction-staircase':
      return {
        head: ['by', 'change', 'announced', 'adopted', 'effective', 'expires', 'excepted'],
        rows: figure.lanes.flatMap((lane) =>
          lane.steps.map((step) => [
            lane.name,
            step.label,
            ...[step.announced, step.adopted, step.effective, step.expires].map((day) =>
              day === undefined ? '-' : isoDay(day),
            ),
            step.excepted.join(', ') || '-',
          ]),
        ),
      };
  }
}

const directions = { '+': 'cooperative', '-': 'conflictual', '0': 'neither' };
