/** The public API: time, actors, facts, views, findings, the store, the estimators, what is printed. */

export { briefFindings } from './app/briefFindings.ts';
export { CodedError, catalogue, type ErrorCode } from './errors.ts';
export {
  blocked,
  blockLength,
  type Changes,
  changes,
  countEvidence,
  normalEvidence,
  placeInterval,
} from './measure/change.ts';
export { type Digest, parseDigest } from './measure/digest.ts';
export { idealEm } from './measure/idealEm.ts';
export { type IdealDraws, idealGibbs } from './measure/idealGibbs.ts';
export { type IdealPoints, type IdealVotes, idealVotes } from './measure/idealVotes.ts';
export { portfolio, portfolioLevels } from './measure/portfolio.ts';
export { negativeBinomial, poisson, segment, segmentInto, squares } from './measure/segment.ts';
export { type Agreement, agreementOf, type Similarity, similarity } from './measure/similarity.ts';
export { votingAgreement } from './measure/votingAgreement.ts';
export { brief } from './publish/brief.ts';
export { type CitationStyle, citation } from './publish/citation/citation.ts';
export type { Document } from './publish/document.ts';
export { renderSvg } from './publish/figures/renderSvg.tsx';
export type { Actor, ActorId, Membership, Succession } from './record/actor.ts';
export { asOf, type CasebookView } from './record/asOf.ts';
export { type Atlas, membersOn, resolve, resolveName } from './record/atlas.ts';
export type { Casebook } from './record/casebook.ts';
export { type Code, type CodeSystem, code } from './record/code.ts';
export type { Commitment, StatusClaim } from './record/commitment.ts';
export { type About, type Precision, parseDate } from './record/dateText.ts';
export { type Day, dayNumber, isoDay } from './record/day.ts';
export type { Event, EventKind } from './record/event.ts';
export type { Fact, FactId, Level, Origin } from './record/fact.ts';
export type { Finding, Verdict } from './record/finding.ts';
export { ploverType } from './record/plover.ts';
export { quadClass } from './record/quad.ts';
export { type ReasonCode, reasonSentences } from './record/reason.ts';
export type { Sanction, SanctionChange } from './record/sanction.ts';
export { type SanctionState, sanctionState } from './record/sanctionState.ts';
export type { Source } from './record/source.ts';
export { type CommitmentStatus, commitmentStatus } from './record/status.ts';
export { casebookStore } from './store/casebookStore.ts';
export type { EventStore } from './store/EventStore.ts';
export { type OpenRecord, openRecord } from './store/openRecord.ts';
