import { gunzipSync } from 'node:zlib';
import { bridge } from '../../src/measure/bridge.ts';
import { type IdealVotes, idealVotes } from '../../src/measure/idealVotes.ts';
import { yearOf } from '../../src/record/day.ts';
import { unvotesRollCalls, unvotesVotes } from '../../src/sources/unvotes.ts';
import { sharedBytes, sharedTable } from '../shared.ts';

const unpacked = (path: string): string => gunzipSync(sharedBytes(path)).toString('utf8');

/**
 * The votes the published ideal points rest on: without session 19, Zanzibar, South Africa in session 48, paragraphs and amendments
 * after 1989, and roll calls on which all voted alike; items that repeat a text are bridged.
 */
export function publishedVotes(lastSession = 74): IdealVotes {
  const calls = new Map(
    unvotesRollCalls('', unpacked('measurement/unga_roll_calls_1946_2019.csv.gz')).rows.map((call) => [call.id, call]),
  );
  const kept = unvotesVotes('', unpacked('measurement/unga_votes_1946_2019.csv.gz')).rows.filter(
    ({ item, country }) => {
      const call = calls.get(item);
      if (call === undefined || call.session === 19 || call.session > lastSession || country === 'Zanzibar')
        return false;
      if (country === 'South Africa' && call.session === 48) return false;
      return !(yearOf(call.day) > 1989 && (call.paragraph || call.amendment));
    },
  );
  const seen = new Map<number, number>();
  for (const { item, value } of kept) seen.set(item, (seen.get(item) ?? 0) | (1 << value));
  const contested = kept.filter(({ item }) => ![2, 4, 8].includes(seen.get(item) as number));
  const root = bridge(
    sharedTable('measurement/unga_bridge_matches.csv').map(({ rcid1, rcid2 }) => [Number(rcid1), Number(rcid2)]),
  );
  return idealVotes({
    state: contested.map(({ country }) => country),
    period: contested.map(({ item }) => (calls.get(item) as { session: number }).session),
    item: contested.map(({ item }) => root(item)),
    value: contested.map(({ value }) => value),
  });
}

/** Where the sign of the scale comes from. */
export const starts = new Map([
  ['United States', 3],
  ['Canada', 3],
  ['United Kingdom', 3],
  ['Israel', 3],
  ['Russia', -2],
  ['German Democratic Republic', -2],
]);
