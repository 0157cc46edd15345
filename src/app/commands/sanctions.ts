import { z } from 'zod';
import { report } from '../../publish/brief.ts';
import { isoDay } from '../../record/day.ts';
import { thirdPartyClauses } from '../../record/finding/clauses.ts';
import { continued } from '../../record/finding/continued.ts';
import { wordsToDeeds } from '../../record/finding/lags.ts';
import { sameChangeOnce, sanctions as sanctionsFinding } from '../../record/finding/sanctions.ts';
import { sanctionState } from '../../record/sanctionState.ts';
import { askActor, options } from '../ask.ts';
import { citedFacts } from '../cited.ts';
import { command } from '../command.ts';
import { coverageLead } from '../lead.ts';
import { contradictionsAmong, historyOf, stateQuestion } from '../question.ts';
import type { AppContext } from '../record.ts';
import { reportOut } from '../reportOut.ts';
import { ReportOut } from '../schemas.ts';

const input = z.object({
  state: options.state,
  by: z.string().optional().describe('only programmes of this sender, as USA or EU'),
  asOf: options.asOf,
  history: options.history,
});

const output = ReportOut.extend({
  programmes: z.array(
    z.looseObject({
      id: z.string(),
      sender: z.string(),
      state: z.string().nullable(),
      changes: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
});

export default command({
  name: 'sanctions',
  summary:
    'Sanctions on a state: programmes and where they stand, every change with four dates, third-party clauses, words to deeds.',
  positional: ['state'],
  input,
  output,
  formats: ['terminal', 'md', 'html', 'json', 'csv'],
  examples: ['sanctions SYR', 'sanctions SYR --by USA --as-of 2025-11-13'],
  run: {
    needs: 'record',
    handler: async (asked: z.output<typeof input>, context: AppContext) => {
      const { record } = context;
      const plain = await stateQuestion(context, asked);
      const { state, asOf } = plain;
      const sender = asked.by === undefined ? undefined : askActor(record.atlas, asked.by, asOf);
      const programmes = (await record.store.sanctions({ state, asOf })).filter(
        ({ sanction }) => sender === undefined || sanction.sender === sender,
      );
      const question = { ...plain, powers: [...new Set(programmes.map(({ sanction }) => sanction.sender))] };
      const list = sanctionsFinding({ ...question, programmes, select: 'all' });
      const more = [
        ...thirdPartyClauses({ ...question, programmes }),
        ...continued({ ...question, programmes }),
        wordsToDeeds({ ...question, programmes }),
      ];
      const ids = new Set(programmes.flatMap(({ changes }) => changes.map(({ id }) => id)));
      const contradictions = await contradictionsAmong(context, question, ids);
      const findings = [list, ...more, ...contradictions];
      const corrections = asked.history ? [await historyOf(context, question, ['sanctionChange'])] : [];
      const facts = await citedFacts(record, [...findings, ...corrections], asOf);
      const document = report(
        {
          title: `Sanctions on ${question.name(state)}, as of ${isoDay(asOf)}`,
          lead: coverageLead(record, state, asOf),
          sections: [
            { heading: 'Programmes and changes', findings: [list] },
            { heading: 'Clauses, reviews, words and deeds', findings: more },
            ...(contradictions.length > 0 ? [{ heading: 'Contradictions', findings: contradictions }] : []),
            ...(corrections.length > 0 ? [{ heading: 'Corrections', findings: corrections }] : []),
          ],
          facts,
        },
        { all: false },
      );
      const out = programmes.map(({ sanction, changes }) => {
        const now = sanctionState(sameChangeOnce(changes), asOf);
        return {
          id: sanction.id,
          sender: sanction.sender,
          target: sanction.target ?? null,
          targetKind: sanction.targetKind,
          type: sanction.type,
          legalAct: sanction.legalAct ?? null,
          state: now?.state ?? null,
          since: now?.since.text ?? null,
          expires: now?.expires?.text ?? null,
          changes: changes.map((change) => ({
            id: change.id,
            kind: change.kind,
            announced: change.announced?.text ?? null,
            adopted: change.adopted?.text ?? null,
            effective: change.effective?.text ?? null,
            expires: change.expires?.text ?? null,
            scope: change.scope,
            thirdParty: change.thirdParty.map(({ effect, states, objects }) => ({
              effect,
              states: [...states],
              objects: [...objects],
            })),
            conditions: [...change.conditions],
            level: change.checked,
            contradiction: change.contradiction ?? null,
            layer: change.origin.layer,
            sources: [...change.sources],
          })),
        };
      });
      return {
        output: { ...reportOut({ state, asOf }, [...findings, ...corrections], facts), programmes: out },
        document,
        rows: [
          [
            'id',
            'sanction',
            'sender',
            'target',
            'kind',
            'announced',
            'adopted',
            'effective',
            'expires',
            'scope',
            'excepted',
            'level',
            'contradiction',
            'layer',
          ],
          ...out.flatMap((programme) =>
            programme.changes.map((change) => [
              change.id,
              programme.id,
              programme.sender,
              programme.target ?? '',
              change.kind,
              change.announced ?? '',
              change.adopted ?? '',
              change.effective ?? '',
              change.expires ?? '',
              change.scope,
              change.thirdParty.flatMap(({ states }) => states).join(';'),
              change.level,
              change.contradiction ?? '',
              change.layer,
            ]),
          ),
        ],
      };
    },
  },
});
