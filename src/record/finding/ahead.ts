import type { Commitment, StatusClaim } from '../commitment.ts';
import { isoDay } from '../day.ts';
import type { Event } from '../event.ts';
import { type Finding, mark } from '../finding.ts';
import { sanctionState } from '../sanctionState.ts';
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
    .filter(({ sanction }) => isSender(input, sanction) && isOnState(input, sanction))
    .flatMap(({ sanction, changes: rows }) => {
      const changes = sameChangeOnce(rows);
      // What a lifted programme would have ended later ends nothing.
      if (sanctionState(changes, asOf)?.state === 'lifted') return [];
      return changes.flatMap((change) =>
        change.expires && change.expires.to > asOf
          ? [
              {
                day: change.expires.to,
                text: `${expiry(change.expires, change)} ${label(sanction.sender)}, ${shortScope(change)} ${mark(change.id)}`,
                id: change.id,
              },
            ]
          : [],
      );
    });
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
