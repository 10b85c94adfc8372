import type { DenseMatrix } from './sparse-matrix.ts';

/** A group and the sum of its members' rows. */
interface Summed {
  members: number[];
  sum: Float64Array;
}

/**
 * Joins groups whose members are nearly as alike across as within: where many answers are almost equal, the nearest
 * neighbours of each are too few to hold one theme together. The most alike two become one until none are alike
 * enough; as the mean over all pairs decides, and not the centres or the nearest pair, loose groups that have only
 * what everyone says in common stay apart, and no chain of groups grows.
 * @param least mean cosine of a member of one group and a member of the other from which they are one
 */
export function mergeAlike(groups: readonly number[][], vectors: DenseMatrix, least: number): number[][] {
  const summed = groups.map((members): Summed => ({ members: [...members], sum: sumOf(members, vectors) }));
  for (let pair = mostAlike(summed, least); pair; pair = mostAlike(summed, least)) {
    const [into, from] = pair;
    into.members.push(...from.members);
    into.sum.forEach((value, c) => {
      into.sum[c] = value + (from.sum[c] ?? 0);
    });
    summed.splice(summed.indexOf(from), 1);
  }
  return summed.map(({ members }) => members.sort((a, z) => a - z));
}

function mostAlike(groups: readonly Summed[], least: number): [Summed, Summed] | undefined {
  let found: [Summed, Summed] | undefined;
  let most = least;
  groups.forEach((first, index) => {
    for (const second of groups.slice(index + 1)) {
      const alike = product(first.sum, second.sum) / (first.members.length * second.members.length);
      if (alike < most || (found && alike === most)) continue;
      most = alike;
      found = [first, second];
    }
  });
  return found;
}

function sumOf(members: readonly number[], { columns, values }: DenseMatrix): Float64Array {
  const sum = new Float64Array(columns);
  for (const member of members) {
    for (let c = 0; c < columns; c += 1) sum[c] = (sum[c] ?? 0) + (values[member * columns + c] ?? 0);
  }
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let c = 0; c < a.length; c += 1) total += (a[c] ?? 0) * (b[c] ?? 0);
  return total;
}
