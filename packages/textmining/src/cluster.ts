import { meaningByContext } from './co-occurrence.ts';
import { findCommunities } from './communities.ts';
import type { Document } from './documents.ts';
import { characterFeatures, sideBySide, wordFeatures } from './features.ts';
import { linkNeighbours } from './graph.ts';
import type { Language } from './language.ts';
import { nearestNeighbours, sharingWords } from './neighbours.ts';
import { seededRandom } from './random.ts';
import { reduceRows } from './randomised-svd.ts';
import { centreOf } from './representatives.ts';
import { type DenseMatrix, dot, joinRows, normaliseRows } from './sparse-matrix.ts';

const MOST_DIRECTIONS = 50;
const NEIGHBOURS = 10;
const LEAST_COSINE = 0.25;
/** Least cosine of two neighbours in the features themselves: the reduced space also brings together what shares nothing. */
const LEAST_SHARED = 0.05;
/** A member less like its group's centre than this stays unsorted. */
const LEAST_TO_CENTRE = 0.3;

interface Clusters {
  /** Groups of indexes into the documents. */
  groups: number[][];
  /** One row of length 1 a document. */
  vectors: DenseMatrix;
}

/**
 * Documents grouped by the words they share and the company those keep: TF-IDF and word contexts, each reduced →
 * cosine neighbours → agreement of many Louvain runs, all from one seed.
 */
export function cluster(
  documents: readonly Document[],
  language: Language,
  options: { seed: number; step: (share: number) => void; pause: () => void },
): Clusters {
  const { seed, step, pause } = options;
  const tokens = documents.map((document) => document.tokens);
  const features = sideBySide([
    { matrix: characterFeatures(tokens), weight: Math.SQRT1_2 },
    { matrix: wordFeatures(tokens, language), weight: Math.SQRT1_2 },
  ]);
  step(0.2);
  const rank = Math.min(MOST_DIRECTIONS, Math.ceil(documents.length / 3));
  const words = normaliseRows(
    reduceRows(features, { rank, exponent: 1, random: seededRandom(seed), pause }),
  );
  step(0.4);
  const context = meaningByContext(tokens, language, {
    rank: MOST_DIRECTIONS,
    random: seededRandom(seed + 1),
    pause,
  });
  const vectors = normaliseRows(joinRows(words, context));
  step(0.5);
  const random = seededRandom(seed + 2);
  const neighbours = nearestNeighbours(vectors, { most: NEIGHBOURS, least: LEAST_COSINE, random, pause });
  step(0.75);
  const edges = linkNeighbours(sharingWords(neighbours, features, LEAST_SHARED));
  const groups = findCommunities(edges, { random: seededRandom(seed + 3), pause });
  step(0.85);
  return { groups: groups.map((group) => withoutStrays(group, vectors)), vectors };
}

function withoutStrays(group: readonly number[], vectors: DenseMatrix): number[] {
  const centre = centreOf(group, vectors);
  return group.filter((member) => dot(vectors, member, centre, 0) >= LEAST_TO_CENTRE);
}
