import { centreOf } from './representatives.ts';
import { type DenseMatrix, dot } from './sparse-matrix.ts';

/**
 * Joins groups whose centres point nearly the same way: where many answers are almost equal, the nearest neighbours of
 * each are too few to hold one theme together.
 * @param least cosine from which two groups are one, and with those that either is one with
 */
export function mergeAlike(groups: readonly number[][], vectors: DenseMatrix, least: number): number[][] {
  const centres = groups.map((members) => centreOf(members, vectors));
  const mergedInto = groups.map((_, index) => index);
  centres.forEach((centre, first) => {
    for (let second = first + 1; second < centres.length; second += 1) {
      const other = centres[second];
      if (!other || dot(centre, 0, other, 0) < least) continue;
      const [into, from] = [mergedInto[first] ?? first, mergedInto[second] ?? second];
      if (into === from) continue;
      mergedInto.forEach((group, index) => {
        if (group === from) mergedInto[index] = into;
      });
    }
  });
  const merged = new Map<number, number[]>();
  groups.forEach((members, index) => {
    const into = mergedInto[index] ?? index;
    merged.set(into, [...(merged.get(into) ?? []), ...members]);
  });
  return [...merged.values()].map((members) => members.sort((a, z) => a - z));
}
