import { type DenseMatrix, dot, normaliseRows } from './sparse-matrix.ts';

const CONSIDERED = 40;
/** Weight of nearness to the centre against unlikeness to those already chosen. */
const NEARNESS = 0.7;

/**
 * Members near a group's centre that differ from one another (maximal marginal relevance), best first.
 * @param suits how well a member can stand for the group on its own, 0 to 1
 */
export function representatives(
  members: readonly number[],
  vectors: DenseMatrix,
  count: number,
  suits: (member: number) => number,
): number[] {
  const centre = centreOf(members, vectors);
  const near = members
    .map((member) => ({ member, value: dot(vectors, member, centre, 0) * suits(member) }))
    .sort((a, z) => z.value - a.value || a.member - z.member)
    .slice(0, CONSIDERED);
  const chosen: number[] = [];
  while (chosen.length < count && chosen.length < near.length) {
    let best: { member: number; value: number } | undefined;
    for (const { member, value } of near) {
      if (chosen.includes(member)) continue;
      const alike = Math.max(0, ...chosen.map((other) => dot(vectors, member, vectors, other)));
      const gain = NEARNESS * value - (1 - NEARNESS) * alike;
      if (!best || gain > best.value) best = { member, value: gain };
    }
    if (!best) break;
    chosen.push(best.member);
  }
  return chosen;
}

/** The mean direction of the members, as one row of length 1. */
export function centreOf(members: readonly number[], vectors: DenseMatrix): DenseMatrix {
  const { columns, values } = vectors;
  const sum = new Float32Array(columns);
  for (const member of members) {
    for (let c = 0; c < columns; c += 1) sum[c] = (sum[c] ?? 0) + (values[member * columns + c] ?? 0);
  }
  return normaliseRows({ rows: 1, columns, values: sum });
}
