import { oncePerFact } from '../contradictions.ts';
import type { About } from '../dateText.ts';
import type { SanctionStaircaseData } from '../figureData.ts';
import { type Finding, mark, marksIn } from '../finding.ts';
import { actsFrom, type Sanction, type SanctionChange } from '../sanction.ts';
import { type SanctionStateName, sanctionState } from '../sanctionState.ts';
import { sentence } from '../sentence.ts';
import { levelLetter, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface Programme {
  sanction: Sanction;
  changes: readonly SanctionChange[];
}

export interface SanctionsInput extends Question {
  programmes: readonly Programme[];
  /** `recent`: by the powers and the UN on the state and its office holders, 180 days or running. `all`: every change known. */
  select: 'recent' | 'all';
}

const windowDays = 180;

/** Changes of sanctions with their four days, each fact once, and the states a clause excepts. */
export function sanctions(input: SanctionsInput): Finding {
  const { asOf, select } = input;
  const changes = input.programmes.flatMap((programme) =>
    sameChangeOnce(programme.changes).map((change) => ({ ...programme, change })),
  );
  const all = changes.sort((a, b) => byDay(a.change, b.change));
  const bySenders = all.filter(({ sanction }) => select === 'all' || isSender(input, sanction));
  const inWindow = bySenders.filter(({ change }) => select === 'all' || isRecent(change, asOf));
  const shown = inWindow.filter(({ sanction }) => select === 'all' || isOnState(input, sanction));
  const listed =
    select === 'all' ? shown : shown.filter(({ change }) => change.kind !== 'announce' && change.kind !== 'continue');
  const others = inWindow.filter(({ sanction }) => !isOnState(input, sanction));
  const standing = [now(input), onOthers(input, others)].filter((part) => part !== '').join(' ');
  return {
    ...shared(input, 'sanctions', 'sanctions', { windowDays, select }),
    ...grounds([...listed.map(({ change }) => change.id), ...marksIn(standing)]),
    tableNote:
      select === 'all'
        ? sentence('Every change known by this day: {n}.', { n: listed.length })
        : sentence(
            'By the powers and the UN, on the state and its office holders, changed within {days} days or running (on others: {others}).',
            {
              days: windowDays,
              others: others.length,
            },
          ),
    ...(listed.length > 0 && {
      table: {
        head: ['by', 'change', 'announced', 'adopted', 'effective', 'expires', 'excepted', 'level'],
        rows: listed.map(({ sanction, change }) => [
          sanction.target === undefined || sanction.target === input.state
            ? sanction.sender
            : `${sanction.sender} on ${sanction.target}`,
          `${change.kind === 'announce' ? 'words: ' : ''}${select === 'all' ? change.scope : shortScope(change)} ${mark(change.id)}`,
          cell(change.announced, change.kind === 'start' || change.kind === 'continue'),
          cell(change.adopted, change.kind === 'announce' || change.kind === 'continue'),
          cell(change.effective, change.kind === 'announce' || change.kind === 'continue'),
          change.expires ? expiry(change.expires, change) : '-',
          change.thirdParty.flatMap(({ states }) => states).join(', ') || '-',
          levelLetter[change.checked],
        ]),
      },
      figure: staircase(listed, input),
    }),
    statement: standing,
    n: all.length,
  };
}

/** Versions that agree in sanction and kind, within one group, are one change. */
export function sameChangeOnce(changes: readonly SanctionChange[]): SanctionChange[] {
  return oncePerFact(changes, (change) => `${change.sanction} ${change.kind}`);
}

export function isSender({ powers }: Question, { sender }: Sanction): boolean {
  return powers.includes(sender) || sender === 'UN';
}

/** On the state itself, one of its organs or its office holders, or on any state; groups, firms, sectors, other states are others. */
export function isOnState({ state }: Pick<Question, 'state'>, { target, targetKind }: Sanction): boolean {
  return (target ?? state) === state && (targetKind === 'state' || targetKind === 'organ' || targetKind === 'person');
}

function isRecent(change: SanctionChange, asOf: number): boolean {
  return change.about.to >= asOf - windowDays || (change.expires !== undefined && change.expires.to >= asOf);
}

/** "Standing now: ..." for each programme that stands in some way, newest first. */
function now(input: SanctionsInput): string {
  const states = input.programmes
    .filter(({ sanction }) => (input.select === 'all' || isSender(input, sanction)) && isOnState(input, sanction))
    .flatMap(({ sanction, changes }) => {
      const state = sanctionState(sameChangeOnce(changes), input.asOf);
      return state ? [{ sanction, ...state }] : [];
    })
    .sort((a, b) => b.since.from - a.since.from || (a.sanction.id < b.sanction.id ? -1 : 1))
    .map(({ sanction, state, since, expires, change }) =>
      sentence('{sender}, {act}: {state} since {since}{until} {cite}', {
        sender: input.label(sanction.sender),
        act: actName(sanction),
        state: stateWord(state),
        since: printDate(since),
        until: expires === undefined ? '' : `, to ${printDate(expires)}`,
        cite: mark(change.id),
      }),
    );
  if (states.length > 0) return `On record at this day: ${states.join('; ')}.`;
  return input.programmes.length === 0
    ? 'Sanctions: no row in the sources used.'
    : sentence(
        'On the state itself by the powers: no row. On its firms, groups and sectors, or by others: {n:programme|programmes} on record.',
        {
          n: input.programmes.length,
        },
      );
}

/** What the powers do to firms, sectors and groups of the state, which the table leaves out: how much, and the newest. */
function onOthers(input: SanctionsInput, others: readonly { sanction: Sanction; change: SanctionChange }[]): string {
  const own = others.filter(({ sanction }) => sanction.target === input.state);
  const newest = own.at(-1);
  if (input.select === 'all' || newest === undefined) return '';
  return sentence('On its firms, sectors and groups: {n:change|changes}, newest by {sender}, {what}, {day} {cite}.', {
    n: own.length,
    sender: input.label(newest.sanction.sender),
    what: shortScope(newest.change),
    day: printDate(newest.change.about),
    cite: mark(newest.change.id),
  });
}

/** The measure in a few words: what stands before the first semicolon. */
export function shortScope({ scope }: SanctionChange): string {
  return scope.split(';')[0] as string;
}

/** An end is marked where the row says that it was computed from a length, not printed by the act. */
export function expiry(expires: About, { scope }: SanctionChange): string {
  return `${printDate(expires)}${/\bend computed\b/.test(scope) ? ' (computed)' : ''}`;
}

/** That a programme's end passed is on record; that nobody renewed it is only not on record. */
function stateWord(state: SanctionStateName): string {
  return state === 'expired' ? 'expired (no renewal on record)' : state;
}

export function actName(sanction: Sanction): string {
  return sanction.legalAct ?? `${sanction.type === 'trade' ? 'trade and export' : sanction.type} measures`;
}

function cell(date: About | undefined, notApplicable: boolean): string {
  if (date) return printDate(date);
  return notApplicable ? '-' : 'no row';
}

function staircase(
  listed: readonly { sanction: Sanction; change: SanctionChange }[],
  { asOf, name }: SanctionsInput,
): SanctionStaircaseData {
  const senders = [...new Set(listed.map(({ sanction }) => sanction.sender))];
  const first = Math.min(...listed.map(({ change }) => change.about.from));
  return {
    kind: 'sanction-staircase',
    title: 'Changes of sanctions: announced, adopted, effective',
    from: Math.min(first, asOf - windowDays),
    to: asOf,
    lanes: senders.map((sender) => ({
      sender,
      name: name(sender),
      steps: listed
        .filter(({ sanction }) => sanction.sender === sender)
        .map(({ change }) => ({
          id: change.id,
          label: shortScope(change),
          change: change.kind,
          ...(change.announced && { announced: change.announced.from }),
          ...(change.adopted && { adopted: change.adopted.from }),
          ...(change.effective && { effective: change.effective.from }),
          ...(change.expires && { expires: change.expires.to }),
          excepted: change.thirdParty.flatMap(({ states }) => states),
        })),
    })),
  };
}

function byDay(a: SanctionChange, b: SanctionChange): number {
  return a.about.from - b.about.from || (a.id < b.id ? -1 : 1);
}

/** The newest sanction state by a power on the state, for the bottom line. */
export function newestSanctionState(input: SanctionsInput): Finding {
  const newest = input.programmes
    .filter(
      ({ sanction }) => isSender(input, sanction) && isOnState(input, sanction) && sanction.targetKind === 'state',
    )
    .flatMap(({ sanction, changes }) => {
      const state = sanctionState(sameChangeOnce(changes), input.asOf);
      return state && actsFrom(state.change) ? [{ sanction, ...state }] : [];
    })
    .sort((a, b) => b.since.from - a.since.from || (a.sanction.id < b.sanction.id ? -1 : 1))[0];
  if (newest === undefined) {
    return {
      ...shared(input, 'sanctions-now', 'sanctions'),
      ...grounds([]),
      statement: 'Sanctions by the powers on the state itself: no row in the sources used.',
      n: 0,
    };
  }
  const { sanction, state, since, expires, change } = newest;
  const excepted = change.thirdParty.flatMap(({ states }) => states.map(input.label));
  return {
    ...shared(input, 'sanctions-now', 'sanctions'),
    ...grounds([change.id]),
    statement: sentence(
      'Newest sanction state by a power: {sender}, {act}: {state} from {since}{until}{except} {cite}.',
      {
        sender: input.label(sanction.sender),
        act: actName(sanction),
        state: stateWord(state),
        since: printDate(since),
        until: expires === undefined ? '' : ` to ${printDate(expires)}`,
        except: excepted.length === 0 ? '' : `, ${excepted.join(' and ')} excepted`,
        cite: mark(change.id),
      },
    ),
    n: 1,
    warnings: change.contradiction === undefined ? [] : [`contradicted:${change.contradiction}`],
  };
}
