import type { Asset } from '../asset.ts';
import type { Commitment, StatusClaim } from '../commitment.ts';
import { isoDay } from '../day.ts';
import type { Event } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { commitmentStatus } from '../status.ts';
import { printDate } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';
import { expiry, isOnState, isSender, type Programme, sameChangeOnce, shortScope } from './sanctions.ts';

/** Ends on record after the as-of day: reliefs and programmes that run out, terms of commitments, announced events. */
export function endsAhead(
  input: Question & {
    programmes: readonly Programme[];
    commitments: readonly { commitment: Commitment; claims: readonly StatusClaim[] }[];
    events: readonly Event[];
  },
): Finding {
  const { asOf, label, powers } = input;
  const reliefs = input.programmes
    .filter(({ sanction }) => isSender(input, sanction) && isOnState(sanction))
    .flatMap(({ sanction, changes }) =>
      sameChangeOnce(changes).flatMap((change) =>
        change.expires && change.expires.to > asOf
          ? [
              {
                day: change.expires.to,
                text: `${expiry(change.expires, change)} ${label(sanction.sender)}, ${shortScope(change)} ${mark(change.id)}`,
                id: change.id,
              },
            ]
          : [],
      ),
    );
  const terms = input.commitments.flatMap(({ commitment, claims }) => {
    const { ends } = commitmentStatus(commitment, claims, asOf);
    const own = !commitment.byCompany && commitment.parties.some((party) => powers.includes(party));
    return ends && own && ends.day > asOf
      ? [
          {
            day: ends.day,
            text: `${isoDay(ends.day)}${ends.computed ? ' (computed)' : ''} ${commitment.title} ${mark(commitment.id)}`,
            id: commitment.id,
          },
        ]
      : [];
  });
  const announced = input.events
    .filter((event) => event.about.from > asOf)
    .map((event) => ({
      day: event.about.from,
      text: `${printDate(event.about)} announced: ${event.summary} ${mark(event.id)}`,
      id: event.id,
    }));
  const ends = [...reliefs, ...terms, ...announced].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  return {
    ...shared(input, 'ahead', 'ahead'),
    ...grounds(ends.map(({ id }) => id)),
    statement:
      ends.length === 0
        ? 'Ends on record: no row in the sources used.'
        : `Ends on record: ${ends.map(({ text }) => text).join('; ')}.`,
    n: ends.length,
  };
}

/** Ports, bases and lines on record, with the commitments that concern them. */
export function assets(
  input: Question & { assets: readonly Asset[]; commitments: readonly { commitment: Commitment }[] },
): Finding {
  const shown = input.assets.map((asset) => {
    const about = input.commitments
      .map(({ commitment }) => commitment)
      .filter((commitment) => commitment.asset === asset.id);
    const text = about.map(
      (commitment) => `${commitment.title} (${printDate(commitment.about)}) ${mark(commitment.id)}`,
    );
    return { asset, about, text: `${asset.name}: ${text.join(', ') || `on record ${mark(asset.id)}`}` };
  });
  return {
    ...shared(input, 'assets', 'assets'),
    ...grounds(shown.flatMap(({ asset, about }) => [asset.id, ...about.map(({ id }) => id)])),
    statement:
      shown.length === 0
        ? 'Assets: no row in the sources used.'
        : sentence('{n:asset|assets} on record: {list}.', {
            n: shown.length,
            list: shown.map(({ text }) => text).join('; '),
          }),
    n: shown.length,
  };
}
