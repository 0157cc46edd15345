import { join } from 'node:path';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { coded } from '../../errors.ts';
import { casebookFiles } from '../../record/casebook/columns.ts';
import { readEmbedded } from '../../store/openRecord.ts';
import { command } from '../command.ts';
import { absolute } from '../record.ts';

const input = z.object({
  dir: z.string().min(1).describe('folder to make the workspace in'),
  state: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
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
      if (embedded.atlas.actors.get(state)?.kind !== 'state')
        throw coded('EQ_STATE_UNKNOWN', { state, suggestion: '' });
      const texts = new Map([
        [
          'equipoise.json',
          `${JSON.stringify({ equipoise: 1, note: 'a workspace of casebooks; keep it in git' }, null, 2)}\n`,
        ],
        ['README.md', readme(state)],
      ]);
      for (const file of Object.keys(casebookFiles)) {
        const bytes = await context.files.read(join(context.dataDir, 'example', file));
        const text = new TextDecoder()
          .decode(bytes)
          .replaceAll('{STATE}', state)
          .replaceAll('{state}', state.toLowerCase());
        texts.set(`casebooks/${state}/${file}`, text);
      }
      // Looked at first, so that a folder in use is refused before a byte is written.
      for (const name of texts.keys()) {
        const file = join(root, name);
        if ((await context.files.read(file)) !== undefined) throw coded('EQ_EXISTS', { file: join(dir, name) });
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

function readme(state: string): string {
  return `# A workspace of Equipoise

\`casebooks/${state}/*.csv\` holds your own rows about ${state}. They are laid over the embedded record: a row adds, or corrects an
embedded row by its id in \`corrects\`. Each file has its header and one example row, dated 2000; replace or delete it.

- Check: \`equipoise check .\` lists every fault with file, line and column.
- Use: run any command in this folder, or with \`--workspace\` from elsewhere. Every brief says which rows are yours.
- Edit with any spreadsheet that saves UTF-8 CSV with Unix line ends; keep the folder in git.
`;
}
