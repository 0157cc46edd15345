import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Document } from '../publish/document.ts';
import type { AppContext } from './record.ts';

export type Format = 'terminal' | 'md' | 'html' | 'json' | 'csv';

/** What a handler gives: data for machines, and for people a document, rows or plain text. */
export interface Result<Output> {
  output: Output;
  document?: Document;
  /** Rows for csv: header first. */
  rows?: readonly (readonly string[])[];
  text?: string;
  /** Exit code of a result that is no error but no success either, as faults found by `check`. */
  exit?: number;
}

/**
 * One command, once: what the command line, the HTTP routes, the tools and the reference need. `needs` says whether the record
 * is opened first.
 */
export interface Command<Input extends z.ZodObject = z.ZodObject, Output = unknown> {
  name: string;
  summary: string;
  /** Keys of the input that are given by place, in order; where the last one is a list it takes the rest. */
  positional: readonly string[];
  input: Input;
  output: z.ZodType<Output>;
  formats: readonly Format[];
  examples: readonly string[];
  run: RecordRun<Input, Output> | BareRun<Input, Output>;
}

interface RecordRun<Input extends z.ZodObject, Output> {
  needs: 'record';
  handler(input: z.output<Input>, context: AppContext): Promise<Result<Output>>;
}

interface BareRun<Input extends z.ZodObject, Output> {
  needs: 'nothing';
  handler(input: z.output<Input>, context: Context, workspace?: string): Promise<Result<Output>>;
}

/** Keeps the types of a definition together; the table holds it with its types forgotten. */
export function command<Input extends z.ZodObject, Output>(definition: Command<Input, Output>): Command {
  return definition as unknown as Command;
}
