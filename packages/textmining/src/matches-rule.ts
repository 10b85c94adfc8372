import { tokenize } from './tokenize.ts';

/**
 * Whether a text says any of the words or phrases of a rule: whole words in order, whatever their case, accents, kind
 * of apostrophe and what stands between them ("check-in" is "check in"). In scripts written without spaces, where what
 * a word is depends on who cuts it, the phrase may begin and end anywhere. An entry without a letter or digit, such as
 * an emoji, is looked for as it is.
 *
 * @param words what a person wrote into an include or exclude rule; empty entries match nothing
 */
export function matchesRule(text: string, words: readonly string[]): boolean {
  const said = ` ${folded(text)} `;
  const run = said.replaceAll(' ', '');
  return words.some((entry) => {
    const phrase = folded(entry);
    if (phrase === '') return entry.trim() !== '' && text.includes(entry.trim());
    return UNSPACED.test(phrase) ? run.includes(phrase.replaceAll(' ', '')) : said.includes(` ${phrase} `);
  });
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words with single spaces between; compatibility forms and accents are one with their plain letters. */
function folded(text: string): string {
  return tokenize(plain(text), undefined, Number.POSITIVE_INFINITY)
    .map(({ lower }) => lower)
    .join(' ');
}

function plain(text: string): string {
  const apart = text.replace(INVISIBLE, '').normalize('NFKD');
  // Accents go from letters that have them as decoration; in other scripts marks are vowels and stay.
  return apart
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(ARABIC_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/ı/g, 'i');
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Short vowels, hamza above and below, and the stroke that stretches a word. */
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/g;
