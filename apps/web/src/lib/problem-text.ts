import { ProblemError } from './http.ts';

/** The sentence to show for a failed call, or undefined when there is none. */
export function problemText(error: unknown): string | undefined {
  if (error === null || error === undefined) return undefined;
  return error instanceof ProblemError ? error.message : 'Something went wrong. Try again in a moment.';
}

/** The message for one field of a failed call, as a sentence: "must not be empty" is "Must not be empty." */
export function fieldText(error: unknown, pointer: string): string | undefined {
  const message = error instanceof ProblemError ? error.field(pointer) : undefined;
  return (
    message && `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!]$/.test(message) ? '' : '.'}`
  );
}
