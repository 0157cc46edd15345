import { CodedError, type ErrorCode, type ErrorValues, visible } from '../errors.ts';

/** One thing wrong in a file: where (1-based line and column), the code, its values. Files hold many; all are reported at once. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  code: ErrorCode;
  message: string;
  hint: string;
  /** A warning is told and stops nothing. */
  severity: 'error' | 'warning';
}

export function fault(file: string, line: number, column: number, code: ErrorCode, values: ErrorValues): Fault {
  const error = new CodedError(code, values);
  return { file: visible(file), line, column, code, message: error.message, hint: error.hint, severity: 'error' };
}

/** `events.csv:12:4 EQ_DATE message` */
export function faultLine(at: Fault): string {
  return `${at.file}:${at.line}:${at.column} ${at.severity === 'warning' ? 'warning ' : ''}${at.code} ${at.message}`;
}
