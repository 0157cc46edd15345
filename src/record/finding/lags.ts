import type { About } from '../dateText.ts';
import { type Finding, mark } from '../finding.ts';
import { actsFrom, type Sanction, type SanctionChange } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { lag, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { isOnState, isSender, type Programme, sameChangeOnce } from './sanctions.ts';

const reliefs: ReadonlySet<string> = new Set(['ease', 'waive', 'suspend', 'delist', 'lift']);

const burdens: ReadonlySet<string> = new Set(['start', 'widen', 'snapback']);

/**
 * Days from a sender's announcement to its later acts on the same target state: of relief in any programme where relief was
 * announced, of burden in the same programme where burden was. What was announced is told by the next act of the programme. Words and deeds are separate series; that an act follows words does not say that it redeems them.
 */
export function wordsToDeeds(input: Question & { programmes: readonly Programme[] }): Finding {
  const changes = input.programmes
    .filter(
      ({ sanction }) => isSender(input, sanction) && isOnState(input, sanction) && sanction.targetKind === 'state',
    )
    .flatMap(({ sanction, changes: rows }) => sameChangeOnce(rows).map((change) => ({ sanction, change })))
    .sort((a, b) => a.change.about.from - b.change.about.from || (a.change.id < b.change.id ? -1 : 1));
  const series = changes
    .filter(({ change }) => change.kind === 'announce' && change.announced)
    .map(({ sanction, change }) => ({
      words: change,
      sender: sanction.sender,
      deeds: changes
        .filter((other) => other.sanction.sender === sanction.sender && other.sanction.target === sanction.target)
        .filter((other) => isAfter(other.change, change))
        .filter((other) => answers(other, sanction.id, directionOf(change, sanction.id, changes)))
        .map((other) => other.change),
    }));
  const lines = series.map(({ words, sender, deeds }) =>
    sentence('{sender}, words of {date} {cite}: {deeds}', {
      sender: input.label(sender),
      date: printDate(words.announced as About),
      cite: mark(words.id),
      deeds:
        deeds.length === 0
          ? 'no later deed on record'
          : deeds.map((deed) => deedText(deed, words.announced as About)).join(', '),
    }),
  );
  return {
    ...shared(input, 'lag', 'lags'),
    ...grounds(series.flatMap(({ words, deeds }) => [words.id, ...deeds.map(({ id }) => id)])),
    statement:
      lines.length === 0
        ? 'Words to deeds: no announcement by a power or the UN in the sources used.'
        : `Words to deeds: ${lines.join('; ')}.`,
    n: series.reduce((sum, { deeds }) => sum + deeds.length, 0),
  };
}

interface Act {
  sanction: Sanction;
  change: SanctionChange;
}

function directionOf(words: SanctionChange, programme: string, acts: readonly Act[]): 'relief' | 'burden' | undefined {
  const later = acts
    .filter(({ sanction, change }) => sanction.id === programme && isAfter(change, words))
    .map(({ change }) => change);
  // A programme that starts only after the words was what they announced, whatever paused it on the way.
  if (later.some(({ kind }) => kind === 'start')) return 'burden';
  const next = later.find(({ kind }) => reliefs.has(kind) || burdens.has(kind));
  if (next === undefined) return undefined;
  return reliefs.has(next.kind) ? 'relief' : 'burden';
}

function answers({ sanction, change }: Act, programme: string, direction: 'relief' | 'burden' | undefined): boolean {
  if (direction === 'relief') return reliefs.has(change.kind);
  return direction === 'burden' && burdens.has(change.kind) && sanction.id === programme;
}

function isAfter(deed: SanctionChange, words: SanctionChange): boolean {
  const acted = deed.adopted ?? deed.effective;
  return acted !== undefined && acted.from >= (words.announced as About).from;
}

/** "to EO 14312 48 days (effect 49 days)". */
function deedText(deed: SanctionChange, announced: About): string {
  const adopted = deed.adopted ?? (deed.effective as About);
  const effective = actsFrom(deed) as About;
  const effect = effective.text === adopted.text ? '' : ` (effect ${lag(announced, effective)})`;
  return `to ${deed.scope.split(/[;:]/)[0]} ${lag(announced, adopted)}${effect} ${mark(deed.id)}`;
}
