import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bridgeFiles, buildDigest } from '../../scripts/digest.ts';
import { withIdealPoints } from '../../scripts/digestIdeal.ts';
import { digestText } from '../../src/measure/digest.ts';
import { embeddedRecord } from '../embedded.ts';
import { hasShared, sharedBytes } from '../shared.ts';

test.runIf(hasShared('measurement/unga_votes_1946_2019.csv.gz'))(
  'the whole digest, ideal points too, is built again to the same bytes',
  { timeout: 900_000 },
  async () => {
    const text = (name: string): string => gunzipSync(sharedBytes(`measurement/${name}`)).toString('utf8');
    const { atlas } = await embeddedRecord();
    const { digest, table } = buildDigest(text('unga_dm_votes_1946_2022.csv.gz'), atlas);
    const texts = {
      rollCalls: text(bridgeFiles.rollCalls),
      votes: text(bridgeFiles.votes),
      matches: sharedBytes(`measurement/${bridgeFiles.matches}`).toString('utf8'),
    };
    const shipped = gunzipSync(readFileSync(new URL('../../data/digest/unga.csv.gz', import.meta.url))).toString(
      'utf8',
    );
    expect(digestText(withIdealPoints(digest, table, texts, atlas))).toBe(shipped);
  },
);
