import { fileURLToPath } from 'node:url';
import { nodeContext } from '../src/cli/nodeContext.ts';
import { run as runCli, type Terminal } from '../src/cli/run.ts';
import type { Context } from '../src/context.ts';

export interface Ran {
  exit: number;
  stdout: string;
  stderr: string;
}

export const fixture = (path: string): string => fileURLToPath(new URL(`fixtures/${path}`, import.meta.url));

/** One call of the command line in this process: clock fixed, no workspace but the one asked for. */
export async function run(
  argv: readonly string[],
  { context, terminal }: { context?: Partial<Context>; terminal?: Partial<Terminal> } = {},
): Promise<Ran> {
  const ran: Ran = { exit: 0, stdout: '', stderr: '' };
  const exit = await runCli(
    argv,
    {
      ...nodeContext(),
      today: () => 20_782, // 2026-11-25
      env: () => undefined,
      cwd: '/',
      stdout: (text) => {
        ran.stdout += text;
      },
      stderr: (text) => {
        ran.stderr += text;
      },
      ...context,
    },
    { columns: 80, stdoutColour: false, stderrIsTerminal: false, ...terminal },
  );
  return { ...ran, exit };
}
