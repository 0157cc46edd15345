import { z } from 'zod';
import type { Asset } from '../asset.ts';
import { type Contradiction, contradictionFields } from '../casebook.ts';
import { type Commitment, claimTypes, commitmentKinds, type StatusClaim, type Term } from '../commitment.ts';
import { type About, onDay, parseDate } from '../dateText.ts';
import { type Event, eventKinds, type Role, roleNames } from '../event.ts';
import { type Fact, levels, type Origin } from '../fact.ts';
import { type Office, officeRoles } from '../office.ts';
import {
  changeKinds,
  type Sanction,
  type SanctionChange,
  sanctionTypes,
  type ThirdPartyClause,
  targetKinds,
} from '../sanction.ts';
import { type Source, sourceKinds } from '../source.ts';
import { type Vote, voteValues } from '../vote.ts';
import * as cell from './cell.ts';

/** How a line of each file becomes a fact: a schema of cells, then the row in our types. */
type Reader<T> = (cells: Record<string, string>, origin: Origin) => z.ZodSafeParseResult<T>;

function reader<Shape extends z.ZodRawShape, T>(
  shape: Shape,
  build: (row: z.output<z.ZodObject<Shape>>, origin: Origin) => T,
): Reader<T> {
  const schema = z.object(shape);
  return (cells, origin) => schema.transform((row) => build(row, origin)).safeParse(cells) as z.ZodSafeParseResult<T>;
}

const grounds = {
  known_at: cell.day,
  sources: cell.nonEmptyList('sources', cell.id),
  checked: cell.oneOf('checked', levels),
  contradiction: cell.optional(cell.id),
  corrects: cell.optionalText,
};

type Grounds = z.output<z.ZodObject<typeof grounds>>;

function envelope(id: string, about: About, row: Grounds & { note?: string | undefined }, origin: Origin): Fact {
  const retracts = row.corrects?.startsWith('retracts:') ? row.corrects.slice('retracts:'.length) : undefined;
  return {
    id,
    about,
    knownAt: row.known_at,
    knownBasis: 'stated',
    sources: row.sources,
    checked: row.checked,
    ...(retracts === undefined && row.corrects !== undefined && { corrects: row.corrects }),
    ...(retracts !== undefined && { retracts }),
    ...given({ contradiction: row.contradiction, note: row.note }),
    origin,
  };
}

/** Drops the keys without a value: an absent field stays absent. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export interface CasebookRow {
  state: string;
  title: string;
  from: number;
  to: number;
  note?: string;
  origin: Origin;
}

export const readCasebookRow: Reader<CasebookRow> = reader(
  { state: cell.actor, title: cell.text('title'), from: cell.day, to: cell.day, note: cell.optionalText },
  ({ note, ...row }, origin) => ({ ...row, ...given({ note }), origin }),
);

export const readSource: Reader<Source> = reader(
  {
    id: cell.id,
    kind: cell.oneOf('kind', sourceKinds),
    type: cell.text('type'),
    title: cell.optionalText,
    author: cell.optionalText,
    publisher: cell.text('publisher'),
    originator: cell.nonEmptyList('originator', cell.text('originator')),
    published: cell.optional(cell.date),
    accessed: cell.date,
    url: cell.webAddress,
    lang: cell.optionalText,
    note: cell.optionalText,
  },
  (row) => ({
    id: row.id,
    kind: row.kind,
    type: row.type,
    publisher: row.publisher,
    originators: row.originator,
    accessed: row.accessed,
    url: row.url,
    ...given({ title: row.title, author: row.author, published: row.published, lang: row.lang, note: row.note }),
  }),
);

const role = cell.matching('role', 'role:ACTOR, as host:SAU', (text): Role | undefined => {
  const [name, actor] = text.split(':');
  const known = roleNames.find((each) => each === name);
  return known && actor && /^[A-Z][A-Z0-9-]+$/.test(actor) ? { role: known, actor } : undefined;
});

export const readEvent: Reader<Event> = reader(
  {
    id: cell.id,
    date: cell.date,
    from: cell.nonEmptyList('from', cell.actor),
    to: cell.list(cell.actor),
    kind: cell.oneOf('kind', eventKinds),
    cameo: cell.optional(
      cell.matching('cameo code', 'digits of a CAMEO code', (text) => (/^\d{2,4}$/.test(text) ? text : undefined)),
    ),
    direction: cell.oneOf('direction', ['+', '-', '0']),
    summary: cell.text('summary'),
    persons: cell.list(cell.id),
    roles: cell.list(role),
    place: cell.optionalText,
    note: cell.optionalText,
    ...grounds,
  },
  (row, origin) => ({
    table: 'event',
    ...envelope(row.id, row.date, row, origin),
    from: row.from,
    to: row.to,
    kind: row.kind,
    direction: row.direction,
    summary: row.summary,
    persons: row.persons,
    roles: row.roles,
    ...given({ cameo: row.cameo, place: row.place }),
  }),
);

export const readVote: Reader<Vote> = reader(
  { id: cell.id, event: cell.id, actor: cell.actor, value: cell.oneOf('value', voteValues), ...grounds },
  (row, origin) => ({
    table: 'vote',
    ...envelope(row.id, onDay(row.known_at), row, origin),
    event: row.event,
    actor: row.actor,
    value: row.value,
  }),
);

const term = cell.matching('term', '49y, until 2050 or indefinite', (text): Term | undefined => {
  if (text === 'indefinite') return 'indefinite';
  const years = /^(\d+)y$/.exec(text);
  if (years) return { years: Number(years[1]) };
  const until = /^until (.+)$/.exec(text);
  try {
    return until ? { until: parseDate(until[1] as string) } : undefined;
  } catch {
    return undefined;
  }
});

const renewal = cell.matching(
  'renewal',
  'auto:25y:12m, auto:25y or none',
  (text): NonNullable<Commitment['renewal']> | undefined => {
    if (text === 'none') return 'none';
    const auto = /^auto:(\d+)y(?::(\d+)m)?$/.exec(text);
    if (!auto) return undefined;
    return { automatic: true, years: Number(auto[1]), ...(auto[2] !== undefined && { noticeMonths: Number(auto[2]) }) };
  },
);

export const readCommitment: Reader<Commitment> = reader(
  {
    id: cell.id,
    parties: cell.nonEmptyList('parties', cell.actor),
    kind: cell.oneOf('kind', commitmentKinds),
    title: cell.text('title'),
    signed: cell.optional(cell.date),
    provisional_from: cell.optional(cell.date),
    in_force: cell.optional(cell.date),
    term: cell.optional(term),
    renewal: cell.optional(renewal),
    limits: cell.optionalText,
    asset: cell.optional(cell.id),
    amends: cell.optional(cell.id),
    note: cell.optionalText,
    ...grounds,
  },
  (row, origin) => {
    const about = row.signed ?? row.provisional_from ?? row.in_force ?? onDay(row.known_at);
    return {
      table: 'commitment',
      ...envelope(row.id, about, row, origin),
      parties: row.parties,
      kind: row.kind,
      title: row.title,
      byCompany: /^company\b/.test(row.note ?? ''),
      ...given({
        signed: row.signed,
        provisionalFrom: row.provisional_from,
        inForce: row.in_force,
        term: row.term,
        renewal: row.renewal,
        limits: row.limits,
        asset: row.asset,
        amends: row.amends,
      }),
    };
  },
);

export const readAsset: Reader<Asset> = reader(
  {
    id: cell.id,
    name: cell.text('name'),
    actor: cell.actor,
    kind: cell.text('kind'),
    lon: cell.optional(cell.degree),
    lat: cell.optional(cell.degree),
    sources: grounds.sources,
    checked: grounds.checked,
    note: cell.optionalText,
  },
  ({ lon, lat, note, ...row }, origin) => ({ table: 'asset', ...row, ...given({ lon, lat, note }), origin }),
);

const quoteLimit = 300;

export const readStatusClaim: Reader<StatusClaim> = reader(
  {
    id: cell.id,
    commitment: cell.id,
    date: cell.date,
    type: cell.oneOf('type', claimTypes),
    by: cell.matching('speaker', 'an actor id or press', (text) =>
      /^([A-Z][A-Z0-9-]+|press)$/.test(text) ? text : undefined,
    ),
    speaker: cell.optional(cell.id),
    quote: cell.atMost(quoteLimit),
    due: cell.optional(cell.date),
    ...grounds,
  },
  (row, origin) => ({
    table: 'statusClaim',
    ...envelope(row.id, row.date, row, origin),
    commitment: row.commitment,
    type: row.type,
    by: row.by,
    ...given({ speaker: row.speaker, quote: row.quote, due: row.due }),
  }),
);

export const readSanction: Reader<Sanction> = reader(
  {
    id: cell.id,
    sender: cell.actor,
    target: cell.optional(cell.actor),
    target_kind: cell.oneOf('target_kind', targetKinds),
    type: cell.oneOf('type', sanctionTypes),
    legal_act: cell.optionalText,
    authority: cell.optionalText,
    sources: grounds.sources,
    checked: grounds.checked,
  },
  ({ target_kind: targetKind, legal_act: legalAct, target, authority, ...row }, origin) => ({
    table: 'sanction',
    ...row,
    targetKind,
    ...given({ target, legalAct, authority }),
    origin,
  }),
);

const clause = cell.matching('third-party clause', 'except:RUS+IRN:gov+goods', (text): ThirdPartyClause | undefined => {
  const parts =
    /^(except|include):([A-Z][A-Z0-9+-]*):((?:gov|goods|persons|firms)(?:\+(?:gov|goods|persons|firms))*)$/.exec(text);
  if (!parts) return undefined;
  const [, effect, states, objects] = parts as unknown as [string, ThirdPartyClause['effect'], string, string];
  return { effect, states: states.split('+'), objects: objects.split('+') };
});

export const readSanctionChange: Reader<SanctionChange> = reader(
  {
    id: cell.id,
    sanction: cell.id,
    kind: cell.oneOf('kind', changeKinds),
    announced: cell.optional(cell.date),
    adopted: cell.optional(cell.date),
    effective: cell.optional(cell.date),
    expires: cell.optional(cell.date),
    scope: cell.text('scope'),
    third_party: cell.list(clause),
    conditions: cell.list(cell.text('conditions')),
    ...grounds,
  },
  (row, origin) => {
    const dates = [row.announced, row.adopted, row.effective].filter((date) => date !== undefined);
    const [first = onDay(row.known_at)] = dates.sort((a, b) => a.from - b.from);
    return {
      table: 'sanctionChange',
      ...envelope(row.id, first, row, origin),
      sanction: row.sanction,
      kind: row.kind,
      scope: row.scope,
      thirdParty: row.third_party,
      conditions: row.conditions,
      ...given({ announced: row.announced, adopted: row.adopted, effective: row.effective, expires: row.expires }),
    };
  },
);

export const readOffice: Reader<Office> = reader(
  {
    id: cell.id,
    person: cell.id,
    name: cell.text('name'),
    aliases: cell.list(cell.text('aliases')),
    actor: cell.actor,
    office: cell.text('office'),
    role: cell.oneOf('role', officeRoles),
    from: cell.optional(cell.date),
    to: cell.optional(cell.date),
    seen: cell.list(cell.date),
    sources: grounds.sources,
    checked: grounds.checked,
  },
  ({ from, to, ...row }, origin) => ({ table: 'office', ...row, ...given({ from, to }), origin }),
);

export const readContradiction: Reader<Contradiction> = reader(
  {
    id: cell.id,
    field: cell.oneOf('field', contradictionFields),
    question: cell.text('question'),
    note: cell.optionalText,
  },
  ({ note, ...row }, origin) => ({ ...row, ...given({ note }), origin }),
);
