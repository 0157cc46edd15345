import type { Asset } from '../asset.ts';
import type { Commitment, StatusClaim } from '../commitment.ts';
import { type Finding, mark } from '../finding.ts';
import { sentence } from '../sentence.ts';
import { isOneOfWords } from '../status.ts';
import { printDate, wordPhrases } from './phrases.ts';
import { grounds, type Question, shared } from './question.ts';

export interface AssetsInput extends Question {
  assets: readonly Asset[];
  commitments: readonly { commitment: Commitment; claims: readonly StatusClaim[] }[];
}

/** Ports, bases and lines on record, with the commitments that concern them and the newest words about each, however old. */
export function assets(input: AssetsInput): Finding {
  const shown = input.assets.map((asset) => {
    const about = input.commitments.filter(({ commitment }) => commitment.asset === asset.id);
    const parts = about.map(({ commitment, claims }) => {
      const word = newestWord(claims);
      const said = word ? `; ${phrase(word)} ${printDate(word.about)} ${mark(word.id)}` : '';
      return {
        ids: [commitment.id, ...(word ? [word.id] : [])],
        text: `${commitment.title} ${mark(commitment.id)}${said}`,
      };
    });
    return {
      ids: [asset.id, ...parts.flatMap(({ ids }) => ids)],
      text: `${asset.name}: ${parts.map(({ text }) => text).join(', ') || `on record ${mark(asset.id)}`}`,
    };
  });
  return {
    ...shared(input, 'assets', 'assets'),
    ...grounds(shown.flatMap(({ ids }) => ids)),
    statement:
      shown.length === 0
        ? 'Assets: no row in the sources used.'
        : sentence('{n:asset|assets} on record. {list}.', {
            n: shown.length,
            list: shown.map(({ text }) => text).join('. '),
          }),
    n: shown.length,
  };
}

function newestWord(claims: readonly StatusClaim[]): StatusClaim | undefined {
  return claims
    .filter(({ type }) => isOneOfWords(type))
    .sort((a, b) => a.about.from - b.about.from || (a.id < b.id ? -1 : 1))
    .at(-1);
}

function phrase({ type, by }: StatusClaim): string {
  return `${isOneOfWords(type) ? wordPhrases[type] : type} by ${by === 'press' ? 'press reports' : by}`;
}
