import { type NormalisedText, normaliseText } from './normalised-text.ts';
import type { Span } from './quotes.ts';

const ELLIPSIS = /\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}/;
/** Shorter parts round an ellipsis would be found in almost any answer. */
const LEAST_PART = 3;

/**
 * Where a text says a quote: exactly, else with composition, case, quotation marks, dashes, spaces and invisible
 * characters disregarded, else as parts in order round an ellipsis.
 *
 * @returns UTF-16 offsets into `text`, end exclusive, so that `text.slice(start, end)` is what was said; null when it
 * was not said
 */
export function findQuote(text: string, quote: string): Span | null {
  const trimmed = quote.trim();
  // Most quotes are exact; normalising costs far more than looking.
  const exact = /[\p{L}\p{N}]/u.test(trimmed) ? findExactly(text, trimmed) : null;
  if (exact) return exact;
  const needle = normaliseText(trimmed).text.trim();
  if (needle === '') return null;
  const haystack = normaliseText(text);
  const whole = find(haystack, needle, 0);
  return whole ? spanOf(haystack, whole) : findParts(haystack, trimmed);
}

/** Offsets into the normalised text. */
interface Place {
  from: number;
  to: number;
}

function findExactly(text: string, quote: string): Span | null {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  // A match may not split a letter from its accent, or half an emoji from the other.
  const whole = !/^\p{M}/u.test(text.slice(end)) && !splitsPair(text, start) && !splitsPair(text, end);
  return start >= 0 && whole ? { start, end } : null;
}

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

function findParts(haystack: NormalisedText, quote: string): Span | null {
  const parts = quote
    .split(ELLIPSIS)
    .map((part) => normaliseText(part).text.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => part.length < LEAST_PART)) return null;
  const places: Place[] = [];
  for (const part of parts) {
    const place = find(haystack, part, places.at(-1)?.to ?? 0);
    if (!place) return null;
    places.push(place);
  }
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? spanOf(haystack, { from: first.from, to: last.to }) : null;
}

function find(haystack: NormalisedText, needle: string, from: number): Place | null {
  if (needle === '') return null;
  for (let at = haystack.text.indexOf(needle, from); at >= 0; at = haystack.text.indexOf(needle, at + 1)) {
    const place = { from: at, to: at + needle.length };
    if (wholePieces(haystack, place)) return place;
  }
  return null;
}

/** Whether a place begins and ends between pieces of the original: one piece may have become several units. */
function wholePieces({ starts }: NormalisedText, { from, to }: Place): boolean {
  const opens = from === 0 || starts[from - 1] !== starts[from];
  const closes = to === starts.length || starts[to - 1] !== starts[to];
  return opens && closes;
}

function spanOf({ starts, ends }: NormalisedText, { from, to }: Place): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}
