import { isTold } from './bad-coding.ts';
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
      .map(([word, ids]) =>
        themeOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}`, `The answer mentions "${word}".`, ids),
      ),
  };
}

/** Each theme a second time under nearly the same name. */
export function proposeTwins(prompt: Prompt) {
  const { themes } = propose(prompt);
  return { themes: themes.flatMap((theme) => [theme, { ...theme, label: `${theme.label} issues` }]) };
}

/** What an answer wants to be named; else as it should be. */
export function proposeAsTold(prompt: Prompt) {
  const ids = prompt.answers.map(({ id }) => id);
  return isTold(prompt) ? { themes: [themeOf('Obeyed', 'As an answer said.', ids)] } : propose(prompt);
}

function themeOf(label: string, definition: string, supportingAnswerIds: string[]) {
  return { label, definition, includeWhen: '', excludeWhen: '', supportingAnswerIds };
}
