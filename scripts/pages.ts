import { table } from '../src/app/table.ts';
import { commandHelp } from '../src/cli/help.ts';
import { catalogue } from '../src/errors.ts';
import { casebookFiles } from '../src/record/casebook/columns.ts';
import { reasonSentences } from '../src/record/reason.ts';

/** The pages of docs/reference by file name. */
export async function pages(): Promise<Map<string, string>> {
  const commands = await Promise.all(table.map(async ({ load }) => (await load()).default));
  return new Map([
    [
      'commands.md',
      `# Commands\n\nMade from the command table; \`equipoise <command> --help\` prints the same.\n\n${commands
        .map((command) => `## ${command.name}\n\n\`\`\`\n${commandHelp(command).trimEnd()}\n\`\`\`\n`)
        .join('\n')}`,
    ],
    [
      'errors.md',
      `# Errors\n\nEvery message has a code, an exit code, and says what to do.\n\n${Object.entries(catalogue)
        .map(([code, { message, exit, hint }]) => `## ${code}\n\nExit ${exit}. ${message}\n\nWhat to do: ${hint}\n`)
        .join('\n')}`,
    ],
    [
      'findings.md',
      `# Reason codes\n\nWhy a finding is no stronger than it is.\n\n${Object.entries(reasonSentences)
        .map(([code, text]) => `## ${code}\n\n${text.charAt(0).toUpperCase()}${text.slice(1)}.\n`)
        .join('\n')}`,
    ],
    [
      'casebook.md',
      `# Casebook files\n\nThe files of \`casebooks/<STATE>/\` and their columns, in order. Rules of the cells: [Your own casebook](../guide/workspace.md).\n\n${Object.entries(
        casebookFiles,
      )
        .map(([file, columns]) => `## ${file}\n\n\`${columns}\`\n`)
        .join('\n')}`,
    ],
  ]);
}
