/**
 * The one kind of error that crosses from core to screen and command line: a stable code, a sentence for the person,
 * where it happened and what to do. Anything else that is thrown is a fault of ours and becomes `internal`.
 */

export const ERROR_CODES = [
  'badInput',
  /** A file of metric values where feedback was expected. */
  'metricSeries',
  'notFound',
  'notAWorkspace',
  'damaged',
  'newerFormat',
  'locked',
  'readOnly',
  'diskFull',
  'gone',
  'notSaved',
  'unreadable',
  'tooLarge',
  'unsupported',
  'cancelled',
  'noBrowser',
  'forbidden',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where a problem lies. `row` counts records from 1 without headers, `column` is a header or a number from 1. */
export interface ErrorPlace {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string | number;
}

export interface PlainError {
  readonly code: ErrorCode;
  /** What is wrong, one sentence, plain words. */
  readonly message: string;
  /** What to do about it, one sentence; '' where nothing can be done. */
  readonly remedy: string;
  readonly where: ErrorPlace;
}

/** An error with a code, a place and a remedy. `toPlain` makes it fit for any message channel. */
export class SojournError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly where: ErrorPlace;

  constructor(
    code: ErrorCode,
    message: string,
    options: { remedy?: string; where?: ErrorPlace; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SojournError';
    this.code = code;
    this.remedy = options.remedy ?? '';
    this.where = options.where ?? {};
  }

  toPlain(): PlainError {
    return { code: this.code, message: this.message, remedy: this.remedy, where: this.where };
  }
}

/** Turns anything thrown into plain data; unknown errors become `internal` with their message. */
export function toPlainError(error: unknown): PlainError {
  if (error instanceof SojournError) return error.toPlain();
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message, remedy: 'This is a fault in Sojourn; please report it.', where: {} };
}

/** The inverse of `toPlainError`, for the receiving side. */
export function fromPlainError(plain: PlainError): SojournError {
  return new SojournError(plain.code, plain.message, { remedy: plain.remedy, where: plain.where });
}

/** One line for a terminal or a toast: place, message, remedy. */
export function describeError(error: PlainError): string {
  const place = [
    error.where.file,
    error.where.row === undefined ? undefined : `row ${error.where.row}`,
    error.where.column === undefined ? undefined : `column ${error.where.column}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const head = place && !(error.where.file && error.message.includes(error.where.file)) ? `${place}: ` : '';
  return `${head}${error.message}${error.remedy ? ` ${error.remedy}` : ''}`.replaceAll(/\s+/g, ' ');
}
