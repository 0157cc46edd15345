import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { table } from '../../src/app/table.ts';
import { kebab } from '../../src/cli/help.ts';
import { parseCsv } from '../../src/record/csv.ts';
import { dataDir, nodeFiles } from '../files.ts';
import { run } from '../run.ts';
import { refusal, temporaryFolders } from './workspaces.ts';

const folder = temporaryFolders();
const commands = await Promise.all(table.map(async ({ load }) => (await load()).default));
const examples = commands.flatMap((command) => command.examples.map((example) => ({ command, example })));
const esc = '\u001b';

/** A folder in which the examples of a command can run: those of `check` find a workspace, those of `init` do not. */
async function folderFor(name: string): Promise<string> {
  const cwd = await folder();
  if (name !== 'check') return cwd;
  await run(['init', '.'], { context: { cwd } });
  await run(['init', 'my-casebooks'], { context: { cwd } });
  return cwd;
}

/** An example without what it says of format and file, so that a test can say it. */
function plain(example: string): string[] {
  return example.replace(/ --(format|out) \S+/g, '').split(' ');
}

describe('a call without a command', () => {
  test('welcomes on one screen with five commands to type next', async () => {
    // Breaks when the welcome grows past a screen of 24 lines, or when it names a command the table does not have.
    const { exit, stdout, stderr } = await run([]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
    const next = stdout.split('Try\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    expect(next).toHaveLength(5);
    for (const line of next) expect(table.map(({ name }) => name)).toContain(line.trim().split(' ')[1]);
  });

  test.each(['--help', '-h', 'help'])('%s lists every command with its summary', async (flag) => {
    // Breaks when a command is added to the table and the help is written by hand.
    const { exit, stdout, stderr } = await run([flag]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.startsWith('Examples\n')).toBe(true);
    for (const { name, summary } of table)
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +${summary.slice(0, 20)}`, 'm'));
  });

  test.each(['--version', '-V'])('%s prints the version of the package and nothing else', async (flag) => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await run([flag])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe.each(commands)('help of $name', (command) => {
  test.each(['--help', '-h'])('%s gives the summary, then the examples, then every option', async (flag) => {
    // Breaks when examples move behind the options, or when an input key has no description.
    const { exit, stdout, stderr } = await run([command.name, flag]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const shown = command.examples.map((example) => `  equipoise ${example}\n`).join('');
    expect(stdout.startsWith(`${command.summary}\n\nExamples\n${shown}`)).toBe(true);
    for (const key of Object.keys(command.input.shape)) {
      const typed = command.positional.includes(key) ? `  ${key} ` : `  --${kebab(key)} `;
      const line = stdout.split('\n').find((each) => each.startsWith(typed));
      expect(line?.trim().split(/ {2,}/)[1], key).toMatch(/\w/);
    }
    for (const shared of ['--json', '--out', '--workspace', '--no-color', '--quiet', '--no-input', '--debug']) {
      expect(stdout).toContain(shared);
    }
    expect(stdout).toContain(command.formats.join(', '));
  });

  test('reads no file of the record', async () => {
    // Breaks when help opens the record first: it then takes more than the 200 ms it may.
    const opened: string[] = [];
    const read = async (path: string): Promise<undefined> => void opened.push(path);
    const { exit } = await run([command.name, '--help'], { context: { files: { ...nodeFiles, read } } });
    expect(exit).toBe(0);
    expect(opened.filter((path) => path.startsWith(dataDir))).toEqual([]);
  });

  test('has no option that would take a secret', () => {
    const secret = Object.keys(command.input.shape).filter((key) => /token|secret|password|apikey/i.test(key));
    expect(secret).toEqual([]);
  });
});

describe('what was probably meant', () => {
  test.each([
    ['a command', 'breif SYR', 'EQ_USAGE', 'Did you mean brief?'],
    ['another command', 'timelin SYR', 'EQ_USAGE', 'Did you mean timeline?'],
    ['an option', 'brief SYR --as-off 2025-11-13', 'EQ_USAGE', 'Did you mean --as-of?'],
    ['a state by name', 'brief Syira', 'EQ_STATE_UNKNOWN', 'did you mean SYR (Syria)?'],
    ['a state by code', 'timeline SYRR', 'EQ_STATE_UNKNOWN', 'did you mean SYR'],
    ['a state of the sources', 'sources Syira', 'EQ_STATE_UNKNOWN', 'did you mean SYR (Syria)?'],
    ['a state to start a workspace for', 'init w --state SYX', 'EQ_STATE_UNKNOWN', 'did you mean S'],
    ['a power', 'brief SYR --powers USA,RUSS', 'EQ_POWER_UNKNOWN', 'did you mean RUS'],
    ['a partner', 'timeline SYR --with Russai', 'EQ_POWER_UNKNOWN', 'did you mean RUS (Russia)?'],
    ['a partner of commitments', 'commitments SYR --with Russai', 'EQ_POWER_UNKNOWN', 'did you mean RUS (Russia)?'],
    ['a sender', 'sanctions SYR --by Russai', 'EQ_POWER_UNKNOWN', 'did you mean RUS (Russia)?'],
    ['a kind of event', 'timeline SYR --type visist', 'EQ_USAGE', 'did you mean visit?'],
  ])('%s that is misspelt is refused with a suggestion', async (_, line, code, suggestion) => {
    // Breaks when the distance of suggestions is lowered to 1, or when a face runs the suggestion instead of naming it.
    const cwd = await folder();
    const found = await refusal(line.split(' '), { context: { cwd } });
    expect(found).toMatchObject({ code, exit: 2 });
    expect(found.message).toContain(suggestion);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('a state that no longer exists is not suggested to someone who asks of today', async () => {
    // Breaks when suggestions take every row of states.csv: SAX is Saxony, which ended in 1867; SYR and SYC are as near.
    expect((await refusal(['brief', 'SYX'])).message).not.toContain('SAX');
  });

  test('nothing is suggested for a word that is near to none', async () => {
    expect((await refusal(['xyzzyxyzzy'])).message).toBe('"xyzzyxyzzy" is no command');
    expect((await refusal(['brief', 'xyzzyxyzzy'])).message).not.toContain('did you mean');
  });
});

describe('usage', () => {
  test.each([
    ['a state that is missing', 'brief'],
    ['a second state', 'brief SYR TUR'],
    ['an option of another command', 'brief SYR --type visit'],
    ['an option without its value', 'brief SYR --as-of'],
    ['a number that is none', 'timeline SYR --limit many'],
    ['a count of no rows', 'timeline SYR --limit 0'],
    ['a style of no list', 'cite s-sana --style mla'],
    ['a state code of six letters', 'init w --state Angola'],
    ['an option before the command', '--json brief SYR'],
  ])('%s is refused before anything is read', async (_, line) => {
    // Breaks when the arguments are read after the record: a faulty workspace would then hide the slip of the pen.
    const cwd = await folder();
    const read = (): Promise<never> => Promise.reject(new Error('read too early'));
    const found = await refusal(line.split(' '), { context: { cwd, files: { ...nodeFiles, read } } });
    expect(found).toMatchObject({ code: 'EQ_USAGE', exit: 2 });
    expect(found.hint).toMatch(/^see equipoise (\w+ )?--help$/);
  });

  test.each(commands)('a format that $name does not offer is refused with those it offers', async (command) => {
    const cwd = await folder();
    const argv = [...plain(command.examples[0] as string), '--format', 'pdf'];
    const found = await refusal(argv, { context: { cwd } });
    expect(found).toMatchObject({ code: 'EQ_FORMAT', exit: 2, hint: `use one of ${command.formats.join(', ')}` });
    expect(await readdir(cwd)).toEqual([]);
  });

  test('csv is refused where there are no rows, also when only the ending of the file asks for it', async () => {
    const cwd = await folder();
    expect(await refusal(['brief', 'SYR', '--out', 'brief.csv'], { context: { cwd } })).toMatchObject({
      code: 'EQ_FORMAT',
      exit: 2,
    });
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('days', () => {
  const asking = [
    'brief SYR --as-of',
    'brief SYR --since',
    'timeline SYR --as-of',
    'timeline SYR --from',
    'timeline SYR --to',
    'commitments SYR --as-of',
    'sanctions SYR --as-of',
    'sources --as-of',
    'sources SYR --as-of',
    'cite s-sana --as-of',
  ];
  const days = ['03/04/2025', '2025-02-30', '25-02-03'];
  const more = ['2025-2-3', '2025-10', '2025-10-01..2025-10-03', '2025-10-01~', '2025-10-01?', 'today', ''];
  const refused = [
    ...asking.flatMap((line) => days.map((day) => [line, day] as const)),
    ...more.map((day) => ['timeline SYR --as-of', day] as const),
  ];

  test.each(refused)('%s "%s" is refused', async (line, day) => {
    // Breaks when a day is read by Date.parse: 03/04/2025 would then be one of two days, 30 February the 2nd of March.
    const found = await refusal([...line.split(' '), day]);
    expect(found).toMatchObject({ code: 'EQ_DATE', exit: 2 });
    expect(found.message).toContain(`"${day}"`);
    expect(found.hint).toContain('YYYY-MM-DD');
  });
});

describe('formats', () => {
  test.each(examples)('the example "$example" runs as it stands', async ({ command, example }) => {
    // Breaks when an example in the help is not kept true.
    const cwd = await folderFor(command.name);
    const { exit, stdout, stderr } = await run(example.split(' '), { context: { cwd } });
    const out = / --out (\S+)/.exec(example)?.[1];
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: out === undefined ? '' : `Written to ${out}\n` });
    expect(stdout === '').toBe(out !== undefined);
    if (out !== undefined) expect((await readFile(join(cwd, out), 'utf8')).length).toBeGreaterThan(100);
  });

  test.each(examples)(
    'json of "$example" fits the schema of its command, by either flag',
    async ({ command, example }) => {
      // Breaks when a handler leaves out or renames what its schema promises.
      const flags = [['--format', 'json'], ['--json']];
      const given = await Promise.all(
        flags.map(async (flag) =>
          run([...plain(example), ...flag], { context: { cwd: await folderFor(command.name) } }),
        ),
      );
      expect(given[0]).toMatchObject({ exit: 0, stderr: '' });
      expect(given[1]).toEqual(given[0]);
      const parsed = command.output.safeParse(JSON.parse(given[0]?.stdout as string));
      expect(parsed.error?.issues ?? []).toEqual([]);
    },
  );

  const tabular = examples.filter(({ command }) => command.formats.includes('csv'));
  test.each(tabular)('csv of "$example" keeps the rules of the record', async ({ command, example }) => {
    // Breaks when a cell with a comma goes out unquoted, or one with `=` in front goes out armed.
    const { exit, stdout, stderr } = await run([...plain(example), '--format', 'csv'], {
      context: { cwd: await folderFor(command.name) },
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const header = stdout.slice(0, stdout.indexOf('\n')).split(',');
    const { rows, faults } = parseCsv('out.csv', new TextEncoder().encode(stdout), header);
    expect(faults).toEqual([]);
    expect(rows.length + 1).toBe(stdout.split('\n').length - 1);
    expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true);
    if (command.name !== 'check') expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@]/.test(cell) && !/^[+-]$/.test(cell))).toEqual(
      [],
    );
  });
});

describe('--out', () => {
  const argv = ['timeline', 'SYR', '--with', 'RUS'];

  test.each(['html', 'md', 'json', 'csv'])('writes a whole %s file by the ending of its name', async (format) => {
    // Breaks when a file is written in pieces, or when the ending is not looked at.
    const cwd = await folder();
    const printed = await run([...argv, '--format', format], { context: { cwd } });
    const written = await run([...argv, '--out', `deep/syria.${format}`], { context: { cwd } });
    expect(written).toEqual({ exit: 0, stdout: '', stderr: `Written to deep/syria.${format}\n` });
    expect(await readFile(join(cwd, 'deep', `syria.${format}`), 'utf8')).toBe(printed.stdout);
    expect(await readdir(join(cwd, 'deep'))).toEqual([`syria.${format}`]);
  });

  test('takes an explicit format over the ending, and replaces the file that was there', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'a.html'), 'what was there, '.repeat(100_000));
    const { stdout } = await run([...argv, '--format', 'md']);
    expect((await run([...argv, '-o', 'a.html', '--format', 'md'], { context: { cwd } })).exit).toBe(0);
    expect(await readFile(join(cwd, 'a.html'), 'utf8')).toBe(stdout);
  });

  test('an ending that says nothing leaves the text of the terminal, without colour', async () => {
    const cwd = await folder();
    const { stdout } = await run(argv);
    await run([...argv, '-o', 'a.txt'], { context: { cwd }, terminal: { stdoutColour: true } });
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(stdout);
  });

  test('- is standard output', async () => {
    const cwd = await folder();
    const { stdout } = await run(argv);
    expect(await run([...argv, '--out', '-'], { context: { cwd } })).toEqual({ exit: 0, stdout, stderr: '' });
    expect(await readdir(cwd)).toEqual([]);
  });

  test('a file that cannot be written is told with its name, and nothing of it is left', async () => {
    const cwd = await folder();
    await run(['init', 'taken'], { context: { cwd } });
    expect(await refusal([...argv, '--format', 'md', '--out', 'taken'], { context: { cwd } })).toMatchObject({
      code: 'EQ_FILE',
      exit: 4,
    });
    expect(await readdir(cwd)).toEqual(['taken']);
  });

  test('a folder that is a file is told as such, not as unforeseen', async () => {
    // Breaks when clearing the part of a file fails in turn and hides why it could not be written.
    const cwd = await folder();
    await writeFile(join(cwd, 'file'), 'kept\n');
    const found = await refusal([...argv, '--out', 'file/a.md'], { context: { cwd } });
    expect(found).toMatchObject({ code: 'EQ_FILE', exit: 4 });
    expect(await readFile(join(cwd, 'file'), 'utf8')).toBe('kept\n');
  });

  test('a command that fails leaves no file', async () => {
    const cwd = await folder();
    await refusal(['brief', 'SYR', '--as-of', '2025-02-30', '--out', 'a.html'], { context: { cwd } });
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('colour', () => {
  const documents = examples.filter(({ command }) => command.formats.includes('html'));

  test.each(documents)('"$example" has colour on a terminal, and only there', async ({ example }) => {
    // Breaks when the publisher looks at the process itself, or when --no-color is read and not used.
    const argv = plain(example);
    const on = { terminal: { stdoutColour: true } };
    const coloured = (await run(argv, on)).stdout;
    const bare = (await run(argv)).stdout;
    expect(coloured).toContain(esc);
    expect(bare).not.toContain(esc);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken away
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(bare);
    expect((await run([...argv, '--no-color'], on)).stdout).toBe(bare);
    expect((await run([...argv, '--out', '-'], on)).stdout).toBe(bare);
  });

  test.each(examples)('"$example" has no escape in a format for files', async ({ command, example }) => {
    for (const format of command.formats.filter((each) => each !== 'terminal')) {
      const { exit, stdout, stderr } = await run([...plain(example), '--format', format], {
        context: { cwd: await folderFor(command.name) },
        terminal: { stdoutColour: true, stderrIsTerminal: true },
      });
      expect(exit).toBe(0);
      expect(stdout + stderr).not.toContain(esc);
    }
  });

  test.each([
    ['command', `${esc}[31mred`],
    ['state', `brief ${esc}[31mred`],
    ['power', `brief SYR --powers ${esc}[31mred`],
    ['option', `brief SYR --${esc}[31mred`],
    ['day', `brief SYR --as-of ${esc}[31mred`],
    ['format', `brief SYR --format ${esc}[31mred`],
    ['kind', `timeline SYR --type ${esc}[31mred`],
    ['id', `cite ${esc}[31mred`],
    ['workspace', `brief SYR --workspace ${esc}[31mred`],
  ])('an escape in the %s that was typed is not passed on to the terminal', async (_, line) => {
    // Breaks when an error repeats what was typed as it came: a pasted line could then rewrite the screen.
    const { exit, stdout, stderr } = await run(line.split(' '));
    expect(exit).not.toBe(0);
    expect(stdout + stderr).not.toContain(esc);
  });
});

describe('progress', () => {
  const slow = (stderrIsTerminal: boolean, ...more: string[]) => {
    let waited = false;
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      if (!waited && path.startsWith(dataDir)) {
        waited = true;
        await new Promise((resolve) => setTimeout(resolve, 1_300));
      }
      return nodeFiles.read(path);
    };
    return run(['sources', ...more], { context: { files: { ...nodeFiles, read } }, terminal: { stderrIsTerminal } });
  };

  test('is told after a second on a terminal and wiped, and is silent in a pipe or when asked to be', async () => {
    // Breaks when the timer outlives the work, or when a pipe gets the line too.
    const [shown, piped, quiet] = await Promise.all([slow(true), slow(false), slow(true, '-q')]);
    expect(shown?.stderr).toBe('working...\r          \r');
    expect([piped?.stderr, quiet?.stderr]).toEqual(['', '']);
    expect(shown?.stdout).toBe(piped?.stdout);
  });

  test('is silent when the work is quick', async () => {
    expect((await run(['sources'], { terminal: { stderrIsTerminal: true } })).stderr).toBe('');
  });
});

describe('an error nobody foresaw', () => {
  const files = { ...nodeFiles, read: () => Promise.reject(new Error('the disk is on fire')) };

  test('exits with 1 and says so without a trace', async () => {
    // Breaks when an unknown error escapes `run`, or when its stack is shown unasked.
    const found = await refusal(['brief', 'SYR'], { context: { files } });
    expect(found).toMatchObject({ code: 'EQ_UNFORESEEN', exit: 1 });
    expect(found.message).toContain('the disk is on fire');
    expect(found.hint).toContain('--debug');
  });

  test('shows its trace with --debug', async () => {
    const { exit, stdout, stderr } = await run(['brief', 'SYR', '--debug'], { context: { files } });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(/^EQ_UNFORESEEN: .*\n {2}.*\nError: the disk is on fire\n {4}at .*run\.test\.ts/);
  });

  test('a refusal that was foreseen has no trace without --debug', async () => {
    expect((await refusal(['brief', 'Syira'])).stderr).not.toContain('    at ');
  });
});

describe('cite', () => {
  test.each([
    ['an event', 'syr-2025-11-06-vote-2798', 'syr-2025-11-06-vote-2799'],
    ['a vote', 'v-2799-chx', 'v-2799-chn'],
    ['a commitment', 'rus-syr-tartus-2107', 'rus-syr-tartus-2017'],
    ['a status claim', 'sc-hmeymim-2071-1', 'sc-hmeymim-2017-1'],
    ['a programme', 'us-syr-ordres', 'us-syr-orders'],
    ['a change', 'us-syr-ordres-1', 'us-syr-orders-1'],
    ['an office', 'of-badwai', 'of-badawi'],
    ['an asset', 'hmyemim', 'hmeymim'],
    ['a source', 's-1luerr', 's-1lurer'],
  ])('an unknown id near that of %s is refused with it', async (_, id, meant) => {
    // Breaks when a table is left out of the ids that are compared: `cite` takes the ids of all of them.
    expect((await run(['cite', meant])).exit).toBe(0);
    const found = await refusal(['cite', id]);
    expect(found).toMatchObject({ code: 'EQ_NOT_FOUND', exit: 4 });
    expect(found.message).toContain(`"${id}"`);
    expect(found.message).toContain(`did you mean ${meant}?`);
  });

  test('an id that only later days know is not found, and not suggested either', async () => {
    // Breaks when suggestions look past the as-of day: they then tell what the record could not show.
    const found = await refusal(['cite', 'syr-2025-11-06-vote-2799', '--as-of', '2025-01-31']);
    expect(found).toMatchObject({ code: 'EQ_NOT_FOUND', exit: 4 });
    expect(found.message).not.toContain('did you mean');
  });
});

describe('the as-of day', () => {
  const reading = ['brief SYR', 'timeline SYR', 'commitments SYR', 'sanctions SYR', 'sources SYR'];

  test.each(reading)('is stated by %s, given or not, in each form', async (line) => {
    // Breaks when a title forgets its day: an old file is then taken for the present.
    for (const [day, given] of [
      ['2025-11-12', ['--as-of', '2025-11-12']],
      ['2026-01-28', []],
    ] as const) {
      const forms = commands.find(({ name }) => line.startsWith(name))?.formats ?? [];
      for (const form of forms.filter((each) => each !== 'csv' && each !== 'json')) {
        expect((await run([...line.split(' '), ...given, '--format', form])).stdout, form).toContain(`as of ${day}`);
      }
      expect((await run([...line.split(' '), ...given, '--json'])).stdout).toContain(`"asOf": "${day}"`);
    }
  });

  test('is stated by cite, for machines', async () => {
    const { stdout } = await run(['cite', 's-sana', '--as-of', '2026-11-24', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-11-24' });
  });
});
