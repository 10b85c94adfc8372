import { createWordFinder } from './find-words.ts';

const filler = '█';
// Values that say nothing about who someone is, and would take the sense out of an answer.
const commonWords = new Set(['yes', 'no', 'true', 'false', 'unsure', 'none', 'other', 'unknown', 'n/a']);

// The look-behind keeps a long word without @ from being tried at each of its letters.
const email =
  /(?<![\p{L}\p{M}\p{N}._%+'-])[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu;
/** Seven digits or more with at most four separators between them: phone, card and account numbers. */
const longNumber = /\+?\p{Nd}(?:[\s()./_\-\u2010-\u2015]{0,4}\p{Nd}){6,}/gu;

/**
 * What may leave for a model: e-mail addresses, phone and card numbers and the respondent's own attribute values are
 * covered. The text keeps its length in UTF-16 units, so offsets found in it are offsets into the answer.
 * Names in free text cannot be found by rules.
 */
export function maskAnswer(text: string, attributeValues: readonly string[]): string {
  const masked = [email, longNumber].reduce(
    (sofar, pattern) => sofar.replace(pattern, (found) => filler.repeat(found.length)),
    text,
  );
  return attributeValues.filter(saysWho).reduce(maskWords, masked);
}

function maskWords(text: string, value: string): string {
  return createWordFinder(value)(text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + filler.repeat(end - start) + masked.slice(end),
    text,
  );
}

function saysWho(value: string): boolean {
  const trimmed = value.trim();
  return trimmed.length >= 2 && !commonWords.has(trimmed.toLowerCase());
}
