import type { About } from '../dateText.ts';
import { type Finding, mark } from '../finding.ts';
import { actsFrom, type SanctionChange } from '../sanction.ts';
import { sentence } from '../sentence.ts';
import { lag, printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { isSender, type Programme, sameChangeOnce } from './sanctions.ts';

const reliefs: ReadonlySet<string> = new Set(['ease', 'waive', 'suspend', 'delist', 'lift']);

/**
 * Days from a sender's announcement to each of its later acts of relief on the same target state. Words and deeds are separate
 * series; that an act follows words does not say that it redeems them.
 */
export function wordsToDeeds(input: Question & { programmes: readonly Programme[] }): Finding {
  const changes = input.programmes
    .filter(({ sanction }) => isSender(input, sanction) && sanction.targetKind === 'state')
    .flatMap(({ sanction, changes: rows }) => sameChangeOnce(rows).map((change) => ({ sanction, change })))
    .sort((a, b) => a.change.about.from - b.change.about.from || (a.change.id < b.change.id ? -1 : 1));
  const series = changes
    .filter(({ change }) => change.kind === 'announce' && change.announced)
    .map(({ sanction, change }) => ({
      words: change,
      sender: sanction.sender,
      deeds: changes
        .filter((other) => other.sanction.sender === sanction.sender && other.sanction.target === sanction.target)
        .map((other) => other.change)
        .filter((deed) => reliefs.has(deed.kind) && isAfter(deed, change)),
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
