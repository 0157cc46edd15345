import { isoDay } from '../../record/day.ts';
import type { FigureData } from '../../record/figureData.ts';

/** A figure in words: its span and what each lane holds, gaps included, for those who do not see it. */
export function figureDesc(figure: FigureData): string {
  const span = `From ${isoDay(figure.from)} to ${isoDay(figure.to)}.`;
  const lanes = lanesInWords(figure);
  return [span, ...(lanes.length > 0 ? lanes : ['No lane.'])].join(' ');
}

function lanesInWords(figure: FigureData): string[] {
  switch (figure.kind) {
    case 'chronicle-strip':
      return figure.lanes.map(({ name, marks }) => {
        const count = (direction: string) => marks.filter((mark) => mark.direction === direction).length;
        if (marks.length === 0) return `${name}: no row.`;
        return `${name}: ${counted(marks.length, 'event')}, ${count('+')} cooperative, ${count('-')} conflictual, ${count('0')} neither.`;
      });
    case 'commitment-lanes':
      return figure.lanes.map(({ name, formal, ends, words, disputed }) => {
        const status = formal.at(-1)?.label ?? 'no formal act on record';
        const end = ends ? `, ends ${isoDay(ends.day)}${ends.computed ? ' (computed)' : ''}` : '';
        return `${name}: ${status}${end}, ${counted(words.length, 'statement')}${disputed ? ', disputed' : ''}.`;
      });
    case 'sanction-staircase':
      return figure.lanes.map(
        ({ name, steps }) => `${name}: ${steps.length === 0 ? 'no row' : counted(steps.length, 'change')}.`,
      );
  }
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
