import { gunzipSync } from 'node:zlib';
import type { Context } from '../context.ts';
import { type Digest, parseDigest } from '../measure/digest.ts';
import type { CitedFact } from '../publish/document.ts';
import { parseDate } from '../record/dateText.ts';

/** The digest with the fact that stands for it: what every number from it is cited by. */
export interface OpenDigest {
  digest: Digest;
  credit: string;
  model: Record<string, number>;
  fact: CitedFact;
}

/** Reads the digest shipped beside the record; `undefined` where the data folder has none. */
export async function openDigest({
  files,
  dataDir,
}: Pick<Context, 'files' | 'dataDir'>): Promise<OpenDigest | undefined> {
  const [packed, about] = await Promise.all(
    ['unga.csv.gz', 'digest.json'].map((name) => files.read(`${dataDir}/digest/${name}`)),
  );
  if (packed === undefined || about === undefined) return undefined;
  const { unga } = JSON.parse(new TextDecoder().decode(about)) as { unga: About };
  const { id, title, credit, source, from, to, idealPoints } = unga;
  return {
    digest: parseDigest(gunzipSync(packed).toString('utf8')),
    credit,
    model: { em: idealPoints.em, gibbs: idealPoints.gibbs, kept: idealPoints.kept, seed: idealPoints.seed },
    fact: {
      id,
      excerpt: title,
      date: `${from} to ${to}`,
      known: 'a year from 31 December of the next (assumed)',
      knownAt: Number.NEGATIVE_INFINITY,
      level: 'single',
      layer: 'embedded',
      sources: [
        {
          id: 's-unga-dm',
          kind: 'dataset',
          type: 'dataset',
          title: source.title,
          publisher: source.publisher,
          originators: ['UNGA-DM'],
          accessed: parseDate(source.accessed),
          url: source.url,
          lang: 'en',
        },
      ],
    },
  };
}

interface About {
  id: string;
  title: string;
  credit: string;
  from: number;
  to: number;
  idealPoints: { em: number; gibbs: number; kept: number; seed: number };
  source: { title: string; publisher: string; url: string; accessed: string };
}
