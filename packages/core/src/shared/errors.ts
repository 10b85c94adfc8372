import type { ErrorCode } from '@plumbline/contracts';

/** Something a person can act on. Thrown early, mapped once at each edge (problem+json, socket frame, exit code). */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** What is wrong, by JSON pointer into the input. */
  readonly fields: readonly { pointer: string; message: string }[];

  constructor(
    code: ErrorCode,
    message: string,
    fields: readonly { pointer: string; message: string }[] = [],
  ) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** The same answer for what never existed, was removed, or belongs to another workspace. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}.`);
}

export function invalid(pointer: string, message: string): AppError {
  return new AppError('invalid_input', message, [{ pointer, message }]);
}

/** The row, or a not_found error naming what was looked for. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw notFound(what);
  return row;
}
