import { quoteSpan } from '../quote-span.ts';

export type RuledTheme = { id: string; includeWords: readonly string[]; excludeWords: readonly string[] };
export type Found = { themeId: string; start: number; end: number };
export type Ruled = Found & { origin: 'rule' };

/**
 * What an answer carries once the themes' words were heard: an excluded word keeps a theme away, an included one brings
 * it, whatever a machine `found`; exclusion wins. Themes without such words stay as they were found.
 */
export function withRules<F extends Found>(
  themes: readonly RuledTheme[],
  text: string,
  found: readonly F[],
): (F | Ruled)[] {
  const ruled = themes.filter(
    ({ includeWords, excludeWords }) => includeWords.length + excludeWords.length > 0,
  );
  if (ruled.length === 0) return [...found];
  const said = heard(text);
  const excluded = new Set(
    ruled.filter(({ excludeWords }) => excludeWords.some((word) => says(said, word))).map(({ id }) => id),
  );
  const included = ruled.flatMap(({ id, includeWords }): Ruled[] => {
    const word = excluded.has(id) ? undefined : includeWords.find((one) => says(said, one));
    return word === undefined ? [] : [{ themeId: id, ...quoteSpan(text, word), origin: 'rule' }];
  });
  const byRule = new Set(included.map(({ themeId }) => themeId));
  return [...included, ...found.filter(({ themeId }) => !byRule.has(themeId) && !excluded.has(themeId))];
}

/** Scripts that put no spaces between words: a phrase of theirs is found anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

type Heard = { folded: string; words: string };

function heard(text: string): Heard {
  const folded = text.normalize('NFKC').toLowerCase();
  return { folded, words: ` ${wordsOf(folded).join(' ')} ` };
}

/** Whether the whole words of a phrase stand in a text one after the other; case and marks between make no difference. */
function says(said: Heard, phrase: string): boolean {
  const { folded, words } = heard(phrase);
  if (words.trim() === '' || unspaced.test(folded)) return said.folded.includes(folded.trim());
  return said.words.includes(words);
}

function wordsOf(folded: string): string[] {
  return folded.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
