import { type CellCount, type Margins, rake } from '../raking.ts';
import { weightedMean, weightedShareLimits } from '../weighted.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

type Weighted = { y: number[]; w: number[]; conf: number };
type Cell = Record<string, string | number>;
type Cells = { cells: Cell[]; margins: Margins };

/** Weighted answers, and weights that fit known margins. */
export const weightingVectors: VectorGroups = {
  weighted: vectorGroup(({ y, w, conf }: Weighted) => {
    const { estimate, se, effectiveN, designEffect } = weightedMean(y, w);
    const limits = weightedShareLimits(y, w, conf);
    return {
      mean: estimate,
      se,
      kish_neff: effectiveN,
      kish_deff: designEffect,
      logit_lower: limits?.logit?.lower ?? null,
      logit_upper: limits?.logit?.upper ?? null,
      beta_lower: limits?.beta?.lower ?? null,
      beta_upper: limits?.beta?.upper ?? null,
    };
  }),

  raking: vectorGroup(({ cells, margins }: Cells) => {
    const raked = rake(cells.map(asCell), margins);
    if (raked.refused) return { cell_weight: null, kish_neff: null, refused: raked.refused };
    const peopled = cells.filter(({ n }) => Number(n) > 0);
    const weights = peopled.map(({ n, ...levels }, i) => ({ ...levels, w: raked.cells[i]?.weight }));
    return { cell_weight: weights, kish_neff: raked.effectiveN };
  }),
};

function asCell({ n, ...levels }: Cell): CellCount {
  const named = Object.entries(levels).map(([margin, level]) => [margin, String(level)]);
  return { levels: Object.fromEntries(named), count: Number(n) };
}
