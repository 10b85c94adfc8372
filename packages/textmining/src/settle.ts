import { centreOf } from './representatives.ts';
import { type DenseMatrix, dot } from './sparse-matrix.ts';

/** Smaller groups are too few to say what a theme is about: none joins them, and they stay as they are. */
const LEAST_MEMBERS = 3;

/**
 * Each member goes, once, to the group whose centre it is most like: links between neighbours say where groups are, but
 * at their borders leave members with the wrong one. A member that is not even much like that centre is left out.
 * @param least cosine to the centre below which a member is left out
 */
export function settle(groups: readonly number[][], vectors: DenseMatrix, least: number): number[][] {
  const large = groups.filter(({ length }) => length >= LEAST_MEMBERS);
  const centres = large.map((members) => centreOf(members, vectors));
  const settled: number[][] = large.map(() => []);
  large.forEach((members, own) => {
    for (const member of members) {
      let nearest = own;
      let most = toCentre(member, centres[own]);
      centres.forEach((centre, group) => {
        const similarity = toCentre(member, centre);
        if (similarity <= most) return;
        most = similarity;
        nearest = group;
      });
      if (most >= least) settled[nearest]?.push(member);
    }
  });
  const small = groups.filter(({ length }) => length < LEAST_MEMBERS);
  return [...settled, ...small].map((members) => [...members].sort((a, z) => a - z));

  function toCentre(member: number, centre: DenseMatrix | undefined): number {
    return centre ? dot(vectors, member, centre, 0) : 0;
  }
}
