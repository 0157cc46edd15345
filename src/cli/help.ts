import type { z } from 'zod';
import type { Command } from '../app/command.ts';
import { table } from '../app/table.ts';
import { version } from '../app/version.ts';

/** One screen for a bare call: what this is and what to type next. */
export function welcome(): string {
  return `Equipoise ${version}: where a state stands between the powers, with the source behind every sentence.

Try
  equipoise brief SYR              the cited assessment
  equipoise timeline SYR --with RUS
  equipoise commitments SYR --as-of 2025-10-19
  equipoise sanctions SYR --format csv
  equipoise init my-casebooks      a workspace of your own

equipoise --help lists every command.
`;
}

/** Help of the whole: from the index alone, so that it loads nothing else. */
export function help(): string {
  const width = Math.max(...table.map(({ name }) => name.length));
  const commands = table.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `Examples
  equipoise brief SYR
  equipoise brief SYR --as-of 2025-11-13 --format html --out syria.html

Usage
  equipoise <command> [arguments] [options]

Commands
${commands}

equipoise <command> --help shows the options of one command; equipoise completion bash, zsh or fish prints a completion
script. Exit codes: 0 done, 1 unforeseen, 2 usage, 3 data,
4 not found, 5 refused, 130 interrupted.
`;
}

/** Help of one command, rendered at build time: reading a text is quicker than loading its schema. */
export function commandHelp(command: Command): string {
  const places = command.positional.map((key) => place(command.input, key)).join(' ');
  const own = optionLines(command);
  const width = Math.max(...[...own, ...shared].map(([flag]) => flag.length));
  const lines = (options: readonly Option[]): string =>
    options.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`).join('\n');
  const args = command.positional.map((key) => `  ${key.padEnd(width)}  ${describe(command.input, key)}`).join('\n');
  return `${command.summary}

Examples
${command.examples.map((example) => `  equipoise ${example}`).join('\n')}

Usage
  equipoise ${command.name} ${places} [options]

Arguments
${args}

Options
${lines([...own, [`--format <format>`, `${command.formats.join(', ')}; default terminal`], ...shared])}
`;
}

type Option = readonly [flag: string, text: string];

const shared: readonly Option[] = [
  ['--json', 'the same as --format json'],
  ['-o, --out <file>', 'write to a file, - for standard output; its ending chooses the format'],
  ['--workspace <dir>', 'casebooks of your own, laid over the embedded record'],
  ['--no-color', 'no colour, whatever the terminal'],
  ['-q, --quiet', 'no progress on standard error'],
  ['--no-input', 'never ask'],
  ['--debug', 'show the trace of an error'],
  ['-h, --help', 'this text'],
];

/** The long flags every command takes. */
export const sharedFlags: readonly string[] = [
  '--format',
  ...shared.map(([flag]) => /--[\w-]+/.exec(flag)?.[0] as string),
];

function optionLines(command: Command): Option[] {
  return Object.keys(command.input.shape)
    .filter((key) => !command.positional.includes(key))
    .map((key) => [flag(command.input, key), describe(command.input, key)]);
}

/** `--as-of <as-of>`; an option that is either given or not takes no value. */
export function flag(input: z.ZodObject, key: string): string {
  const name = kebab(key);
  const schema = field(input, key);
  return schema.safeParse(true).success && !schema.safeParse('1').success ? `--${name}` : `--${name} <${name}>`;
}

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function field(input: z.ZodObject, key: string): z.ZodType {
  return input.shape[key] as unknown as z.ZodType;
}

export function describe(input: z.ZodObject, key: string): string {
  return field(input, key).description ?? '';
}

/** `<state>`, `[dir]` where it may be left out, `<states...>` where it takes the rest. */
export function place(input: z.ZodObject, key: string): string {
  const name = isList(input, key) ? `${key}...` : key;
  return isOptional(input, key) ? `[${name}]` : `<${name}>`;
}

export function isList(input: z.ZodObject, key: string): boolean {
  return field(input, key).safeParse(['a', 'b']).success;
}

export function isOptional(input: z.ZodObject, key: string): boolean {
  return field(input, key).safeParse(undefined).success;
}
