import { meaningByContext } from './co-occurrence.ts';
import { characterFeatures, sideBySide, wordFeatures } from './features.ts';
import type { Language } from './language.ts';
import { seededRandom } from './random.ts';
import { reduceRows } from './randomised-svd.ts';
import { type DenseMatrix, joinRows, normaliseRows, type SparseMatrix } from './sparse-matrix.ts';
import type { Token } from './tokenize.ts';

const MOST_DIRECTIONS = 50;

/** Texts as vectors, one row of length 1 a text. */
export interface Embedding {
  /** TF-IDF of characters and words, before anything is reduced. */
  features: SparseMatrix;
  /** What is alike by its spelling, its words and the company they keep. */
  vectors: DenseMatrix;
}

/** TF-IDF of characters and words, and the contexts of words, each reduced; the two halves count the same. */
export function embed(
  texts: readonly (readonly Token[])[],
  language: Language,
  { seed, pause }: { seed: number; pause: () => void },
): Embedding {
  const features = sideBySide([
    { matrix: characterFeatures(texts), weight: Math.SQRT1_2 },
    { matrix: wordFeatures(texts, language), weight: Math.SQRT1_2 },
  ]);
  pause();
  const rank = Math.min(MOST_DIRECTIONS, Math.ceil(texts.length / 3));
  const words = reduceRows(features, { rank, exponent: 1, random: seededRandom(seed), pause });
  const random = seededRandom(seed + 1);
  const context = meaningByContext(texts, language, { rank: MOST_DIRECTIONS, random, pause });
  return { features, vectors: normaliseRows(joinRows(normaliseRows(words), context)) };
}
