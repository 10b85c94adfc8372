/** Words as the name of a theme: with a capital first, unless the first word has one of its own ("iPhone app" stays). */
export function asName(words: string): string {
  const first = words.split(' ', 1)[0] ?? '';
  if (first !== first.toLowerCase()) return words;
  const [letter = ''] = words;
  return letter.toUpperCase() + words.slice(letter.length);
}
