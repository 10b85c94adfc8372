import { type BoundaryShape, groupSequentialBounds } from '../group-sequential.ts';
import { headroom, headroomEstimated } from '../headroom.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../multiplicity.ts';
import { wilson } from '../wilson.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

interface KnownInput {
  baseline: number;
  fixable: number;
  gap_n: number;
  conf?: number;
}

interface EstimatedInput {
  on_target: number;
  n: number;
  fixable: number;
  gap_n: number;
  conf?: number;
}

interface LooksInput {
  looks: number;
  alpha?: number;
  two_sided?: boolean;
  shape: string;
}

export const planningVectors: VectorGroups = {
  headroom_known_baseline: vectorGroup(({ baseline, fixable, gap_n, conf }: KnownInput) => {
    const { estimate, lower, upper } = headroom(baseline, wilson(fixable, gap_n, conf));
    return { reach: estimate, lower, upper };
  }),
  headroom_estimated_baseline: vectorGroup(({ on_target, n, fixable, gap_n, conf }: EstimatedInput) => {
    const { estimate, lower, upper } = headroomEstimated({ x: on_target, n }, { x: fixable, n: gap_n }, conf);
    return { reach: estimate, lower, upper };
  }),
  holm: vectorGroup(({ p }: { p: number[] }) => ({ adjusted: holm(p) })),
  bh: vectorGroup(({ p }: { p: number[] }) => ({
    adjusted: benjaminiHochberg(p),
    adjusted_by: benjaminiYekutieli(p),
  })),
  group_sequential: vectorGroup(({ looks, alpha, two_sided, shape }: LooksInput) => ({
    z_bounds: groupSequentialBounds({
      looks,
      alpha: alpha ?? 0.05,
      sides: two_sided === false ? 1 : 2,
      shape: shapeOf(shape),
    }),
  })),
};

/** Sources write O'Brien–Fleming in several ways. */
function shapeOf(name: string): BoundaryShape {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (plain === 'pocock') return 'pocock';
  if (['obrienfleming', 'obf', 'of'].includes(plain)) return 'obrien_fleming';
  throw new RangeError(`no boundary shape ${name}`);
}
