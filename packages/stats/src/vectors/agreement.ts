import { cohenKappa } from '../cohen-kappa.ts';
import { kendallW } from '../kendall.ts';
import { krippendorffAlpha, type RatingLevel, type Ratings } from '../krippendorff.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

/** Agreement of coders and of rankings. */
export const agreementVectors: VectorGroups = {
  krippendorff: vectorGroup((input: { ratings_by_coder: Ratings; level: RatingLevel }) => ({
    alpha: krippendorffAlpha(input.ratings_by_coder, input.level),
  })),

  cohen_kappa: vectorGroup(({ table, conf }: { table: number[][]; conf: number }) => {
    const { estimate, se, lower, upper } = cohenKappa(table, conf);
    return { kappa: estimate, se, lower, upper };
  }),

  kendall_w: vectorGroup(({ ranks }: { ranks: number[][] }) => {
    const { w, chiSquare, df, pChiSquare } = kendallW(ranks);
    return { W: w, friedman_chi2: chiSquare, df, p_chi2: pChiSquare, W_vegan: w };
  }),
};
