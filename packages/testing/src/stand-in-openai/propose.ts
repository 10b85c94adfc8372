import type { Prompt } from './read-prompt.ts';
import { wordsOf } from './words.ts';

const MOST_THEMES = 6;

/** Themes are the words that most answers share and no theme names yet; the definition quotes the word. */
export function propose({ themes, answers }: Prompt) {
  const named = new Set(themes.flatMap(({ label, definition }) => wordsOf(`${label} ${definition}`)));
  const holders = new Map<string, string[]>();
  for (const { id, text } of answers) {
    for (const word of wordsOf(text)) holders.set(word, [...(holders.get(word) ?? []), id]);
  }
  return {
    themes: [...holders]
      .filter(([word, ids]) => ids.length >= 2 && !named.has(word))
      .sort(([one, ofOne], [two, ofTwo]) => ofTwo.length - ofOne.length || (one < two ? -1 : 1))
      .slice(0, MOST_THEMES)
      .map(([word, ids]) => ({
        label: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
        definition: `The answer mentions "${word}".`,
        supportingAnswerIds: ids,
      })),
  };
}
