import { z } from 'zod';
import type { Context } from '../../context.ts';
import { catalogue, coded, visible } from '../../errors.ts';
import { type Fault, faultLine } from '../../record/fault.ts';
import { sentence } from '../../record/sentence.ts';
import { readEmbedded, readWorkspace } from '../../store/openRecord.ts';
import { command } from '../command.ts';
import { findWorkspace } from '../record.ts';

const input = z.object({ dir: z.string().optional().describe('workspace to check; default the nearest one') });

const output = z.object({
  dir: z.string(),
  casebooks: z.array(z.object({ state: z.string(), rows: z.int() })),
  faults: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});

export default command({
  name: 'check',
  summary: 'Lists every fault of a workspace at once: file, line, column, code, and what to do. Changes nothing.',
  positional: ['dir'],
  input,
  output,
  formats: ['terminal', 'json', 'csv'],
  examples: ['check', 'check my-casebooks --format json'],
  run: {
    needs: 'nothing',
    handler: async ({ dir: place }: z.output<typeof input>, context: Context, workspace?: string) => {
      const dir = place ?? workspace;
      const root = await findWorkspace(context, dir);
      if (root === undefined) throw coded('EQ_WORKSPACE', { dir: '.', why: 'no folder upwards has an equipoise.json' });
      const embedded = await readEmbedded(context.files, context.dataDir);
      const read = await readWorkspace(context.files, root, embedded);
      const faults = read.flatMap((each) => each.faults);
      const errors = faults.filter(({ severity }) => severity === 'error').length;
      const casebooks = read.map(({ casebook, lines }) => ({
        state: casebook.state,
        rows: [...lines.values()].reduce((sum, rows) => sum + rows.length, 0),
      }));
      const head = ['file', 'line', 'column', 'severity', 'code', 'message', 'hint'] as const;
      return {
        output: { dir: dir ?? '.', casebooks, faults },
        text: printed(faults, errors, casebooks),
        rows: [head, ...faults.map((fault) => head.map((column) => String(fault[column])))],
        ...(errors > 0 && { exit: catalogue.EQ_CASEBOOK.exit }),
      };
    },
  },
});

function printed(
  faults: readonly Fault[],
  errors: number,
  casebooks: readonly { state: string; rows: number }[],
): string {
  const lines = faults.map((fault) => `${faultLine(fault)}\n    ${fault.hint}`);
  const held = casebooks.map(({ state, rows }) => `${visible(state)} ${rows}`).join(', ') || 'no casebook';
  const warnings = faults.length - errors;
  const sum =
    faults.length === 0
      ? 'No fault.'
      : sentence('{errors:fault|faults}, {warnings:warning|warnings}.', { errors, warnings });
  return `${[...lines, `${sum} Rows checked: ${held}.`].join('\n')}\n`;
}
