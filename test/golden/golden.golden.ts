import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fixture, run } from '../run.ts';

/**
 * One folder a case: `command` holds the arguments, `data` the fixture record if it is not the embedded one, `expected.*` what
 * must come out, byte for byte. `npm run golden` renews them; the diff is read line by line before it is committed.
 */
const cases = new URL('cases/', import.meta.url);

test.each(readdirSync(cases))('%s', async (name) => {
  const at = (file: string): URL => new URL(`${name}/${file}`, cases);
  const argv = readFileSync(at('command'), 'utf8').trim().split(' ');
  const data = existsSync(at('data')) ? readFileSync(at('data'), 'utf8').trim() : undefined;
  const { exit, stdout, stderr } = await run(argv, data === undefined ? {} : { context: { dataDir: fixture(data) } });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  const format = argv[argv.indexOf('--format') + 1];
  const ending = argv.includes('--format') ? format : 'txt';
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(at(`expected.${ending}`)));
});
