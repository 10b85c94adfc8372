import { z } from 'zod';

/** A string of at most `max` characters without NUL bytes or lone surrogates; PostgreSQL can store every other one. */
export function text(max: number) {
  return z
    .string()
    .max(max, `must be at most ${max} characters`)
    .refine((value) => !value.includes('\0'), 'must not contain NUL characters')
    .refine((value) => value.isWellFormed(), 'must not contain lone surrogates');
}

/** Like `text`, and not blank. */
export function words(max: number) {
  return text(max).refine((value) => value.trim().length > 0, 'must not be empty');
}

export const longText = text(4_000);
export const title = words(300);
