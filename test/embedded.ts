import type { ParsedCasebook } from '../src/record/casebook/parseCasebook.ts';
import type { Casebook } from '../src/record/casebook.ts';
import { type EmbeddedRecord, overlay, readEmbedded } from '../src/store/openRecord.ts';
import { dataDir, nodeFiles } from './files.ts';

let read: Promise<EmbeddedRecord> | undefined;

/** The embedded record, read once a test file. */
export function embeddedRecord(): Promise<EmbeddedRecord> {
  read ??= readEmbedded(nodeFiles, dataDir);
  return read;
}

/** A state's embedded casebook as its folder gives it, and with the common sources and offices. */
export async function embeddedCasebook(state: string): Promise<{ parsed: ParsedCasebook; whole: Casebook }> {
  const { casebooks, common } = await embeddedRecord();
  const parsed = casebooks.find(({ casebook }) => casebook.state === state) as ParsedCasebook;
  return { parsed, whole: overlay([common, ...casebooks.map(({ casebook }) => casebook)], state) };
}
