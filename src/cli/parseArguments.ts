import { CommanderError, Option, Command as Program } from 'commander';
import type { Command } from '../app/command.ts';
import { coded } from '../errors.ts';
import { describe, flag, isList, place } from './help.ts';

export interface Shared {
  format?: string;
  out?: string;
  workspace?: string;
  colour: boolean;
  quiet: boolean;
}

/** What was typed, as the input of a command. Errors: `EQ_USAGE`, with what was probably meant. */
export function parseArguments(
  command: Command,
  argv: readonly string[],
): { input: Record<string, unknown>; shared: Shared } {
  const program = new Program(command.name).exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const key of command.positional) {
    program.argument(place(command.input, key), describe(command.input, key));
  }
  const keys = Object.keys(command.input.shape).filter((key) => !command.positional.includes(key));
  for (const key of keys) program.addOption(new Option(flag(command.input, key)));
  program
    .option('--format <format>')
    .option('--json')
    .option('-o, --out <file>')
    .option('--workspace <dir>')
    .option('--no-color')
    .option('-q, --quiet')
    .option('--no-input')
    .option('--debug');
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const problem = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    throw coded('EQ_USAGE', { problem, command: command.name });
  }
  const rest = (at: number): string[] | undefined => (at < program.args.length ? program.args.slice(at) : undefined);
  const given = program.opts<Record<string, string | boolean | undefined>>();
  const raw = Object.fromEntries(
    [
      ...command.positional.map((key, at) => [key, isList(command.input, key) ? rest(at) : program.args[at]] as const),
      ...keys.map((key) => [key, given[key]] as const),
    ].filter(([, value]) => value !== undefined),
  );
  const read = command.input.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const problem = `${String(issue?.path[0] ?? '')}: ${issue?.message}`;
    throw coded('EQ_USAGE', { problem, command: command.name });
  }
  return {
    input: read.data,
    shared: {
      ...(given.json === true ? { format: 'json' } : typeof given.format === 'string' ? { format: given.format } : {}),
      ...(typeof given.out === 'string' && { out: given.out }),
      ...(typeof given.workspace === 'string' && { workspace: given.workspace }),
      colour: given.color !== false,
      quiet: given.quiet === true,
    },
  };
}
