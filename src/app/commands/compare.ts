import { z } from 'zod';
import { coded } from '../../errors.ts';
import { report } from '../../publish/brief.ts';
import type { ActorId } from '../../record/actor.ts';
import { parseDay } from '../../record/dateText.ts';
import { type Day, isoDay } from '../../record/day.ts';
import {
  type ComparedState,
  type Comparison,
  comparedRows,
  comparedWith,
  pairOf,
} from '../../record/finding/compared.ts';
import { withArticle } from '../../record/finding/phrases.ts';
import { sameFactOnce } from '../../store/casebookStore.ts';
import type { OpenRecord } from '../../store/openRecord.ts';
import { askDay, askPowers, askState, options } from '../ask.ts';
import { citedFacts } from '../cited.ts';
import { command } from '../command.ts';
import type { AppContext } from '../record.ts';
import { reportBody } from '../reportOut.ts';
import { ReportBody } from '../schemas.ts';

const windowDays = 365;

const input = z.object({
  states: z.array(options.state).min(2).describe('two states or more, as SYR ARM KAZ'),
  powers: options.powers,
  asOf: z
    .string()
    .optional()
    .describe('only what was public by this day, YYYY-MM-DD; default the last day that all casebooks compared cover'),
});

const count = z.int().min(0);

const output = ReportBody.extend({
  states: z.array(z.string()),
  window: z.object({ from: z.string(), to: z.string() }),
  pairs: z.array(
    z.object({
      state: z.string(),
      power: z.string(),
      rows: count,
      primary: count,
      reported: count,
      single: count,
      cooperative: count,
      neutral: count,
      conflictual: count,
      headLevel: count,
      commitments: count,
      disputed: count,
      pledged: count,
      ended: count,
      sanctions: z.array(z.string()),
      newest: z.string().nullable(),
      newestRow: z.string().nullable(),
    }),
  ),
});

export default command({
  name: 'compare',
  summary:
    'States side by side over one window of days: rows with each power, direction, heads, commitments, sanctions, contradictions.',
  positional: ['states'],
  input,
  output,
  formats: ['terminal', 'md', 'html', 'json', 'csv'],
  examples: ['compare SYR ARM KAZ', 'compare SYR ARM KAZ SRB VNM TUR IND --powers USA,RUS,CHN --format html'],
  run: {
    needs: 'record',
    handler: async (asked: z.output<typeof input>, context: AppContext) => {
      const { record } = context;
      const comparison = await compare(record, asked, context.today());
      const { powers, asOf, from, to, name } = comparison;
      const ids = comparison.states.map(({ state }) => state);
      const overview = comparedRows(comparison);
      const against = powers.map((power) => comparedWith(comparison, power));
      const findings = [overview, ...against];
      const facts = await citedFacts(record, findings, asOf);
      const document = report(
        {
          title: `${ids.map(name).join(', ')} side by side, as of ${isoDay(asOf)}`,
          lead: lead(comparison),
          sections: [
            { heading: 'Rows and powers', findings: [overview] },
            ...powers.map((power, at) => ({
              heading: `With ${withArticle(name(power))}`,
              findings: against.slice(at, at + 1),
            })),
          ],
          facts,
        },
        { all: false },
      );
      const pairs = comparison.states.flatMap((compared) =>
        powers.filter((power) => power !== compared.state).map((power) => pairOut(compared, power, comparison)),
      );
      const head = Object.keys(output.shape.pairs.element.shape) as (keyof (typeof pairs)[number])[];
      return {
        output: {
          states: ids,
          window: { from: isoDay(from), to: isoDay(to) },
          ...reportBody({ powers, asOf }, findings, facts),
          pairs,
        },
        document,
        rows: [head, ...pairs.map((pair) => head.map((column) => cell(pair[column])))],
      };
    },
  },
});

async function compare(record: OpenRecord, asked: z.output<typeof input>, today: Day): Promise<Comparison> {
  const typed = asked.asOf === undefined ? today : parseDay(asked.asOf);
  const states = [...new Set(asked.states.map((text) => askState(record, text, typed)))];
  if (states.length < 2) throw coded('EQ_USAGE', { problem: 'one state alone cannot be compared', command: 'compare' });
  const asOf = askDays(record, asked.asOf, states, today);
  const name = (id: ActorId): string => record.atlas.actors.get(id)?.name ?? id;
  const compared = await Promise.all(states.map((state) => shownOf(record, state, asOf)));
  const begun = compared.flatMap(({ coverage }) => coverage.from ?? []);
  return {
    states: compared,
    powers: askPowers(record, asked.powers, undefined, asOf),
    asOf,
    from: Math.max(asOf - windowDays + 1, ...begun.filter((day) => day <= asOf)),
    to: asOf,
    name,
    label: (id) => withArticle(name(id)),
  };
}

/** The as-of day: as given, else the earliest last day among the casebooks, so that no state is compared over days not covered. */
function askDays(record: OpenRecord, text: string | undefined, states: readonly ActorId[], today: Day): Day {
  const withCasebook = states.filter((state) => record.casebooks.some((casebook) => casebook.state === state));
  const asked = withCasebook.length > 0 ? withCasebook : states;
  return Math.min(...asked.map((state) => askDay(record, text, state, today)));
}

async function shownOf({ store }: OpenRecord, state: ActorId, asOf: Day): Promise<ComparedState> {
  const about = { state, asOf };
  const [timeline, commitments, programmes, dossier, coverage] = await Promise.all([
    store.timeline(about),
    store.commitments(about),
    store.sanctions(about),
    store.dossier(about),
    store.coverage(about),
  ]);
  return {
    state,
    coverage,
    events: sameFactOnce(timeline.rows),
    offices: dossier.offices,
    commitments,
    programmes,
    contradictions: dossier.contradictions.length,
  };
}

function lead({ states, powers, asOf, name }: Comparison): string[] {
  const spans = states.map(({ state, coverage: { from, to } }) => {
    if (from === undefined || to === undefined) return `${state} no casebook of its own`;
    return `${state} ${isoDay(from)} to ${isoDay(to)}${to < asOf ? ', ends before this day' : ''}`;
  });
  return [
    `Powers: ${powers.map((power) => `${power} ${name(power)}`).join(', ')}.`,
    `Casebooks: ${spans.join('; ')}.`,
    'P primary, R two or more originators, S single source. + cooperative, 0 neither, - conflictual. Formal: signed, ratified, in force or renewed, and not ended.',
  ];
}

type PairOut = z.output<typeof output>['pairs'][number];

function pairOut(compared: ComparedState, power: ActorId, comparison: Comparison): PairOut {
  const pair = pairOf(compared, power, comparison);
  const level = (name: string): number => pair.events.filter(({ checked }) => checked === name).length;
  return {
    state: pair.state,
    power,
    rows: pair.events.length,
    primary: level('primary'),
    reported: level('reported'),
    single: level('single'),
    cooperative: pair.cooperative,
    neutral: pair.neutral,
    conflictual: pair.conflictual,
    headLevel: pair.headLevel,
    commitments: pair.standing,
    disputed: pair.disputed,
    pledged: pair.pledged,
    ended: pair.ended,
    sanctions: [...pair.programmes],
    newest: pair.newest?.about.text ?? null,
    newestRow: pair.newest?.id ?? null,
  };
}

function cell(value: PairOut[keyof PairOut]): string {
  return Array.isArray(value) ? value.join(';') : String(value ?? '');
}
