import { answersIn, type Document } from './documents.ts';
import type { Language } from './language.ts';
import { phrasesOf } from './phrases.ts';

/** A phrase is a theme when this many answers say it. */
const LEAST_ANSWERS = 3;

interface PhraseGroup {
  name: string;
  members: number[];
}

/**
 * For sets too small to cluster: the phrases that three or more answers share, most telling first; each document goes
 * to the first phrase it says.
 * @returns the key of each phrase and the indexes of its documents; those in no group share no phrase with two others
 */
export function groupByFrequentPhrases(documents: readonly Document[], language: Language): PhraseGroup[] {
  const saying = new Map<string, { words: number; documents: number[] }>();
  documents.forEach((document, index) => {
    for (const { key, words } of phrasesOf(document, language)) {
      const known = saying.get(key) ?? { words, documents: [] };
      known.documents.push(index);
      saying.set(key, known);
    }
  });
  const free = new Set(documents.keys());
  const groups: PhraseGroup[] = [];
  for (;;) {
    let best: (PhraseGroup & { value: number }) | undefined;
    for (const [name, phrase] of saying) {
      const members = phrase.documents.filter((index) => free.has(index));
      const answers = answersIn(members.flatMap((index) => documents[index] ?? []));
      const value = answers * (1 + 0.35 * Math.min(2, phrase.words - 1));
      if (answers >= LEAST_ANSWERS && (!best || value > best.value)) best = { name, members, value };
    }
    if (!best) return groups;
    groups.push({ name: best.name, members: best.members });
    for (const index of best.members) free.delete(index);
  }
}
