import { answersIn, type Document } from './documents.ts';
import type { Language } from './language.ts';
import { phrasesOf } from './phrases.ts';

/** A phrase is a theme when this many answers say it. */
const LEAST_ANSWERS = 3;

/**
 * For sets too small to cluster: the phrases that three or more answers share, most telling first; each document goes
 * to the first phrase it says.
 * @returns groups of indexes into `documents`; documents in none share no phrase with two others
 */
export function groupByFrequentPhrases(documents: readonly Document[], language: Language): number[][] {
  const saying = new Map<string, { words: number; documents: number[] }>();
  documents.forEach((document, index) => {
    for (const { key, words } of phrasesOf(document, language)) {
      const known = saying.get(key) ?? { words, documents: [] };
      known.documents.push(index);
      saying.set(key, known);
    }
  });
  const free = new Set(documents.keys());
  const groups: number[][] = [];
  for (;;) {
    let best: { members: number[]; value: number } | undefined;
    for (const phrase of saying.values()) {
      const members = phrase.documents.filter((index) => free.has(index));
      const answers = answersIn(members.flatMap((index) => documents[index] ?? []));
      const value = answers * (1 + 0.35 * (phrase.words - 1));
      if (answers >= LEAST_ANSWERS && (!best || value > best.value)) best = { members, value };
    }
    if (!best) return groups;
    groups.push(best.members);
    for (const index of best.members) free.delete(index);
  }
}
