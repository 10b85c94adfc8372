import { findCommunities } from './communities.ts';
import type { Document } from './documents.ts';
import { embed } from './embedding.ts';
import { linkNeighbours } from './graph.ts';
import type { Language } from './language.ts';
import { mergeAlike } from './merge-alike.ts';
import { type Neighbour, nearestNeighbours, sharingWords } from './neighbours.ts';
import { seededRandom } from './random.ts';
import { settle } from './settle.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

const NEIGHBOURS = 10;
const LEAST_COSINE = 0.25;
/** Least cosine of two neighbours in the features themselves: the reduced space also brings together what shares nothing. */
export const LEAST_SHARED = 0.05;
/** Groups whose members are on average this alike across are one. */
const SAME = 0.6;
/** A member less like its group's centre than this stays unsorted. */
const LEAST_TO_CENTRE = 0.45;
/**
 * A new document joins the known group that holds more than this share of its neighbours with a group, by likeness, and
 * at least that share of all its neighbours: new answers are often like each other too.
 */
const LEAST_VOTE = { ofPlaced: 1 / 2, ofAll: 1 / 3 };

interface Clusters {
  /** Groups of indexes into the documents. */
  groups: number[][];
  /** One row of length 1 a document. */
  vectors: DenseMatrix;
}

/**
 * Documents grouped by the words they share and the company those keep: vectors → cosine neighbours → agreement of
 * many Louvain runs, all from one seed.
 * @param known the group a document already has, by index; the others join one by their neighbours or form new ones
 */
export function cluster(
  documents: readonly Document[],
  language: Language,
  known: ReadonlyMap<number, number>,
  options: { seed: number; step: (share: number) => void; pause: () => void },
): Clusters {
  const { seed, step, pause } = options;
  const { features, vectors } = embed(
    documents.map(({ tokens }) => tokens),
    language,
    { seed, pause },
  );
  step(0.5);
  const random = seededRandom(seed + 2);
  const nearest = nearestNeighbours(vectors, { most: NEIGHBOURS, least: LEAST_COSINE, random, pause });
  const neighbours = sharingWords(nearest, features, LEAST_SHARED);
  step(0.75);
  const placed = joinKnown(neighbours, known);
  const free = neighbours.map((list, row) =>
    placed.has(row) ? [] : list.filter((other) => !placed.has(other.row)),
  );
  const found = findCommunities(linkNeighbours(free), { random: seededRandom(seed + 3), pause });
  step(0.85);
  const groups = [
    ...membersOf(placed),
    ...settle(mergeAlike(found, vectors, SAME), vectors, LEAST_TO_CENTRE),
  ];
  return { groups, vectors };
}

/** The known groups, and who joins them: by the votes of neighbours that were placed before. */
function joinKnown(
  neighbours: readonly (readonly Neighbour[])[],
  known: ReadonlyMap<number, number>,
): Map<number, number> {
  const placed = new Map(known);
  neighbours.forEach((list, row) => {
    if (known.has(row)) return;
    const votes = new Map<number, number>();
    let all = 0;
    for (const { row: other, similarity } of list) {
      all += similarity;
      const group = known.get(other);
      if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + similarity);
    }
    const ofPlaced = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
    const least = Math.max(LEAST_VOTE.ofPlaced * ofPlaced, LEAST_VOTE.ofAll * all);
    const chosen = [...votes].find(([, vote]) => vote > least)?.[0];
    if (chosen !== undefined) placed.set(row, chosen);
  });
  return placed;
}

function membersOf(placed: ReadonlyMap<number, number>): number[][] {
  const groups = new Map<number, number[]>();
  for (const [row, group] of [...placed].sort((a, z) => a[0] - z[0])) {
    const members = groups.get(group) ?? [];
    members.push(row);
    groups.set(group, members);
  }
  return [...groups.values()];
}
