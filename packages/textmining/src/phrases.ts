import type { Document } from './documents.ts';
import type { Language } from './language.ts';
import type { Token } from './tokenize.ts';

const LONGEST = 6;
/** A run of words in one answer; runs with one key count as one phrase. */
interface Phrase {
  key: string;
  words: number;
  first: Token;
  last: Token;
}

/**
 * The phrases of a document that could name a theme: one to six words inside a clause that neither begin nor end with
 * a stop word, and hold none but such as join the parts of a name ("cost of the trial"). A negation may open a phrase
 * but not close it, and belongs to the word after it: "it was not working" says "not working", neither "was not" nor
 * "working". A little word after a hyphen may close one: "top-up".
 */
export function phrasesOf({ tokens, answers }: Document, language: Language): Phrase[] {
  const found = new Map<string, Phrase>();
  const content = tokens.map((token) => isContent(token, language));
  tokens.forEach((first, from) => {
    if (!content[from] && !language.isNegation(first.lower)) return;
    const before = tokens[from - 1];
    if (before && !first.afterBreak && language.isNegation(before.lower)) return;
    for (let to = from; to < Math.min(from + LONGEST, tokens.length); to += 1) {
      const last = tokens[to];
      if (!last || (to > from && last.afterBreak)) return;
      const hyphened = to > from && content[to - 1] && answers[0].text.charAt(last.start - 1) === '-';
      if (!content[to] && !hyphened) {
        if (language.isNegation(last.lower) || language.cues?.noun.has(last.lower)) continue;
        return;
      }
      const key = tokens
        .slice(from, to + 1)
        .map((token) => language.keyOf(token.lower))
        .join(' ');
      if (found.has(key)) continue;
      found.set(key, { key, words: to - from + 1, first, last });
    }
  });
  return [...found.values()];
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
