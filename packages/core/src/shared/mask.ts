const filler = '█';
// Values that say nothing about who someone is, and would take the sense out of an answer.
const commonWords = new Set(['yes', 'no', 'true', 'false', 'unsure', 'none', 'other', 'unknown', 'n/a']);

// The look-behind keeps a long word without @ from being tried at each of its letters.
const email =
  /(?<![\p{L}\p{M}\p{N}._%+'-])[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu;
/** Seven digits or more with at most two separators between them: phone, card and account numbers. */
const longNumber = /\+?\p{Nd}(?:[\s()./\-\u2010-\u2015]{0,2}\p{Nd}){6,}/gu;

/**
 * What may leave for a model: e-mail addresses, phone and card numbers and the respondent's own attribute values are
 * covered. The text keeps its length in UTF-16 units, so offsets found in it are offsets into the answer.
 * Names in free text cannot be found by rules.
 */
export function maskAnswer(text: string, attributeValues: readonly string[]): string {
  const own = attributeValues.map(valuePattern).filter((pattern) => pattern !== null);
  return [email, longNumber, ...own].reduce(
    (masked, pattern) => masked.replace(pattern, (found) => filler.repeat(found.length)),
    text,
  );
}

function valuePattern(value: string): RegExp | null {
  const trimmed = value.trim();
  if (trimmed.length < 2 || commonWords.has(trimmed.toLowerCase())) return null;
  const forms = [...new Set([trimmed.normalize('NFC'), trimmed.normalize('NFD')])].map(asWords);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
}

function asWords(value: string): string {
  return value
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
}
