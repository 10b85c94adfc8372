const wholeUpTo = 240;

/**
 * The words of an answer to show for a theme: all of a short one, else the sentence with most of the label's words.
 * @returns UTF-16 offsets into `text`, never empty.
 */
export function quoteSpan(text: string, label: string): { start: number; end: number } {
  const whole = trimmed(text, 0, text.length);
  if (whole.end - whole.start <= wholeUpTo) return whole;
  const wanted = new Set(wordsOf(label));
  let best = whole;
  let most = -1;
  for (const match of text.matchAll(/[^.!?\n。！？]+[.!?。！？]*/gu)) {
    const span = trimmed(text, match.index, match.index + match[0].length);
    const hits = wordsOf(match[0]).filter((word) => wanted.has(word)).length;
    if (span.end - span.start > 1 && hits > most) {
      most = hits;
      best = span;
    }
  }
  return best;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = to - (part.length - part.trimEnd().length);
  return end > start ? { start, end } : { start: from, end: to };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
