import type { Event } from '../record/event.ts';
import { type Contradicted, contradicted } from '../record/finding/contradicted.ts';
import type { Question } from '../record/finding/question.ts';
import type { Vote } from '../record/vote.ts';
import type { Dossier, EventStore } from '../store/EventStore.ts';

/** What the store shows of a state, among which rows may disagree. */
export interface Shown {
  events: readonly Event[];
  votes: readonly Vote[];
  pledged: Awaited<ReturnType<EventStore['commitments']>>;
  programmes: Awaited<ReturnType<EventStore['sanctions']>>;
  dossier: Dossier;
}

/** Every open contradiction of a state, both sides each. */
export function contradictionsOf(
  question: Question,
  { events, votes, pledged, programmes, dossier }: Shown,
): Contradicted[] {
  const rows = {
    events,
    votes,
    commitments: pledged.map(({ commitment }) => commitment),
    claims: pledged.flatMap(({ claims }) => claims),
    changes: programmes.flatMap(({ changes }) => changes),
    offices: dossier.offices,
  };
  return dossier.contradictions.map((contradiction) => contradicted({ ...question, ...rows, contradiction }));
}
