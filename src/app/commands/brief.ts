import { z } from 'zod';
import { brief } from '../../publish/brief.ts';
import { parseDay } from '../../record/dateText.ts';
import { isoDay } from '../../record/day.ts';
import { askDay, askPowers, askState, options } from '../ask.ts';
import { briefFindings, listFindings } from '../briefFindings.ts';
import { citedFacts } from '../cited.ts';
import { command } from '../command.ts';
import { briefLead } from '../lead.ts';
import { openDigest } from '../openDigest.ts';
import type { AppContext } from '../record.ts';
import { reportOut } from '../reportOut.ts';
import { ReportOut } from '../schemas.ts';

const input = z.object({
  state: options.state,
  powers: options.powers,
  asOf: options.asOf,
  since: z.string().optional().describe('mark what became known after this day, YYYY-MM-DD'),
  notes: z.boolean().default(false).describe('number citations one by one, with short endnotes'),
  cite: z.enum(['first', 'all']).default('first').describe('sources a statement: the first by rule, or all'),
});

export default command({
  name: 'brief',
  summary:
    'The cited assessment of a state between the powers: fourteen sections, each sentence from a finding with its sources.',
  positional: ['state'],
  input,
  output: ReportOut,
  formats: ['terminal', 'md', 'html', 'json'],
  examples: [
    'brief SYR',
    'brief SYR --as-of 2025-11-13 --powers USA,RUS,TUR,EU,CHN,IRN --format md',
    'brief SYR --since 2025-11-01 --format html --out syria.html',
  ],
  run: {
    needs: 'record',
    handler: async (
      { state: text, powers: wanted, asOf: dayText, since, cite, notes }: z.output<typeof input>,
      context: AppContext,
    ) => {
      const { record } = context;
      const today = context.today();
      const state = askState(record, text, dayText === undefined ? today : parseDay(dayText));
      const asOf = askDay(record, dayText, state, today);
      const powers = askPowers(record, wanted, state, asOf);
      const rollCalls = await openDigest(context);
      const findings = await briefFindings(record, state, powers, asOf, rollCalls);
      const list = listFindings(findings);
      const facts = await citedFacts(record, list, asOf, rollCalls ? [rollCalls.fact] : []);
      const name = record.atlas.actors.get(state)?.name ?? state;
      const document = brief(
        { name, lead: briefLead(record, state, powers, asOf), asOf, findings, facts },
        { all: cite === 'all', notes, ...(since !== undefined && { since: parseDay(since) }) },
      );
      return { output: { ...reportOut({ state, powers, asOf }, list, facts), asOf: isoDay(asOf) }, document };
    },
  },
});
