import { type Token, tokenize } from './tokenize.ts';

export interface Answer {
  id: string;
  text: string;
}

/** Answers that say the same words in the same order, taken as one. */
export interface Document {
  /** Ascending by id; never empty. */
  answers: [Answer, ...Answer[]];
  /** Words of the first answer. */
  tokens: Token[];
}

/**
 * Sorts answers by id, so that their order does not matter, and folds equal ones together. Answers without a single
 * word are left out.
 */
export function toDocuments(answers: readonly Answer[]): Document[] {
  const byWords = new Map<string, Document>();
  const folded = new Map<string, string>();
  for (const answer of [...answers].sort((a, z) => (a.id < z.id ? -1 : 1))) {
    const tokens = tokenize(answer.text, folded);
    if (tokens.length === 0) continue;
    const words = tokens.map((token) => token.lower).join(' ');
    const known = byWords.get(words);
    if (known) known.answers.push(answer);
    else byWords.set(words, { answers: [answer], tokens });
  }
  return [...byWords.values()];
}

/** Number of answers that a list of documents stands for. */
export function answersIn(documents: readonly Document[]): number {
  return documents.reduce((sum, document) => sum + document.answers.length, 0);
}
