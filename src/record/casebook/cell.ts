import { z } from 'zod';
import { CodedError, type ErrorCode, type ErrorValues } from '../../errors.ts';
import type { About } from '../dateText.ts';
import { parseDate } from '../dateText.ts';

/**
 * Schemas of single cells. A cell is text; an empty one is unknown. What is wrong becomes a zod issue that carries a code of
 * the catalogue and its values, so that a fault can name file, line and column.
 */
export interface CellIssue {
  code: ErrorCode;
  values: ErrorValues;
}

function issue(context: z.RefinementCtx, code: ErrorCode, values: ErrorValues): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: code, params: { code, values } satisfies CellIssue });
  return z.NEVER;
}

/** Any text, absent when empty. */
export const optionalText: z.ZodType<string | undefined, string> = z
  .string()
  .transform((text) => (text === '' ? undefined : text));

export function text(column: string): z.ZodType<string, string> {
  return z.string().transform((cell, context) => (cell === '' ? issue(context, 'EQ_CELL_EMPTY', { column }) : cell));
}

const idForm = /^[a-z0-9][a-z0-9-]*$/;
export const id: z.ZodType<string, string> = z.string().transform((cell, context) => {
  if (cell === '') return issue(context, 'EQ_CELL_EMPTY', { column: 'id' });
  return idForm.test(cell)
    ? cell
    : issue(context, 'EQ_CELL_VALUE', {
        text: cell.slice(0, 60),
        column: 'id',
        form: 'lower-case letters, digits and hyphens',
      });
});

export function optional<T>(schema: z.ZodType<T, string>): z.ZodType<T | undefined, string> {
  return z.string().transform((cell, context) => (cell === '' ? undefined : pass(schema, cell, context)));
}

export function list<T>(schema: z.ZodType<T, string>): z.ZodType<T[], string> {
  return z.string().transform((cell, context) => {
    const parts = cell === '' ? [] : cell.split(';');
    return parts.map((part) => pass(schema, part, context) as T);
  });
}

export function nonEmptyList<T>(column: string, schema: z.ZodType<T, string>): z.ZodType<[T, ...T[]], string> {
  return z.string().transform((cell, context) => {
    if (cell === '') return issue(context, 'EQ_CELL_EMPTY', { column });
    return cell.split(';').map((part) => pass(schema, part, context) as T) as [T, ...T[]];
  });
}

export function oneOf<const T extends string>(column: string, values: readonly T[]): z.ZodType<T, string> {
  return z.string().transform((cell, context) => {
    if ((values as readonly string[]).includes(cell)) return cell as T;
    return cell === ''
      ? issue(context, 'EQ_CELL_EMPTY', { column })
      : issue(context, 'EQ_CELL_VALUE', { text: cell.slice(0, 60), column, form: values.join(' | ') });
  });
}

export const date: z.ZodType<About, string> = z.string().transform((cell, context) => {
  try {
    return parseDate(cell);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return cell === '' ? issue(context, 'EQ_CELL_EMPTY', { column: 'date' }) : issue(context, error.code, error.values);
  }
});

export const day: z.ZodType<number, string> = z.string().transform((cell, context) => {
  const about = pass(date, cell, context);
  if (about === undefined || about.precision === 'day') return about?.from as number;
  return issue(context, 'EQ_DATE', { text: cell, why: 'one day is wanted', form: 'YYYY-MM-DD' });
});

export const actor: z.ZodType<string, string> = z.string().transform((cell, context) => {
  if (/^[A-Z][A-Z0-9-]{1,9}$/.test(cell)) return cell;
  return issue(context, 'EQ_CELL_VALUE', {
    text: cell.slice(0, 60),
    column: 'actor id',
    form: 'an id of states.csv, as SYR or EU',
  });
});

export const degree: z.ZodType<number, string> = z.string().transform((cell, context) => {
  const value = Number(cell);
  return Number.isFinite(value) && Math.abs(value) <= 180
    ? value
    : issue(context, 'EQ_CELL_VALUE', { text: cell.slice(0, 60), column: 'coordinate', form: 'decimal degrees' });
});

export const webAddress: z.ZodType<string, string> = z.string().transform((cell, context) => {
  try {
    const url = new URL(cell);
    if (/^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return cell;
  } catch {
    // falls through: not an address at all
  }
  // A password in the address is not repeated in the message.
  return issue(context, 'EQ_URL', { text: cell.replace(/\/\/[^/@]*@/, '//...@').slice(0, 80) });
});

export function matching<T>(column: string, form: string, read: (cell: string) => T | undefined): z.ZodType<T, string> {
  return z.string().transform((cell, context) => {
    const value = read(cell);
    return value === undefined ? issue(context, 'EQ_CELL_VALUE', { text: cell.slice(0, 60), column, form }) : value;
  });
}

export function atMost(limit: number): z.ZodType<string | undefined, string> {
  return z.string().transform((cell, context) => {
    if (cell.length > limit) return issue(context, 'EQ_CELL_SIZE', { length: cell.length, limit });
    return cell === '' ? undefined : cell;
  });
}

function pass<T>(schema: z.ZodType<T, string>, cell: string, context: z.RefinementCtx): T | undefined {
  const read = schema.safeParse(cell);
  if (read.success) return read.data;
  for (const found of read.error.issues) context.addIssue(found as Parameters<typeof context.addIssue>[0]);
  return undefined;
}
