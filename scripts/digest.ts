import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { nodeFiles } from '../src/cli/nodeContext.ts';
import { type Digest, digestText } from '../src/measure/digest.ts';
import { type VoteTable, voteTable } from '../src/measure/voteTable.ts';
import { votingYears } from '../src/measure/votingYears.ts';
import { type Atlas, resolve } from '../src/record/atlas.ts';
import { code } from '../src/record/code.ts';
import type { ImportReport } from '../src/sources/importReport.ts';
import { ungaDm } from '../src/sources/ungaDm.ts';
import { readEmbedded } from '../src/store/openRecord.ts';
import { idealOptions, withIdealPoints } from './digestIdeal.ts';

/**
 * Computes `data/digest/unga.csv.gz` from the roll calls of UNGA-DM with the project's own code: agreement of every state with
 * ten powers and its ideal point, year by year, 1990 to 2022. Deterministic: the same roll calls give the same bytes.
 *
 *   npm run digest -- [FOLDER of outside data; default EQUIPOISE_SHARED, else shared/data beside the repository]
 */
const file = 'measurement/unga_dm_votes_1946_2022.csv.gz';
export const bridgeFiles = {
  rollCalls: 'unga_roll_calls_1946_2019.csv.gz',
  votes: 'unga_votes_1946_2019.csv.gz',
  matches: 'unga_bridge_matches.csv',
};
const powers = ['USA', 'RUS', 'CHN', 'GBR', 'FRA', 'IND', 'TUR', 'IRN', 'SAU', 'DEU'];
const [from, to] = [1990, 2022];

export interface BuiltDigest {
  digest: Digest;
  table: VoteTable;
  report: ImportReport;
  items: number;
  unresolved: number;
  conflicting: number;
}

export function buildDigest(text: string, atlas: Atlas): BuiltDigest {
  const { votes, report } = ungaDm(file, text);
  const known = new Map<string, string | undefined>();
  const actor = Array.from(votes.state, (cow, at) => {
    const day = votes.day[at] as number;
    const key = `${cow} ${day}`;
    if (!known.has(key)) {
      const found = resolve(atlas, 'CowNum', code('CowNum', String(cow)), day);
      known.set(key, 'unmapped' in found ? undefined : found.id);
    }
    return known.get(key);
  });
  const table = voteTable({ ...votes, actor });
  const years = votingYears(table, powers).filter(({ year }) => year >= from && year <= to);
  return {
    digest: { powers, years },
    table,
    report,
    items: table.items.length,
    unresolved: table.unresolved,
    conflicting: table.conflicting,
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What the digest is and rests on, beside it: source, terms, span, how it was computed, and the hash of its text. */
export function about({ digest, report, items, unresolved }: BuiltDigest, text: string): object {
  const { iterations, kept, seed } = idealOptions;
  return {
    id: 'digest-unga',
    title: 'Voting agreement in the UN General Assembly, by state, power and year',
    source: {
      title: 'UN General Assembly roll calls on adopted resolutions (UNGA-DM; Fjelstul, Hug, Kilby)',
      publisher: 'fpsim repository, data-raw/un',
      url: 'https://github.com/svmiller/fpsim',
      accessed: '2026-11-24',
    },
    credit:
      'Computed by Equipoise from UN General Assembly roll calls (UNGA-DM: Fjelstul, Hug, Kilby 2025; UN: non-commercial use with attribution)',
    licence:
      'The numbers are computed by this project; the roll calls are of the United Nations, non-commercial use with attribution.',
    redistribute: 'ask',
    how: 'Contested roll calls of the calendar year of the vote; a = Lijphart index, k = kappa with squared distance, in thousandths; n = roll calls both voted on. Absence is missing, never abstention. States and codes by the tables of this project.',
    powers: digest.powers,
    from,
    to,
    rows: digest.years.length,
    votes: {
      read: report.read,
      accepted: report.accepted,
      duplicates: report.duplicates,
      resolutions: items,
      unresolved,
    },
    idealPoints: {
      method:
        'after Bailey, Strezhnev, Voeten 2017; one position a state and calendar year over all contested roll calls from 1946 to the last year of the digest, ip = mean of the draws, ip_q5 and ip_q95 its 90 % interval, in thousandths of a standard deviation of all positions',
      bridging:
        'pairs of repeated texts by Bailey, Strezhnev, Voeten (MIT), through unvotes (MIT), whose roll calls are matched by day and votes; none after 2019. Intervals do not cover the choice of pairs',
      ...iterations,
      kept,
      seed,
    },
    sha256: sha256(text),
  };
}

if (process.argv[1]?.endsWith('digest.ts')) {
  const root =
    process.argv[2] ?? process.env.EQUIPOISE_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const path = [`${root}/${file}`, `${root}/data/${file}`].find((each) => existsSync(each));
  if (path === undefined) throw new Error(`no ${file} under ${root}; name the folder of outside data`);
  const dataDir = fileURLToPath(new URL('../data', import.meta.url));
  const { atlas } = await readEmbedded(nodeFiles, dataDir);
  const agreement = buildDigest(gunzipSync(readFileSync(path)).toString('utf8'), atlas);
  const beside = (name: string): Buffer => readFileSync(join(dirname(path), name));
  process.stderr.write('ideal points, about three minutes\n');
  const digest = withIdealPoints(
    agreement.digest,
    agreement.table,
    {
      rollCalls: gunzipSync(beside(bridgeFiles.rollCalls)).toString('utf8'),
      votes: gunzipSync(beside(bridgeFiles.votes)).toString('utf8'),
      matches: beside(bridgeFiles.matches).toString('utf8'),
    },
    atlas,
  );
  const built = { ...agreement, digest };
  const text = digestText(built.digest);
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 255; // The header names the operating system; 255 is "unknown", the same everywhere.
  writeFileSync(`${dataDir}/digest/unga.csv.gz`, packed);
  writeFileSync(`${dataDir}/digest/digest.json`, `${JSON.stringify({ unga: about(built, text) }, undefined, 2)}\n`);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  process.stdout.write(
    `${built.digest.years.length} state-years, ${kilobytes(text.length)}, ${kilobytes(packed.length)} packed; ${built.unresolved} votes of codes without a state on their day\n`,
  );
}
