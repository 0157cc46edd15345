import type { ReferenceRow } from '../test/reference/row.ts';
import { hasShared } from '../test/shared.ts';

/**
 * Published values beside ours: id, expected, got, tolerance, pass. A row that could not run has no `got` and counts as not
 * passed.
 *
 *   npm run reference            a table; about three minutes, most of it the sampler of ideal points
 *   npm run reference -- --json  rows {id, source, expected, got, tolerance, pass}; exit 1 when one does not pass
 */
const { similarityRows } = await import('../test/reference/similarity.ts');
const { changeRows } = await import('../test/reference/change.ts');
const { idealRows } = await import('../test/reference/ideal.ts');
const rows: ReferenceRow[] = hasShared('measurement/unga_dm_votes_1946_2022.csv.gz')
  ? [...(await similarityRows()), ...changeRows(), ...(await idealRows())]
  : [
      {
        id: 'similarity',
        source: 'outside data',
        expected: 0,
        got: null,
        tolerance: 0,
        pass: null,
        reason: 'outside data absent',
      },
    ];
const passed = rows.filter(({ pass }) => pass === true).length;

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, undefined, 1)}\n`);
else {
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, expected, got, tolerance, pass, source, reason } of rows) {
    const mark = pass === true ? 'pass' : pass === false ? 'FAIL' : 'none';
    const ours = got === null ? (reason ?? '-') : String(Number(got.toPrecision(10)));
    process.stdout.write(
      `${mark}  ${id.padEnd(width)}  ${String(expected).padStart(12)}  ${ours.padStart(14)}  within ${tolerance}  ${source}\n`,
    );
  }
  process.stdout.write(`${passed} of ${rows.length} passed\n`);
}
process.exitCode = passed === rows.length ? 0 : 1;
