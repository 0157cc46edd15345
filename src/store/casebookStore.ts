import { coded } from '../errors.ts';
import type { ActorId } from '../record/actor.ts';
import { asOf, type CasebookView, type KnownFact } from '../record/asOf.ts';
import type { Casebook } from '../record/casebook.ts';
import { oncePerFact, voicesOf } from '../record/contradictions.ts';
import { correctionChain } from '../record/corrections.ts';
import { precisions } from '../record/dateText.ts';
import type { Day } from '../record/day.ts';
import { type Event, isSymmetric, names } from '../record/event.ts';
import type { Fact } from '../record/fact.ts';
import { type CasebookTables, joinedTables } from '../record/joinedTables.ts';
import type { DyadEvent, EventStore, Evidence, StateCoverage } from './EventStore.ts';

/**
 * The engine over casebooks in memory. A state's record is its own casebook and what other casebooks say of it.
 * Complexity: O(rows) a state and day for the first query, then from the view that is kept.
 */
export function casebookStore(casebooks: readonly Casebook[]): EventStore {
  const views = new Map<string, CasebookView>();
  const kept = (key: string, make: () => CasebookView): CasebookView => {
    const view = views.get(key) ?? make();
    views.set(key, view);
    return view;
  };
  const bookView = (casebook: Casebook, day: Day): CasebookView =>
    kept(`book ${casebook.state}@${day}`, () => asOf(casebook, day));
  const view = (state: ActorId, day: Day): CasebookView =>
    kept(`${state}@${day}`, () =>
      joinedView(
        state,
        day,
        casebooks.map((casebook) => {
          const own = bookView(casebook, day);
          return casebook.state === state ? own : aboutState(own, casebook, state);
        }),
      ),
    );

  return {
    async timeline({ state, asOf: day, with: partner, from, to, kinds, limit, cursor }) {
      const wanted = view(state, day)
        .events.filter((event) => partner === undefined || names(event, partner))
        .filter(
          (event) => (from === undefined || event.about.to >= from) && (to === undefined || event.about.from <= to),
        )
        .filter((event) => kinds === undefined || kinds.includes(event.kind))
        .sort(newestFirst);
      if (cursor !== undefined && !/^-?\d+:.+$/.test(cursor)) {
        throw coded('EQ_USAGE', { problem: `"${cursor}" is no cursor`, command: 'timeline' });
      }
      const left = cursor === undefined ? wanted : wanted.filter((event) => follows(event, cursor));
      const rows = left.slice(0, limit);
      const last = rows.at(-1);
      return { rows, total: wanted.length, ...(last && rows.length < left.length && { next: cursorOf(last) }) };
    },

    async dyadEvents({ a, b, from, to, minPrecision, asOf: day }) {
      const between = sameFactOnce(view(a, day).events).filter(
        (event) => names(event, a) && names(event, b) && event.about.to >= from && event.about.from <= to,
      );
      const limit = precisions.indexOf(minPrecision);
      const exact = between.filter((event) => precisions.indexOf(event.about.precision) <= limit);
      const rows = exact
        .flatMap((event) => directed(event, a, b))
        .sort((x, y) => x.day - y.day || (x.id < y.id ? -1 : 1));
      return { rows, coarse: between.length - exact.length };
    },

    async commitments({ state, asOf: day }) {
      const { commitments, statusClaims } = view(state, day);
      return [...commitments].sort(byDay).map((commitment) => ({
        commitment,
        claims: statusClaims.filter((claim) => claim.commitment === commitment.id).sort(byDay),
      }));
    },

    async sanctions({ state, asOf: day }) {
      const { sanctions, sanctionChanges } = view(state, day);
      return sanctions.map((sanction) => ({
        sanction,
        changes: sanctionChanges.filter((change) => change.sanction === sanction.id).sort(byDay),
      }));
    },

    async votes({ state, asOf: day, from, to }) {
      return view(state, day)
        .votes.filter(
          (vote) => (from === undefined || vote.about.to >= from) && (to === undefined || vote.about.from <= to),
        )
        .sort(byDay);
    },

    async coverage({ state, asOf: day }) {
      return coverage(
        view(state, day),
        casebooks.some((casebook) => casebook.state === state),
      );
    },

    async dossier({ state, asOf: day }) {
      const { offices, assets, contradictions } = view(state, day);
      return { offices, assets, contradictions };
    },

    async corrections({ state, asOf: day }) {
      const { superseded, ...live } = view(state, day);
      const rows: KnownFact[] = [
        ...live.events,
        ...live.votes,
        ...live.commitments,
        ...live.statusClaims,
        ...live.sanctionChanges,
        ...superseded,
      ];
      const newest = rows.filter(
        (row) =>
          (row.corrects ?? row.retracts) !== undefined &&
          !rows.some((other) => (other.corrects ?? other.retracts) === row.id),
      );
      return newest.map((row) => correctionChain(rows, row.id)).sort((a, b) => byDay(a[0] as Fact, b[0] as Fact));
    },

    async evidence({ ids, asOf: day }) {
      const views = casebooks.map((casebook) => bookView(casebook, day));
      const superseded = views.flatMap((each) => each.superseded);
      const found = new Map(evidenceOf({ ...joinedTables(views), superseded }).map((each) => [each.id, each]));
      return ids.map((id) => {
        const evidence = found.get(id);
        if (evidence === undefined) throw coded('EQ_NOT_FOUND', { id, suggestion: '' });
        return evidence;
      });
    },

    async close() {
      views.clear();
    },
  };
}

/** Each fact once: versions that agree in sender, target and kind are one event. */
export function sameFactOnce(events: readonly Event[]): Event[] {
  return oncePerFact(events, (event) => `${event.from.join(';')}>${event.to.join(';')} ${event.kind}`);
}

/**
 * A state's own view, and what other casebooks show of it: views are joined, never rows, so that no correction is lost. A fact
 * that two casebooks hold is superseded when one of them corrects it, and not left out while the other can show it.
 */
function joinedView(state: ActorId, day: Day, parts: readonly CasebookView[]): CasebookView {
  const own = parts.find((part) => part.state === state);
  const superseded = parts.flatMap((part) => part.superseded);
  const older = new Set(superseded.map(({ id }) => id));
  const joined = joinedTables(parts.map((part) => withoutRows(part, older)));
  const shown = new Set(Object.values(joined).flatMap((rows: readonly { id: string }[]) => rows.map(({ id }) => id)));
  return {
    state,
    asOf: day,
    title: own?.title ?? state,
    from: own?.from ?? Number.POSITIVE_INFINITY,
    to: own?.to ?? Number.NEGATIVE_INFINITY,
    ...(own?.note !== undefined && { note: own.note }),
    ...joined,
    superseded,
    leftOut: parts.flatMap((part) => part.leftOut).filter(({ id }) => !shown.has(id)),
  };
}

function withoutRows(view: CasebookView, ids: ReadonlySet<string>): CasebookView {
  const kept = <T extends { id: string }>(rows: readonly T[]): T[] => rows.filter(({ id }) => !ids.has(id));
  return {
    ...view,
    events: kept(view.events),
    votes: kept(view.votes),
    commitments: kept(view.commitments),
    statusClaims: kept(view.statusClaims),
    sanctionChanges: kept(view.sanctionChanges),
  };
}

/** The rows of another state's view that concern the state. `casebook` holds the rows the day does not show, to be counted. */
function aboutState(view: CasebookView, casebook: Casebook, state: ActorId): CasebookView {
  const { events, commitments, sanctions, votes, statusClaims, sanctionChanges } = rowsAbout(view, state);
  const facts = [...events, ...commitments, ...statusClaims, ...sanctionChanges];
  const all = rowsAbout(casebook, state);
  const ids = new Set(Object.values(all).flatMap((rows) => rows.map(({ id }) => id)));
  return {
    ...view,
    events,
    commitments,
    sanctions,
    votes,
    statusClaims,
    sanctionChanges,
    assets: view.assets.filter((asset) => commitments.some((commitment) => commitment.asset === asset.id)),
    // One side alone is no contradiction: the other may be about another state.
    contradictions: view.contradictions.filter(
      ({ id }) => voicesOf<(typeof facts)[number]>(facts.filter((fact) => fact.contradiction === id)).length > 1,
    ),
    superseded: view.superseded.filter(({ id }) => ids.has(id)),
    leftOut: view.leftOut.filter(({ id }) => ids.has(id)),
  };
}

type Rows = Pick<Casebook, 'events' | 'commitments' | 'sanctions' | 'votes' | 'statusClaims' | 'sanctionChanges'>;

function rowsAbout(casebook: Rows, state: ActorId): Rows {
  const events = withVersions(casebook.events, (event) => names(event, state));
  const commitments = withVersions(casebook.commitments, (commitment) => commitment.parties.includes(state));
  const sanctions = casebook.sanctions.filter((sanction) => sanction.sender === state || sanction.target === state);
  const ids = new Set([...events, ...commitments, ...sanctions].map(({ id }) => id));
  return {
    events,
    commitments,
    sanctions,
    votes: casebook.votes.filter((vote) => ids.has(vote.event)),
    statusClaims: casebook.statusClaims.filter((claim) => ids.has(claim.commitment)),
    sanctionChanges: casebook.sanctionChanges.filter((change) => ids.has(change.sanction)),
  };
}

/** The rows wanted, and the other versions of what they are versions of: who took part may be what is in dispute. */
function withVersions<T extends Fact>(rows: readonly T[], wanted: (row: T) => boolean): T[] {
  const disputed = new Set(rows.filter(wanted).flatMap(({ contradiction }) => contradiction ?? []));
  return rows.filter((row) => wanted(row) || (row.contradiction !== undefined && disputed.has(row.contradiction)));
}

function directed(event: Event, a: ActorId, b: ActorId): DyadEvent[] {
  const pairs: [ActorId, ActorId][] = [
    [a, b],
    [b, a],
  ];
  return pairs
    .filter(([from, to]) => event.from.includes(from) && event.to.includes(to))
    .slice(0, isSymmetric(event.cameo) ? 1 : 2)
    .map(([from, to]) => ({
      id: event.id,
      day: event.about.from,
      from,
      to,
      ...(event.cameo !== undefined && { cameo: event.cameo }),
      symmetric: isSymmetric(event.cameo),
    }));
}

function coverage(view: CasebookView, casebook: boolean): StateCoverage {
  const facts: Fact[] = [
    ...view.events,
    ...view.votes,
    ...view.commitments,
    ...view.statusClaims,
    ...view.sanctionChanges,
  ];
  const level = (name: Fact['checked']): number => facts.filter((fact) => fact.checked === name).length;
  const layers = (['embedded', 'workspace'] as const).map((layer) => ({
    layer,
    rows: facts.filter((fact) => fact.origin.layer === layer).length,
  }));
  return {
    state: view.state,
    casebook,
    ...(casebook && { title: view.title, from: view.from, to: view.to }),
    ...(view.note !== undefined && { note: view.note }),
    rows: facts.length,
    assumed: facts.filter((fact) => fact.knownBasis === 'assumed').length,
    coarse: facts.filter((fact) => fact.about.precision !== 'day').length,
    byLevel: { primary: level('primary'), reported: level('reported'), single: level('single') },
    layers,
    leftOut: view.leftOut,
  };
}

function evidenceOf(view: CasebookTables & Pick<CasebookView, 'superseded'>): Evidence[] {
  const sources = new Map(view.sources.map((source) => [source.id, source]));
  const facts: Evidence['fact'][] = [
    ...view.events,
    ...view.votes,
    ...view.commitments,
    ...view.statusClaims,
    ...view.sanctions,
    ...view.sanctionChanges,
    ...view.offices,
    ...view.assets,
    ...view.superseded,
  ];
  return facts.map((fact) => ({
    id: fact.id,
    fact,
    level: fact.checked,
    sources: fact.sources.flatMap((id) => sources.get(id) ?? []),
  }));
}

function cursorOf(event: Event): string {
  return `${event.about.from}:${event.id}`;
}

/** By position, not by row: the row that made the cursor may since have been corrected away. */
function follows(event: Event, cursor: string): boolean {
  const [day, id] = [Number(cursor.slice(0, cursor.indexOf(':'))), cursor.slice(cursor.indexOf(':') + 1)];
  return event.about.from < day || (event.about.from === day && event.id > id);
}

function newestFirst(a: Event, b: Event): number {
  return b.about.from - a.about.from || (a.id < b.id ? -1 : 1);
}

function byDay(a: Fact, b: Fact): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}
