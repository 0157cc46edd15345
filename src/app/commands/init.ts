import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { coded } from '../../errors.ts';
import { existsIn } from '../../record/atlas.ts';
import { casebookFiles } from '../../record/casebook/columns.ts';
import { yearOf } from '../../record/day.ts';
import { readEmbedded } from '../../store/openRecord.ts';
import { suggestion } from '../ask.ts';
import { command } from '../command.ts';
import { absolute } from '../record.ts';

const input = z.object({
  dir: z.string().min(1).describe('folder to make the workspace in'),
  state: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'an ISO 3166 alpha-3 code is wanted, as KEN')
    .optional()
    .describe('ISO code of the state whose casebook to start; default the first embedded one'),
});

const output = z.object({ dir: z.string(), written: z.array(z.string()) });

export default command({
  name: 'init',
  summary:
    'Makes a workspace: casebook files with their headers and one example row each, ready for git and a spreadsheet.',
  positional: ['dir'],
  input,
  output,
  formats: ['terminal', 'json'],
  examples: ['init my-casebooks', 'init my-casebooks --state KEN'],
  run: {
    needs: 'nothing',
    handler: async ({ dir, state: wanted }: z.output<typeof input>, context: Context) => {
      const root = absolute(context, dir);
      const embedded = await readEmbedded(context.files, context.dataDir);
      const state = wanted?.toUpperCase() ?? (embedded.casebooks[0]?.casebook.state as string);
      const actor = embedded.atlas.actors.get(state);
      const today = context.today();
      if (actor?.kind !== 'state' || !existsIn(actor, today, today)) {
        throw coded('EQ_STATE_UNKNOWN', { state, suggestion: suggestion(embedded.atlas, state, today, true) });
      }
      // The example rows need a year in which the state existed.
      const year = Math.max(2000, actor.from === undefined ? 2000 : yearOf(actor.from) + 1);
      const texts = new Map([
        [
          'equipoise.json',
          `${JSON.stringify({ equipoise: 1, note: 'a workspace of casebooks; keep it in git' }, null, 2)}\n`,
        ],
        ['README.md', readme(state, year)],
      ]);
      for (const file of Object.keys(casebookFiles)) {
        const bytes = await context.files.read(join(context.dataDir, 'example', file));
        const text = new TextDecoder()
          .decode(bytes)
          .replaceAll('{STATE}', state)
          .replaceAll('{state}', state.toLowerCase())
          .replaceAll('{YEAR}', String(year));
        texts.set(`casebooks/${state}/${file}`, text);
      }
      // Looked at first, so that a folder in use is refused before a byte is written.
      for (const name of texts.keys()) {
        const file = join(root, name);
        const beside = await context.files.entries(dirname(file));
        if (beside.some((entry) => entry.name === basename(file))) throw coded('EQ_EXISTS', { file: join(dir, name) });
      }
      for (const [name, text] of texts) await context.files.write(join(root, name), text, { overwrite: false });
      const written = [...texts.keys()];
      return {
        output: { dir, written },
        text: `Workspace made in ${dir}, ${written.length} files. Next:\n  equipoise check ${dir}\n  equipoise timeline ${state} --workspace ${dir}\n`,
      };
    },
  },
});

function readme(state: string, year: number): string {
  return `# A workspace of Equipoise

\`casebooks/${state}/*.csv\` holds your own rows about ${state}. They are laid over the embedded record: a row adds, or corrects an
embedded row by its id in \`corrects\`. Each file has its header and one example row, dated ${year}; replace or delete it.

- Check: \`equipoise check .\` lists every fault with file, line and column.
- Use: run any command in this folder, or with \`--workspace\` from elsewhere. Every brief says which rows are yours.
- Edit with any spreadsheet that saves UTF-8 CSV with Unix line ends; keep the folder in git.
`;
}
