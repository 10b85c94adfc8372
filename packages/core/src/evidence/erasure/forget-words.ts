/** Letters and digits of any script; where a script writes no spaces, what stands between marks. */
const word = /[\p{L}\p{M}\p{N}]+/gu;
const gap = '…';

/** What a theme is called once its name was made of nothing but words that are gone. */
export const namelessTheme = 'Unnamed theme';

/**
 * A name or definition without the words that only the erased answers had; others' words stay.
 * @param erased and `remaining` texts of one question
 */
export function forgetWords(text: string, erased: readonly string[], remaining: readonly string[]): string {
  const gone = erased.map(folded);
  const kept = remaining.map(folded);
  return text.replace(word, (one) => {
    const looked = folded(one);
    const theirs = gone.some((said) => said.includes(looked)) && !kept.some((said) => said.includes(looked));
    return theirs ? gap : one;
  });
}

/** True when no word is left. */
export function isWordless(text: string): boolean {
  return text.match(word) === null;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
