import type { Document } from './documents.ts';
import type { Language } from './language.ts';
import type { Token } from './tokenize.ts';

const LONGEST = 6;
/** A run of words in one answer; runs with one key count as one phrase. */
interface Phrase {
  key: string;
  /** The key without the little words that join its parts: phrases that say the same. */
  content: string;
  words: number;
  first: Token;
  last: Token;
}

/**
 * The phrases of a document that could name a theme: one to six words inside a clause that neither begin nor end with
 * a stop word, and hold none but such as join the parts of a name ("cost of the trial"). A negation may open a phrase
 * but not close it, and belongs to the word after it: "it was not working" says "not working", neither "was not" nor
 * "working". A little word after a hyphen may close one: "top-up"; a particle belongs to the word before it: "top up".
 */
export function phrasesOf({ tokens, answers }: Document, language: Language): Phrase[] {
  const found = new Map<string, Phrase>();
  const content = tokens.map((token) => isContent(token, language));
  tokens.forEach((first, from) => {
    if (!content[from] && !language.isNegation(first.lower)) return;
    const before = tokens[from - 1];
    if (before && !first.afterBreak && language.isNegation(before.lower)) return;
    let key = '';
    let said = '';
    for (let to = from; to < Math.min(from + LONGEST, tokens.length); to += 1) {
      const last = tokens[to];
      if (!last || (to > from && last.afterBreak)) return;
      const word = language.keyOf(last.lower);
      key = join(key, word);
      const hyphened = to > from && content[to - 1] && answers[0].text.charAt(last.start - 1) === '-';
      const isParticle = to > from && content[to - 1] && language.isParticle(last.lower);
      const isNegation = language.isNegation(last.lower);
      if (content[to] || hyphened || isParticle || isNegation) said = join(said, word);
      else if (language.cues?.noun.has(last.lower)) continue;
      else return;
      const next = tokens[to + 1];
      const goesOn = next && !next.afterBreak && content[to] && language.isParticle(next.lower);
      if (isNegation || goesOn || found.has(key)) continue;
      found.set(key, { key, content: said, words: to - from + 1, first, last });
    }
  });
  return [...found.values()];
}

function join(words: string, word: string): string {
  return words === '' ? word : `${words} ${word}`;
}

/** As written, spaces made single; the capital of a sentence's first word is dropped unless the word has more of them. */
export function surfaceOf({ answers }: Document, { first, last }: Phrase): string {
  const { text } = answers[0];
  const written = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const word = text.slice(first.start, first.end);
  const rest = word.slice(1);
  if (!first.opensSentence || rest !== rest.toLowerCase()) return written;
  return written.slice(0, 1).toLowerCase() + written.slice(1);
}

/** A key as its word keys, to see what two phrases share. */
export function wordsOfKey(key: string): string[] {
  return key.split(' ');
}

function isContent(token: Token, language: Language): boolean {
  const { lower } = token;
  return !language.isStopWord(lower) && !language.isNegation(lower) && /\p{L}/u.test(lower);
}
