/**
 * The one catalogue of coded errors: what went wrong with its values, the HTTP status, the exit code, what to do next.
 * Exit codes: 1 unforeseen, 2 usage, 3 data, 4 not found, 5 refused or locked, 6 upstream, 130 interrupted.
 */
export interface CodedErrorEntry {
  message: string;
  http: number;
  exit: number;
  hint: string;
}

export type ErrorCode =
  | 'EQ_UNFORESEEN'
  | 'EQ_USAGE'
  | 'EQ_STATE_UNKNOWN'
  | 'EQ_POWER_UNKNOWN'
  | 'EQ_FORMAT'
  | 'EQ_DATE'
  | 'EQ_NOT_FOUND'
  | 'EQ_WORKSPACE'
  | 'EQ_FILE'
  | 'EQ_EXISTS'
  | 'EQ_CASEBOOK'
  | 'EQ_CODE'
  | 'EQ_CODE_AMBIGUOUS'
  | 'EQ_RECORD_FORK'
  | 'EQ_RECORD_CYCLE'
  | 'EQ_CSV_ENCODING'
  | 'EQ_CSV_LINE_END'
  | 'EQ_CSV_QUOTE'
  | 'EQ_CSV_HEADER'
  | 'EQ_CSV_COLUMNS'
  | 'EQ_CELL_CONTROL'
  | 'EQ_CELL_FORMULA'
  | 'EQ_CELL_SIZE'
  | 'EQ_CELL_EMPTY'
  | 'EQ_CELL_VALUE'
  | 'EQ_ID_TWICE'
  | 'EQ_SHARED'
  | 'EQ_TOLD_TWICE'
  | 'EQ_REFERENCE'
  | 'EQ_SOURCE_UNUSED'
  | 'EQ_ACTOR'
  | 'EQ_ORDER'
  | 'EQ_ACT_FIRST'
  | 'EQ_KNOWN'
  | 'EQ_LEVEL'
  | 'EQ_URL';

export const catalogue: Record<ErrorCode, CodedErrorEntry> = {
  EQ_UNFORESEEN: {
    message: 'something went wrong that was not foreseen: {problem}',
    http: 500,
    exit: 1,
    hint: 'run again with --debug and report the trace',
  },
  EQ_USAGE: { message: '{problem}', http: 400, exit: 2, hint: 'see equipoise {command} --help' },
  EQ_STATE_UNKNOWN: {
    message: 'no state is known as "{state}"{suggestion}',
    http: 404,
    exit: 2,
    hint: 'give an ISO 3166 alpha-3 code or an English name, as SYR or Syria',
  },
  EQ_POWER_UNKNOWN: {
    message: 'no state, bloc or organisation is known as "{power}"{suggestion}',
    http: 404,
    exit: 2,
    hint: 'give codes joined by commas, as USA,RUS,EU',
  },
  EQ_FORMAT: {
    message: 'the format "{format}" is not offered by {command}',
    http: 406,
    exit: 2,
    hint: 'use one of {formats}',
  },
  EQ_DATE: { message: '"{text}" is not a date: {why}', http: 400, exit: 2, hint: 'write {form}, as 2025-10-15' },
  EQ_NOT_FOUND: {
    message: 'no fact, source or finding has the id "{id}"{suggestion}',
    http: 404,
    exit: 4,
    hint: 'ids stand in the output of timeline, commitments, sanctions and sources with --format json',
  },
  EQ_WORKSPACE: {
    message: 'no workspace at {dir}: {why}',
    http: 404,
    exit: 4,
    hint: 'make one with equipoise init {dir}',
  },
  EQ_FILE: { message: 'cannot read or write {file}: {why}', http: 500, exit: 4, hint: 'check the path and its rights' },
  EQ_EXISTS: {
    message: '{file} exists and is never overwritten',
    http: 409,
    exit: 5,
    hint: 'choose an empty folder, or remove the file first',
  },
  EQ_CASEBOOK: {
    message: '{n} faults in casebooks under {dir}; the first: {first}',
    http: 422,
    exit: 3,
    hint: 'equipoise check {dir} lists every fault with file, line and column',
  },
  EQ_CODE: {
    message: '"{code}" cannot be a code of the system {system}',
    http: 400,
    exit: 3,
    hint: 'codes of {system} look like {form}',
  },
  EQ_CODE_AMBIGUOUS: {
    message: '{system} {code} means more than one actor on {day}: {actors}',
    http: 422,
    exit: 3,
    hint: 'give the code table intervals that do not overlap',
  },
  EQ_RECORD_FORK: {
    message: '{id} is corrected by more than one row: {rows}',
    http: 422,
    exit: 3,
    hint: 'let the later row correct the earlier correction, so that the chain is a path',
  },
  EQ_RECORD_CYCLE: {
    message: 'corrections run in a circle through {id}',
    http: 422,
    exit: 3,
    hint: 'a correction names an older row, never one that leads back to itself',
  },
  EQ_CSV_ENCODING: {
    message: 'not plain UTF-8: {why}',
    http: 422,
    exit: 3,
    hint: 'save the file as UTF-8 without a byte order mark',
  },
  EQ_CSV_LINE_END: {
    message: 'line ends in {found}, expected LF',
    http: 422,
    exit: 3,
    hint: 'save the file with Unix line ends, the last line included',
  },
  EQ_CSV_QUOTE: {
    message: 'stray or unclosed quote',
    http: 422,
    exit: 3,
    hint: 'put the whole cell in quotes and double each quote inside it',
  },
  EQ_CSV_HEADER: {
    message: 'header is "{found}"',
    http: 422,
    exit: 3,
    hint: 'the header must be exactly {expected}',
  },
  EQ_CSV_COLUMNS: {
    message: '{found} cells where the header has {expected}',
    http: 422,
    exit: 3,
    hint: 'give each column a cell, empty if unknown; quote cells that hold a comma',
  },
  EQ_CELL_CONTROL: {
    message: 'control character U+{point} in a cell',
    http: 422,
    exit: 3,
    hint: 'remove tabs, line feeds, NUL and other control characters',
  },
  EQ_CELL_FORMULA: {
    message: 'cell starts with "{start}", which a spreadsheet runs as a formula',
    http: 422,
    exit: 3,
    hint: 'start the text with a word; only direction and numbers may start with a sign',
  },
  EQ_CELL_SIZE: {
    message: 'cell of {length} characters, at most {limit} allowed',
    http: 422,
    exit: 3,
    hint: 'shorten it; a quotation is one short sentence',
  },
  EQ_CELL_EMPTY: { message: 'empty cell in {column}', http: 422, exit: 3, hint: '{column} must be given' },
  EQ_CELL_VALUE: { message: '"{text}" is not a {column}', http: 422, exit: 3, hint: 'expected {form}' },
  EQ_ID_TWICE: {
    message: 'id {id} is already used in {where}',
    http: 422,
    exit: 3,
    hint: 'give the row an id of its own; to correct a row put its id into corrects',
  },
  EQ_SHARED: {
    message: 'row {id} stands also in {where}, with another {columns}',
    http: 422,
    exit: 3,
    hint: 'one fact of two casebooks agrees in all cells but sources, checked, contradiction and note',
  },
  EQ_TOLD_TWICE: {
    message: 'row {id} tells what {other} in {where} tells: same days, actors and kind',
    http: 422,
    exit: 3,
    hint: 'give both rows one id, so that the fact counts once; leave it so if these are two facts',
  },
  EQ_REFERENCE: {
    message: 'no {kind} has the id {id}',
    http: 422,
    exit: 3,
    hint: 'add the {kind}, or mend the spelling of the id',
  },
  EQ_SOURCE_UNUSED: {
    message: 'source {id} supports no row',
    http: 422,
    exit: 3,
    hint: 'name it in the sources cell of a row, or remove it',
  },
  EQ_ACTOR: {
    message: '{actor} is no actor {when}',
    http: 422,
    exit: 3,
    hint: 'use an id of states.csv that exists on that day, as SYR or EU',
  },
  EQ_ORDER: {
    message: 'row is out of order: {id} after {before}',
    http: 422,
    exit: 3,
    hint: 'sort rows by date and id, so that a change is one line in a diff',
  },
  EQ_ACT_FIRST: {
    message: 'change {id} is adopted or has effect before it is announced',
    http: 422,
    exit: 3,
    hint: 'nothing where the act came first, as it sometimes does; else mend the days',
  },
  EQ_KNOWN: {
    message: 'known_at {known} does not fit the date {date}',
    http: 422,
    exit: 3,
    hint: 'a fact is known on or after its first day and within 40 years; an announcement may come before',
  },
  EQ_LEVEL: {
    message: 'checked is {given}, its sources allow {allowed}',
    http: 422,
    exit: 3,
    hint: 'primary needs a source of kind primary, reported two originators; else write single',
  },
  EQ_URL: {
    message: '"{text}" is not a plain web address',
    http: 422,
    exit: 3,
    hint: 'give a full http or https address without user name and password',
  },
};

export type ErrorValues = Record<string, string | number>;

/** An error of the catalogue with its values filled in. Faces map it to a status or an exit code; nobody else catches it. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues) {
    super(fillIn(catalogue[code].message, values));
    this.name = 'CodedError';
    this.code = code;
    this.values = values;
  }

  get hint(): string {
    return fillIn(catalogue[this.code].hint, this.values);
  }

  get exit(): number {
    return catalogue[this.code].exit;
  }
}

export function coded(code: ErrorCode, values: ErrorValues): CodedError {
  return new CodedError(code, values);
}

function fillIn(text: string, values: ErrorValues): string {
  const filled = text.replace(/\{(\w+)\}/g, (slot, name: string) => visible(String(values[name] ?? slot)));
  return filled.replace(/ {2,}/g, ' ');
}

/** One line without control characters: what a stranger typed or wrote must not steer a terminal. */
export function visible(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (control) => `<U+${(control.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}
