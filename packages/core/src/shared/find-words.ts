export type FoundWords = { start: number; end: number };

/** Scripts that put no space between words: there, a word has no edges to look for. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/**
 * Finds a word or phrase as a whole in a text, in any case, in either composition, with any spaces between its words and
 * any apostrophe. Make it once and use it for every text. @returns where it stands, in UTF-16 offsets, end exclusive.
 */
export function createWordFinder(phrase: string): (text: string) => FoundWords[] {
  const trimmed = phrase.trim();
  if (trimmed === '') return () => [];
  const forms = [...new Set([trimmed.normalize('NFC'), trimmed.normalize('NFD')])].map(asWords);
  const pattern = new RegExp(forms.join('|'), 'giu');
  const [first = '', last = ''] = [[...trimmed][0], [...trimmed].at(-1)];
  return (text) =>
    [...text.matchAll(pattern)]
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      .filter(({ start, end }) => isEdge(first, before(text, start)) && isEdge(last, after(text, end)));
}

function isEdge(own: string, neighbour: string): boolean {
  return !partOfWord.test(neighbour) || unspaced.test(own) || unspaced.test(neighbour);
}

function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function after(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function asWords(phrase: string): string {
  return phrase
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’ʼ]/gu, "['’ʼ]"))
    .join('\\s+');
}
