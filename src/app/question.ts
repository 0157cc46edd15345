import type { ActorId } from '../record/actor.ts';
import type { KnownFact } from '../record/asOf.ts';
import { parseDay } from '../record/dateText.ts';
import { history } from '../record/finding/history.ts';
import { withArticle } from '../record/finding/phrases.ts';
import type { Question } from '../record/finding/question.ts';
import type { Finding } from '../record/finding.ts';
import { askDay, askState } from './ask.ts';
import { contradictionsOf } from './contradictionsOf.ts';
import type { AppContext } from './record.ts';

/** State, as-of day and coverage of a command's question, from what was typed. */
export async function stateQuestion(
  context: AppContext,
  { state: text, asOf: dayText, powers = [] }: { state: string; asOf?: string | undefined; powers?: ActorId[] },
): Promise<Question> {
  const { record } = context;
  const today = context.today();
  const state = askState(record, text, dayText === undefined ? today : parseDay(dayText));
  const asOf = askDay(record, dayText, state, today);
  const name = (id: ActorId): string => record.atlas.actors.get(id)?.name ?? id;
  const label = (id: ActorId): string => withArticle(name(id));
  return { state, powers, asOf, coverage: await record.store.coverage({ state, asOf }), label, name };
}

/** The contradictions among the rows that a list shows, both sides each. */
export async function contradictionsAmong(
  context: AppContext,
  question: Question,
  ids: ReadonlySet<string>,
): Promise<Finding[]> {
  const { store } = context.record;
  const about = { state: question.state, asOf: question.asOf };
  const [timeline, votes, pledged, programmes, dossier] = await Promise.all([
    store.timeline(about),
    store.votes(about),
    store.commitments(about),
    store.sanctions(about),
    store.dossier(about),
  ]);
  return contradictionsOf(question, { events: timeline.rows, votes, pledged, programmes, dossier })
    .map(({ finding }) => finding)
    .filter(({ evidence }) => evidence.some((id) => ids.has(id)));
}

/** Corrections among the rows of some tables, each chain from its first version. */
export async function historyOf(
  context: AppContext,
  question: Question,
  tables: readonly KnownFact['table'][],
): Promise<Finding> {
  const chains = await context.record.store.corrections({ state: question.state, asOf: question.asOf });
  return history({
    ...question,
    chains: chains.filter(([first]) => first !== undefined && tables.includes(first.table)),
  });
}
