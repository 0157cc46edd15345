import type { Day } from '../record/day.ts';
import { type Event, names } from '../record/event.ts';
import { printDate } from '../record/finding/phrases.ts';
import { mark } from '../record/finding.ts';
import { sentence } from '../record/sentence.ts';

/** The state's newest change of regime, where it came after votes that end on a day: they are another government's votes. */
export function turnAfter(events: readonly Event[], state: string, end: Day): Event | undefined {
  return events
    .filter((event) => event.kind === 'regime_change' && names(event, state) && event.about.from > end)
    .sort((a, b) => b.about.from - a.about.from || (a.id < b.id ? -1 : 1))[0];
}

export function castBefore(turn: Event): string {
  return sentence(
    'These votes were cast before the change of regime of {day} {cite}: they are those of another government.',
    {
      day: printDate(turn.about),
      cite: mark(turn.id),
    },
  );
}
