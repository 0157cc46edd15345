import type { Command, Format, Result } from '../app/command.ts';
import { nearest } from '../app/nearest.ts';
import { table } from '../app/table.ts';
import { version } from '../app/version.ts';
import type { Context } from '../context.ts';
import { CodedError, coded } from '../errors.ts';
import { help, welcome } from './help.ts';

/** What the terminal can do, decided for each stream apart. */
export interface Terminal {
  columns: number;
  stdoutColour: boolean;
  stderrIsTerminal: boolean;
}

/**
 * One call of the command line: data to standard output, messages to standard error, an exit code of the catalogue back.
 * Never throws.
 */
export async function run(argv: readonly string[], context: Context, terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, context, terminal);
  } catch (error) {
    const known =
      error instanceof CodedError
        ? error
        : coded('EQ_UNFORESEEN', { problem: String((error as Error | null)?.message ?? error) });
    context.stderr(`${known.code}: ${known.message}\n  ${known.hint}\n`);
    if (argv.includes('--debug')) context.stderr(`${(error as Error | null)?.stack}\n`);
    return known.exit;
  }
}

async function dispatch(argv: readonly string[], context: Context, terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) return say(context, welcome());
  if (name === '--help' || name === '-h' || name === 'help') return say(context, help());
  if (name === '--version' || name === '-V') return say(context, `${version}\n`);
  if (name === 'completion') {
    const { completion } = await import('./completion.ts');
    return say(context, await completion(rest[0], context));
  }
  const entry = table.find((each) => each.name === name);
  if (entry === undefined) throw coded('EQ_USAGE', { problem: unknownCommand(name), command: '' });
  if (rest.includes('--help') || rest.includes('-h')) return say(context, await helpOf(context, name));

  const { default: command } = await entry.load();
  const { parseArguments } = await import('./parseArguments.ts');
  const { input, shared } = parseArguments(command, rest);
  const format = chooseFormat(command, shared.format, shared.out);
  const stop = progress(context, terminal, shared.quiet);
  try {
    const result = await answer(command, input, context, shared.workspace);
    const options = {
      columns: terminal.columns,
      colour: terminal.stdoutColour && shared.colour && shared.out === undefined,
    };
    const text = await textOf(result, format, options);
    stop();
    if (shared.out === undefined || shared.out === '-') context.stdout(text);
    else {
      const { absolute } = await import('../app/record.ts');
      await context.files.write(absolute(context, shared.out), text, { overwrite: true });
      context.stderr(`Written to ${shared.out}\n`);
    }
    return result.exit ?? 0;
  } finally {
    stop();
  }
}

async function answer(
  command: Command,
  input: Record<string, unknown>,
  context: Context,
  workspace: string | undefined,
): Promise<Result<unknown>> {
  if (command.run.needs === 'nothing') return command.run.handler(input, context, workspace);
  const { withRecord } = await import('../app/record.ts');
  return command.run.handler(input, await withRecord(context, workspace));
}

async function textOf(
  result: Result<unknown>,
  format: Format,
  options: { columns: number; colour: boolean },
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(result.output, null, 2)}\n`;
  const { csvOf, rendered } = await import('../publish/render.ts');
  if (format === 'csv') return csvOf(result.rows ?? []);
  if (result.document === undefined) return result.text ?? '';
  return rendered(result.document, format, options);
}

const endings: Record<string, Format> = { html: 'html', md: 'md', json: 'json', csv: 'csv' };

function chooseFormat(command: Command, given: string | undefined, out: string | undefined): Format {
  const format = given ?? endings[out?.split('.').at(-1) ?? ''] ?? 'terminal';
  const offered = command.formats.find((each) => each === format);
  if (offered !== undefined) return offered;
  throw coded('EQ_FORMAT', { format, command: command.name, formats: command.formats.join(', ') });
}

function unknownCommand(name: string): string {
  const [close] = nearest(
    name,
    table.map((each) => each.name),
  );
  return `"${name.slice(0, 40)}" is no command${close === undefined ? '' : `. Did you mean ${close}?`}`;
}

/** Rendered at build time; rendered afresh where the build left none. */
async function helpOf(context: Context, name: string): Promise<string> {
  const { fileURLToPath } = await import('node:url');
  const kept = await context.files.read(fileURLToPath(new URL(`../help/${name}.txt`, import.meta.url)));
  if (kept !== undefined) return new TextDecoder().decode(kept);
  const { commandHelp } = await import('./help.ts');
  const entry = table.find((each) => each.name === name);
  return commandHelp((await (entry as (typeof table)[number]).load()).default);
}

/** One line after a second, on a terminal only; it is wiped when the work is done. */
function progress(context: Context, { stderrIsTerminal }: Terminal, quiet: boolean): () => void {
  if (!stderrIsTerminal || quiet) return () => {};
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    context.stderr('working...');
  }, 1_000);
  return () => {
    clearTimeout(timer);
    if (shown) context.stderr('\r          \r');
    shown = false;
  };
}

function say(context: Context, text: string): number {
  context.stdout(text);
  return 0;
}
