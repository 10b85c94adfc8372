/** Phrases that are written with a slash between them. */
export function list(phrases: string): string[] {
  return phrases
    .split('/')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
