import { bcaMean } from '../bca.ts';
import { meanKnownList } from '../known-list-mean.ts';
import { mannWhitney } from '../mann-whitney.ts';
import { meanT } from '../mean.ts';
import { quartiles } from '../quantiles.ts';
import { susSummary } from '../sus.ts';
import { welch } from '../welch.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

type OneSample = { x: number[]; conf: number };
type TwoSamples = { x: number[]; y: number[]; conf: number };

/** Means and differences of numeric answers. */
export const meanVectors: VectorGroups = {
  mean_t: vectorGroup(({ x, conf }: OneSample) => {
    const { n, estimate, sd, se, raw } = meanT(x, { conf });
    return { n, mean: estimate, sd, se, ...limits(raw), ...quartiles(x) };
  }),

  welch_t: vectorGroup(({ x, y, conf }: TwoSamples) => {
    const { estimate, lower, upper, t, df, p, cohensD } = welch(x, y, conf);
    return { diff: estimate, t, df, p, lower, upper, cohens_d_pooled: cohensD };
  }),

  bca_bootstrap_mean: vectorGroup(({ x, conf }: OneSample) => bcaMean(x, { conf, seed: 'vectors' })),

  fpc_mean: vectorGroup(({ x, N, conf }: OneSample & { N: number }) => {
    const { estimate, se, raw } = meanKnownList(x, N, conf);
    return { mean: estimate, se, lower_t: raw?.lower ?? null, upper_t: raw?.upper ?? null };
  }),

  mann_whitney: vectorGroup(({ x, y }: TwoSamples) => {
    const { u, p, superiority } = mannWhitney(x, y);
    return { U: u, p_normal_tie_corrected: p, prob_superiority: superiority };
  }),

  sus: vectorGroup(({ responses, conf }: { responses: (number | null)[][]; conf: number }) => {
    const { scores, estimate, sd, raw } = susSummary(responses, conf);
    return { scores, mean: estimate, sd, ...limits(raw) };
  }),
};

function limits(raw: { lower: number; upper: number } | null) {
  return { lower: raw?.lower ?? null, upper: raw?.upper ?? null };
}
