import type { Language } from './language.ts';
import type { Token } from './tokenize.ts';

/** Shorter answers are quoted whole. */
const WHOLE_UP_TO = 160;
const LONGEST_QUOTE = 240;

export interface Span {
  /** UTF-16 offsets into the stored text, end exclusive. */
  start: number;
  end: number;
}

/**
 * The part of an answer to quote: all of a short one, else the sentence (or clause, or run of words) that is most
 * telling by the given word weights. Always begins and ends at a word or the punctuation beside it.
 */
export function quoteSpan(
  text: string,
  tokens: readonly Token[],
  weights: ReadonlyMap<string, number>,
  language: Language,
): Span {
  const whole = trim(text, { start: 0, end: text.length });
  if (whole.end - whole.start <= WHOLE_UP_TO) return whole;
  const weigh = (span: Span) => weightOf(span, tokens, weights, language);
  const sentence = mostTelling(cut(text, whole, /[^.!?\n。！？]+[.!?。！？]*/gu), weigh) ?? whole;
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return sentence;
  const clause = mostTelling(cut(text, sentence, /[^,;:–—、，；]+[,;:、，；]?/gu), weigh) ?? sentence;
  if (clause.end - clause.start <= LONGEST_QUOTE) return clause;
  return mostTelling(windows(clause, tokens), weigh) ?? beginning(text, clause);
}

function mostTelling(spans: readonly Span[], weigh: (span: Span) => number): Span | undefined {
  let best: { span: Span; weight: number } | undefined;
  for (const span of spans) {
    const weight = weigh(span);
    if (!best || weight > best.weight) best = { span, weight };
  }
  return best?.span;
}

function weightOf(
  span: Span,
  tokens: readonly Token[],
  weights: ReadonlyMap<string, number>,
  language: Language,
): number {
  const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const keys = new Set(inside.map((token) => language.keyOf(token.lower)));
  return [...keys].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
}

/** Parts of a span, those without a letter or digit left out. */
function cut(text: string, within: Span, pattern: RegExp): Span[] {
  const parts = [...text.slice(within.start, within.end).matchAll(pattern)].map((match) => {
    const start = within.start + match.index;
    return trim(text, { start, end: start + match[0].length });
  });
  return parts.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, end - (part.length - part.trimEnd().length)) };
}

/** Runs of whole words up to the longest quote, for text without punctuation. */
function windows({ start, end }: Span, tokens: readonly Token[]): Span[] {
  const inside = tokens.filter(
    (token) => token.start >= start && token.end <= end && token.end - token.start <= LONGEST_QUOTE,
  );
  return inside.map((first, index) => {
    let last = first;
    for (const token of inside.slice(index)) {
      if (token.end - first.start > LONGEST_QUOTE) break;
      last = token;
    }
    return { start: first.start, end: last.end };
  });
}

/** The start of a span that is one endless word, cut between whole characters. */
function beginning(text: string, { start }: Span): Span {
  let end = start + LONGEST_QUOTE;
  while (end > start + 1 && /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(end, end + 2))) end -= 1;
  return { start, end };
}
