import { ProblemError } from './http.ts';

/** The sentence to show for a failed call, or undefined when there is none. */
export function problemText(error: unknown): string | undefined {
  if (error === null || error === undefined) return undefined;
  return error instanceof ProblemError ? error.message : 'Something went wrong. Try again in a moment.';
}

/** The message for one field of a failed call. */
export function fieldText(error: unknown, pointer: string): string | undefined {
  return error instanceof ProblemError ? error.field(pointer) : undefined;
}
