#!/usr/bin/env node
import { nodeContext } from './nodeContext.ts';
import { run } from './run.ts';

// A reader that has seen enough (`| head -1`) closes the pipe: that is an end, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.on('SIGINT', () => process.exit(130));

const plain = Boolean(process.env.NO_COLOR) || process.env.TERM === 'dumb';
process.exitCode = await run(process.argv.slice(2), nodeContext(), {
  // A terminal without a size says 0; below 40 columns no table can be read.
  columns: Math.max(40, process.stdout.columns || Number(process.env.COLUMNS) || 80),
  stdoutColour: process.stdout.isTTY === true && !plain,
  stderrIsTerminal: process.stderr.isTTY === true,
});
