import type { Prompt } from './read-prompt.ts';
import { wordsOf } from './words.ts';

const MOST_THEMES = 3;

export type Coded = { answers: { id: string; themes: { theme: string; quote: string }[] }[] };

/** A theme fits an answer that holds a word its definition quotes, or else a word of its label; the quote is exact. */
export function assign({ themes, answers }: Prompt): Coded {
  return {
    answers: answers.map(({ id, text }) => {
      const fitting = themes.flatMap(({ key, label, definition }) => {
        const quote = quoteOf(text, keywords(label, definition));
        return key && quote ? [{ theme: key, quote }] : [];
      });
      return { id, themes: fitting.length ? fitting.slice(0, MOST_THEMES) : [{ theme: 'NONE', quote: '' }] };
    }),
  };
}

function keywords(label: string, definition: string): string[] {
  const quoted = [...definition.matchAll(/"([^"]+)"/g)].flatMap(([, words]) => wordsOf(words ?? ''));
  return quoted.length ? quoted : wordsOf(label);
}

// The sentence that holds the word, cut out of the answer as it stands.
function quoteOf(text: string, words: string[]): string | null {
  const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
  const found = sentences.find((sentence) => wordsOf(sentence).some((word) => words.includes(word)));
  return found?.trim() ?? null;
}
