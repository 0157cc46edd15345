import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { coded } from '../errors.ts';
import { type OpenRecord, openRecord } from '../store/openRecord.ts';

/** What a handler works with: the opened record besides the side effects. */
export interface AppContext extends Context {
  record: OpenRecord;
  workspace?: string;
}

/** Opens the record a command works on: the embedded one, with the workspace laid over it where there is one. */
export async function withRecord(context: Context, given: string | undefined): Promise<AppContext> {
  const workspace = await findWorkspace(context, given);
  const record = await openRecord(context.files, context.dataDir, workspace);
  return { ...context, record, ...(workspace !== undefined && { workspace }) };
}

/**
 * `--workspace`, else `EQUIPOISE_HOME`, else the nearest folder upwards with `equipoise.json`, else the user's data folder.
 * Errors: `EQ_WORKSPACE` when a folder was named and is none.
 */
export async function findWorkspace(context: Context, given: string | undefined): Promise<string | undefined> {
  const named = given ?? context.env('EQUIPOISE_HOME');
  if (named !== undefined && named !== '') {
    const dir = absolute(context, named);
    if (await isWorkspace(context, dir)) return dir;
    throw coded('EQ_WORKSPACE', { dir: named, why: 'it has no equipoise.json' });
  }
  for (let dir = context.cwd; ; dir = dirname(dir)) {
    if (await isWorkspace(context, dir)) return dir;
    if (dirname(dir) === dir) break;
  }
  const home = context.env('HOME');
  const data = context.env('XDG_DATA_HOME') ?? (home === undefined ? undefined : join(home, '.local/share'));
  const last = data === undefined ? undefined : join(data, 'equipoise');
  return last !== undefined && (await isWorkspace(context, last)) ? last : undefined;
}

export function absolute(context: Context, path: string): string {
  return isAbsolute(path) ? path : resolve(context.cwd, path);
}

async function isWorkspace(context: Context, dir: string): Promise<boolean> {
  return (await context.files.read(join(dir, 'equipoise.json'))) !== undefined;
}
