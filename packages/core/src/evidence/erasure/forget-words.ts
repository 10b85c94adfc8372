/** Letters and digits of any script; where a script writes no spaces, what stands between marks. */
const word = /[\p{L}\p{M}\p{N}]+/gu;
const gap = '…';

/** What a theme is called once its name was made of nothing but words that are gone. */
export const namelessTheme = 'Unnamed theme';

/**
 * Takes the words that only the erased answers had out of a name or definition; others' words stay. Made once for a
 * question and asked for each of its names.
 * @param erased and `remaining` texts of one question
 */
export function createForgetter(
  erased: readonly string[],
  remaining: readonly string[],
): (text: string) => string {
  const gone = folded(erased.join('\n'));
  let kept: string | undefined;
  return (text) =>
    text.replace(word, (one) => {
      const looked = folded(one);
      if (!gone.includes(looked)) return one;
      kept ??= folded(remaining.join('\n'));
      return kept.includes(looked) ? one : gap;
    });
}

/** True when no word is left. */
export function isWordless(text: string): boolean {
  return text.match(word) === null;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
