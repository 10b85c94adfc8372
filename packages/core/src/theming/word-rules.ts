import { createWordFinder, type FoundWords } from '../shared/find-words.ts';
import { quoteSpan } from './quote-span.ts';

export type RuledTheme = {
  id: string;
  includeWords: readonly string[];
  excludeWords: readonly string[];
};
export type RuleVerdict = {
  /** Themes the answer carries whatever a machine thinks, with the words to show for each. */
  included: { themeId: string; start: number; end: number }[];
  /** Themes it does not carry whatever a machine thinks. */
  excluded: ReadonlySet<string>;
};

/**
 * What the include and exclude words of the themes in use say about an answer, before any engine: whole words and
 * phrases, in any case; exclusion wins. Make it once and ask it for every answer.
 * @returns UTF-16 offsets into the answer, end exclusive.
 */
export function createWordRules(themes: readonly RuledTheme[]): (text: string) => RuleVerdict {
  const rules = themes
    .filter(({ includeWords, excludeWords }) => includeWords.length > 0 || excludeWords.length > 0)
    .map(({ id, includeWords, excludeWords }) => ({
      id,
      include: anyOf(includeWords),
      exclude: anyOf(excludeWords),
    }));
  return (text) => {
    const excluded = new Set(rules.filter(({ exclude }) => exclude(text)).map(({ id }) => id));
    const included = rules.flatMap(({ id, include }) => {
      const found = excluded.has(id) ? null : include(text);
      return found === null ? [] : [{ themeId: id, ...spanAround(text, found) }];
    });
    return { included, excluded };
  };
}

/** Finds the first of the words in a text. */
function anyOf(words: readonly string[]): (text: string) => FoundWords | null {
  const finders = words.map(createWordFinder);
  return (text) => finders.flatMap((find) => find(text)).sort((a, b) => a.start - b.start)[0] ?? null;
}

/** The sentence that holds the words; the words themselves where they run over its end. */
function spanAround(text: string, words: FoundWords): FoundWords {
  const span = quoteSpan(text, text.slice(words.start, words.end));
  return span.start <= words.start && span.end >= words.end ? span : words;
}
