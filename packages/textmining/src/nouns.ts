import type { Document } from './documents.ts';
import type { Language } from './language.ts';

/**
 * How likely each word key is to name a thing, 0 to 1, judged from the little words before it in these very answers:
 * "the fee." speaks for it, "I paid" against. 0.5 where nothing is known.
 */
export function nounlikeness(documents: readonly Document[], language: Language): (key: string) => number {
  const { cues } = language;
  if (!cues) return () => 0.5;
  const weak = new Set([...(cues.weak ?? [])].map((word) => language.keyOf(word)));
  const counts = new Map<string, { noun: number; other: number }>();
  for (const { tokens, answers } of documents) {
    tokens.forEach((token, at) => {
      if (language.isStopWord(token.lower)) return;
      const before = token.afterBreak ? undefined : tokens[at - 1]?.lower;
      const next = tokens[at + 1];
      const closes = !next || next.afterBreak || language.isStopWord(next.lower);
      const written = answers[0].text.slice(token.start, token.end);
      const noun = cues.isNoun?.(written, token.opensSentence) || (before && cues.noun.has(before) && closes);
      const other = !noun && before !== undefined && cues.other.has(before);
      if (!noun && !other) return;
      const key = language.keyOf(token.lower);
      const count = counts.get(key) ?? { noun: 0, other: 0 };
      if (noun) count.noun += 1;
      else count.other += 1;
      counts.set(key, count);
    });
  }
  return (key) => {
    const words = key.split(' ');
    if (words.every((word) => weak.has(word))) return 0;
    const head = (cues.head === 'last' ? words.at(-1) : words[0]) ?? key;
    const { noun, other } = counts.get(head) ?? { noun: 0, other: 0 };
    return (noun + 1) / (noun + other + 2);
  };
}
