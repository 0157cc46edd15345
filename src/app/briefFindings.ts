import { idealPosition } from '../measure/idealPosition.ts';
import { recognition } from '../measure/recognition.ts';
import { votingAgreement } from '../measure/votingAgreement.ts';
import type { BriefFindings } from '../publish/brief.ts';
import type { ActorId } from '../record/actor.ts';
import { membersOn } from '../record/atlas.ts';
import { type Fact, type FactId, type Level, levels } from '../record/fact.ts';
import { endsAhead } from '../record/finding/ahead.ts';
import { assets } from '../record/finding/assets.ts';
import { chronicle } from '../record/finding/chronicle.ts';
import { thirdPartyClauses } from '../record/finding/clauses.ts';
import { commitments } from '../record/finding/commitments.ts';
import { confidence } from '../record/finding/confidence.ts';
import { continued } from '../record/finding/continued.ts';
import type { Contradicted } from '../record/finding/contradicted.ts';
import { engagement } from '../record/finding/engagement.ts';
import { gaps } from '../record/finding/gaps.ts';
import { wordsToDeeds } from '../record/finding/lags.ts';
import { methodCard } from '../record/finding/methodCard.ts';
import { notMeasured } from '../record/finding/notMeasured.ts';
import { openQuestions } from '../record/finding/open.ts';
import { publicOrder } from '../record/finding/order.ts';
import { withArticle } from '../record/finding/phrases.ts';
import type { Question } from '../record/finding/question.ts';
import { newestSanctionState, sameChangeOnce, sanctions } from '../record/finding/sanctions.ts';
import { thirdParties } from '../record/finding/thirdParties.ts';
import type { Finding } from '../record/finding.ts';
import { sameFactOnce } from '../store/casebookStore.ts';
import type { OpenRecord } from '../store/openRecord.ts';
import { contradictionsOf } from './contradictionsOf.ts';
import type { OpenDigest } from './openDigest.ts';
import { version } from './version.ts';

/** Asks the store once, the record's questions and the stages that are built; what a later stage would answer is said to be not measured. */
export async function briefFindings(
  record: OpenRecord,
  state: ActorId,
  powers: readonly ActorId[],
  asOf: number,
  rollCalls: OpenDigest | undefined,
): Promise<BriefFindings> {
  const { store, atlas } = record;
  const about = { state, asOf };
  const [timeline, votes, pledged, programmes, dossier, coverage] = await Promise.all([
    store.timeline(about),
    store.votes(about),
    store.commitments(about),
    store.sanctions(about),
    store.dossier(about),
    store.coverage(about),
  ]);
  const events = sameFactOnce(timeline.rows).sort(inDayOrder);
  const name = (id: ActorId): string => atlas.actors.get(id)?.name ?? id;
  const label = (id: ActorId): string => withArticle(name(id));
  const question: Question = { state, powers, asOf, coverage, label, name };
  const { offices } = dossier;
  const blocs = powers.filter((power) => atlas.actors.get(power)?.kind === 'bloc');
  const members = new Map(
    blocs.map((bloc) => [bloc, membersOn(atlas, bloc, asOf).filter((member) => !powers.includes(member))]),
  );

  const contradictions = contradictionsOf(question, { events: timeline.rows, votes, pledged, programmes, dossier });
  const disagreeing = (about: Contradicted['about']): Finding[] =>
    contradictions.filter((each) => each.about === about).map(({ finding }) => finding);
  const position = engagement({ ...question, events, votes, members });
  const voting = rollCalls
    ? votingAgreement({ ...question, ...rollCalls, events, evidence: rollCalls.fact.id })
    : notMeasured(question, 'voting', 'Votes in the UN General Assembly', 'measure');
  const ideal = rollCalls ? [idealPosition({ ...question, ...rollCalls, events, evidence: rollCalls.fact.id })] : [];
  const recognised = recognition({
    ...question,
    events,
    offices,
    programmes,
    commitments: pledged.map(({ commitment }) => commitment),
  });
  const open = commitments({ ...question, commitments: pledged, offices, select: 'open' });
  const newestSanction = newestSanctionState({ ...question, programmes, select: 'recent' });
  const order = publicOrder({ ...question, events, offices, programmes });
  const rivals = order.filter(({ verdict }) => verdict !== undefined);
  const kept = continued({ ...question, programmes });
  const ahead = endsAhead({ ...question, programmes, commitments: pledged, events });
  const facts: Fact[] = [
    ...timeline.rows,
    ...votes,
    ...pledged.flatMap(({ commitment, claims }) => [commitment, ...claims]),
    ...programmes.flatMap(({ changes }) => changes),
  ];
  const byId = new Map(facts.map((fact) => [fact.id, fact.checked]));
  const levelOf = (id: FactId): Level | undefined => byId.get(id);
  const lines = [position, ...live(contradictions, levelOf), newestSanction, ...rivals];

  const withoutMethod: Omit<BriefFindings, 'method'> = {
    bottomLine: lines,
    confidence: confidence({ ...question, lines, levelOf }),
    position: [position, voting, ...ideal, recognised, thirdParties({ ...question, events })],
    changes: [
      notMeasured(question, 'change-points', 'Change points', 'measure'),
      chronicle({ ...question, events, offices }),
      ...disagreeing('events'),
    ],
    commitments: [open, ...disagreeing('commitments')],
    sanctions: [
      sanctions({ ...question, programmes, select: 'recent' }),
      ...thirdPartyClauses({
        ...question,
        programmes: programmes.filter(({ sanction }) => powers.includes(sanction.sender)),
      }),
      ...kept,
      wordsToDeeds({ ...question, programmes }),
      ...disagreeing('sanctions'),
    ],
    wordsAndDeeds: [
      notMeasured(question, 'words-deeds', 'Words against deeds', 'measure'),
      notMeasured(question, 'sincerity', 'Sincerity undetermined (NOT_MEASURED); promises kept', 'explain'),
    ],
    order,
    ahead: [notMeasured(question, 'likelihoods', 'Likelihoods', 'forecast'), ahead],
    courses: [notMeasured(question, 'courses', 'Courses', 'strategy')],
    corridors: [
      notMeasured(question, 'corridors', 'Corridors', 'corridor'),
      assets({ ...question, assets: dossier.assets, commitments: pledged }),
    ],
    open: openQuestions({
      ...question,
      contradictions: contradictions.map(({ finding }) => finding),
      questions: new Map(dossier.contradictions.map(({ id, question: text }) => [id, text])),
      pledges: open,
      kept,
      ahead,
      rivals,
    }),
    gaps: gaps({
      ...question,
      events,
      changes: programmes.reduce((sum, { changes }) => sum + sameChangeOnce(changes).length, 0),
      commitments: pledged.length,
      leftOut: coverage.leftOut,
      layers: coverage.layers,
      casebook: coverage.casebook,
      ...(coverage.note !== undefined && { note: coverage.note }),
    }),
  };
  return { ...withoutMethod, method: methodCard({ ...question, findings: listFindings(withoutMethod), version }) };
}

function inDayOrder(a: Fact, b: Fact): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}

/** All findings of a brief, each once, in the order of its sections. */
export function listFindings(findings: Partial<BriefFindings>): Finding[] {
  const all = Object.values(findings).flat() as Finding[];
  return [...new Map(all.map((finding) => [finding.id, finding])).values()];
}

/** The contradiction for the bottom line: of best level, then newest. */
function live(contradictions: readonly Contradicted[], levelOf: (id: FactId) => Level | undefined): Finding[] {
  const best = ({ finding }: Contradicted): number =>
    Math.min(...finding.evidence.map((id) => levels.indexOf(levelOf(id) ?? 'single')));
  return [...contradictions]
    .sort((a, b) => best(a) - best(b) || b.newest - a.newest)
    .slice(0, 1)
    .map(({ finding }) => finding);
}
