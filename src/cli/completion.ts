import { table } from '../app/table.ts';
import type { Context } from '../context.ts';
import { coded } from '../errors.ts';
import { type atlasFiles, readAtlas } from '../record/readAtlas.ts';
import { kebab, sharedFlags } from './help.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What may follow: commands first, then a command's options, and states where it asks for one. */
interface Words {
  commands: readonly { name: string; summary: string; flags: readonly string[]; states: Taken }[];
  states: readonly string[];
}

/**
 * A completion script for one shell, made from the command table and the table of states.
 * Errors: `EQ_USAGE` for a shell it does not know.
 */
export async function completion(shell: string | undefined, context: Context): Promise<string> {
  const known = shells.find((each) => each === shell);
  if (known === undefined) {
    throw coded('EQ_USAGE', { problem: `completion is made for ${shells.join(', ')}`, command: '' });
  }
  return { bash, zsh, fish }[known](await words(context));
}

async function words({ files, dataDir }: Context): Promise<Words> {
  const commands = await Promise.all(
    table.map(async ({ name, summary, load }) => {
      const { default: command } = await load();
      const keys = Object.keys(command.input.shape).filter((key) => !command.positional.includes(key));
      const flags = [...keys.map((key) => `--${kebab(key)}`), ...sharedFlags];
      return { name, summary, flags, states: statesTaken(command.positional) };
    }),
  );
  const name = 'states.csv' satisfies keyof typeof atlasFiles;
  const bytes = await files.read(`${dataDir}/${name}`);
  const { atlas } = readAtlas(new Map(bytes ? [[name, bytes]] : []));
  const states = [...atlas.actors.values()].filter(({ kind, to }) => kind === 'state' && to === undefined);
  return { commands, states: states.map(({ id }) => id).sort() };
}

type Taken = 'none' | 'one' | 'many';

function statesTaken(positional: readonly string[]): Taken {
  if (positional.includes('states')) return 'many';
  return positional.includes('state') ? 'one' : 'none';
}

const bashStates: Record<Taken, string> = {
  none: ':',
  one: '[ "$COMP_CWORD" -eq 2 ] && words="$states"',
  many: '[[ "$current" != -* ]] && words="$states"',
};

function bash({ commands, states }: Words): string {
  const cases = commands
    .map(({ name, flags, states: taken }) => `    ${name}) words="${flags.join(' ')}"; ${bashStates[taken]} ;;`)
    .join('\n');
  return `_equipoise() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="" states="${states.join(' ')}"
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"; else
  case "\${COMP_WORDS[1]}" in
${cases}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _equipoise equipoise
`;
}

/** zsh reads bash completions once told to. */
function zsh(all: Words): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(all)}`;
}

function fish({ commands, states }: Words): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, flags, states: taken }) => [
    `complete -c equipoise -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...flags.map(
      (flag) => `complete -c equipoise -n '__fish_seen_subcommand_from ${name}' -l ${flag.replace(/^--/, '')}`,
    ),
    ...(taken !== 'none'
      ? [`complete -c equipoise -n '__fish_seen_subcommand_from ${name}' -f -a '${states.join(' ')}'`]
      : []),
  ]);
  return `${lines.join('\n')}\n`;
}
