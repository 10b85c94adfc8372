/** Words in lower case without apostrophes, commas and question marks as words of their own: what phrases are looked for in. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      // Arabic vowel signs and lengthened letters change nothing about the word.
      .replace(/[\u064b-\u0652\u0640]/g, '')
      .match(/[\p{L}\p{M}]+|\p{N}+|[,;?]/gu) ?? []
  );
}

/** Whether the words of `phrase` stand in `words` one after the other. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `);
}

/** Whether any `length` words that follow each other in one stand in the other too. */
export function sharesRun(one: readonly string[], other: readonly string[], length: number): boolean {
  const starts = Math.max(0, one.length - length + 1);
  return Array.from({ length: starts }, (_, start) => one.slice(start, start + length)).some((run) =>
    holdsPhrase(other, run),
  );
}
