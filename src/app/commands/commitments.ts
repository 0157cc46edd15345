import { z } from 'zod';
import { report } from '../../publish/brief.ts';
import { isoDay } from '../../record/day.ts';
import { commitments as commitmentsFinding } from '../../record/finding/commitments.ts';
import { commitmentStatus } from '../../record/status.ts';
import { askActor, options } from '../ask.ts';
import { citedFacts } from '../cited.ts';
import { command } from '../command.ts';
import { coverageLead } from '../lead.ts';
import { contradictionsAmong, historyOf, stateQuestion } from '../question.ts';
import type { AppContext } from '../record.ts';
import { reportOut } from '../reportOut.ts';
import { ReportOut } from '../schemas.ts';

const input = z.object({ state: options.state, with: options.with, asOf: options.asOf, history: options.history });

const output = ReportOut.extend({
  commitments: z.array(
    z.looseObject({ id: z.string(), title: z.string(), parties: z.array(z.string()), formal: z.string() }),
  ),
});

export default command({
  name: 'commitments',
  summary:
    'Agreements, bases and pledges of a state: formal status, words, who disputes them; every version of a contradiction.',
  positional: ['state'],
  input,
  output,
  formats: ['terminal', 'md', 'html', 'json', 'csv'],
  examples: ['commitments SYR', 'commitments SYR --with RUS --as-of 2025-10-19'],
  run: {
    needs: 'record',
    handler: async (asked: z.output<typeof input>, context: AppContext) => {
      const { record } = context;
      const question = await stateQuestion(context, asked);
      const { state, asOf } = question;
      const partner = asked.with === undefined ? undefined : askActor(record.atlas, asked.with, asOf);
      const { offices } = await record.store.dossier({ state, asOf });
      const known = (await record.store.commitments({ state, asOf })).filter(
        ({ commitment }) => partner === undefined || commitment.parties.includes(partner),
      );
      const list = commitmentsFinding({ ...question, commitments: known, offices, select: 'all' });
      const ids = new Set(known.flatMap(({ commitment, claims }) => [commitment.id, ...claims.map(({ id }) => id)]));
      const contradictions = await contradictionsAmong(context, question, ids);
      const findings = [list, ...contradictions];
      const corrections = asked.history ? [await historyOf(context, question, ['commitment', 'statusClaim'])] : [];
      const facts = await citedFacts(record, [...findings, ...corrections], asOf);
      const document = report(
        {
          title: `Commitments of ${question.name(state)}, as of ${isoDay(asOf)}`,
          lead: coverageLead(record, state, asOf),
          sections: [
            { heading: 'Commitments', findings: [list] },
            ...(contradictions.length > 0 ? [{ heading: 'Contradictions', findings: contradictions }] : []),
            ...(corrections.length > 0 ? [{ heading: 'Corrections', findings: corrections }] : []),
          ],
          facts,
        },
        { all: false },
      );
      const commitments = known.map(({ commitment, claims }) => {
        const status = commitmentStatus(commitment, claims, asOf);
        return {
          id: commitment.id,
          title: commitment.title,
          parties: [...commitment.parties],
          kind: commitment.kind,
          formal: status.formal,
          acts: status.acts.map(({ type, about, by, id }) => ({ type, date: about.text, by: by ?? null, id })),
          ends: status.ends ? isoDay(status.ends.day) : null,
          endsComputed: status.ends?.computed ?? null,
          words: status.words.map(({ type, sign, about, by, speaker, quote, id }) => ({
            type,
            sign,
            date: about.text,
            by,
            speaker: speaker ?? null,
            quote: quote ?? null,
            id,
          })),
          disputedBy: [...status.disputedBy],
          twoVoices: [...status.twoVoices],
          performance: status.performance?.type ?? null,
          amends: known.find((older) => older.commitment.id === commitment.amends)?.commitment.id ?? null,
          level: commitment.checked,
          layer: commitment.origin.layer,
          claims: claims.map(({ id }) => id),
        };
      });
      return {
        output: { ...reportOut({ state, asOf }, [...findings, ...corrections], facts), commitments },
        document,
        rows: [
          [
            'id',
            'title',
            'parties',
            'kind',
            'formal',
            'ends',
            'disputedBy',
            'twoVoices',
            'performance',
            'level',
            'layer',
          ],
          ...commitments.map((each) => [
            each.id,
            each.title,
            each.parties.join(';'),
            each.kind,
            each.formal,
            each.ends ?? '',
            each.disputedBy.join(';'),
            each.twoVoices.join(';'),
            each.performance ?? '',
            each.level,
            each.layer,
          ]),
        ],
      };
    },
  },
});
