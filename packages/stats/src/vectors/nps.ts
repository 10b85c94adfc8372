import { nps, npsCounts } from '../nps.ts';
import { npsDifference } from '../nps-difference.ts';
import { npsSpread } from '../nps-spread.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

/** Net promoter scores. */
export const npsVectors: VectorGroups = {
  nps: vectorGroup(({ ratings, conf }: { ratings: number[]; conf: number }) => {
    const counts = npsCounts(ratings);
    const { n, estimate, raw } = nps(counts, conf);
    const { se, trinomialT } = npsSpread(counts, conf);
    return {
      n,
      ...counts,
      nps: estimate,
      se_wald: se,
      adj_wald_center: raw?.centre ?? null,
      adj_wald_lower: raw?.lower ?? null,
      adj_wald_upper: raw?.upper ?? null,
      trinomial_t_lower: trinomialT?.lower ?? null,
      trinomial_t_upper: trinomialT?.upper ?? null,
    };
  }),

  nps_diff: vectorGroup(({ x, y, conf }: { x: number[]; y: number[]; conf: number }) => {
    const { estimate, raw, z, p } = npsDifference(npsCounts(x), npsCounts(y), conf);
    return { diff: estimate, lower: raw?.lower ?? null, upper: raw?.upper ?? null, z, p };
  }),
};
