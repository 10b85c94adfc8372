import { chiSquare } from '../chi-square.ts';
import { equalShares } from '../chi-square-fit.ts';
import { confoundingLimit, confoundingValue } from '../confounding.ts';
import type { Table2x2 } from '../counts.ts';
import { fisherExact } from '../fisher.ts';
import { katz } from '../katz.ts';
import { koopman } from '../koopman.ts';
import { mantelHaenszel } from '../mantel-haenszel.ts';
import { oddsRatio } from '../odds-ratio.ts';
import { outcomeSampledRatio } from '../outcome-sampled.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

/** The source's root finder stops here, and its odds ratios carry the error. */
const R_TOLERANCE = 2 ** -13;

interface RatioInput {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  conf?: number;
  method?: string;
}

interface OutcomeInput {
  retained_exposed: number;
  retained_unexposed: number;
  churned_exposed: number;
  churned_unexposed: number;
  pop_retained: number;
  pop_churned: number;
  conf?: number;
}

/** Names the sources give to the two intervals of a ratio. */
const ratioMethods: Record<string, typeof koopman> = {
  koopman,
  score: koopman,
  katz,
  'katz.log': katz,
  log: katz,
};

export const tableVectors: VectorGroups = {
  riskratio: vectorGroup(({ x1, n1, x2, n2, conf, method = 'koopman' }: RatioInput) => {
    const interval = ratioMethods[method];
    if (!interval) throw new RangeError(`no ratio method ${method}`);
    const { estimate, lower, upper } = interval({ x: x1, n: n1 }, { x: x2, n: n2 }, conf);
    return { rr: estimate, lower, upper };
  }),
  oddsratio: vectorGroup(
    ({ table, conf, shift_zeros }: { table: Table2x2; conf?: number; shift_zeros?: number }) => {
      const { estimate, lower, upper, p } = oddsRatio(table, conf, shift_zeros);
      return { or_: estimate, lower, upper, p_wald: p };
    },
  ),
  chi2: vectorGroup(({ table }: { table: number[][] }) => {
    const { chi2, df, p, minExpected, cramersV, g2, gP, yates } = chiSquare(table);
    return {
      chi2,
      df,
      p,
      min_expected: minExpected,
      cramers_v: cramersV,
      g2,
      g_p: gP,
      chi2_yates: yates?.chi2 ?? null,
      p_yates: yates?.p ?? null,
    };
  }),
  chi2_gof_uniform: vectorGroup(({ counts }: { counts: number[] }) => equalShares(counts)),
  fisher_exact: vectorGroup(({ table, conf }: { table: Table2x2; conf?: number }) => {
    const { twoSided, less, greater, oddsRatio: ratio } = fisherExact(table, conf, R_TOLERANCE);
    return {
      p_two_sided: twoSided,
      p_less: less,
      p_greater: greater,
      or_cmle: ratio.estimate,
      or_lower: ratio.lower,
      or_upper: ratio.upper,
    };
  }),
  mantel_haenszel: vectorGroup(({ strata, conf }: { strata: Table2x2[]; conf?: number }) => {
    const { oddsRatio: odds, riskRatio, chi2, p } = mantelHaenszel(strata, conf);
    return {
      or_mh: odds.estimate,
      or_lower: odds.lower,
      or_upper: odds.upper,
      cmh_chi2: chi2,
      p,
      rr_mh: riskRatio.estimate,
      rr_lower: riskRatio.lower,
      rr_upper: riskRatio.upper,
    };
  }),
  rr_outcome_sampled: vectorGroup((input: OutcomeInput) => {
    const sample = {
      retained: { x: input.retained_exposed, n: input.retained_exposed + input.retained_unexposed },
      churned: { x: input.churned_exposed, n: input.churned_exposed + input.churned_unexposed },
      cohort: { retained: input.pop_retained, churned: input.pop_churned },
    };
    const { estimate, lower, upper, logSe } = outcomeSampledRatio(sample, input.conf);
    return { rr: estimate, log_rr_se: logSe, z_lower: lower, z_upper: upper };
  }),
  evalue_confounding: vectorGroup(({ rr, limit_nearest_1 }: { rr: number; limit_nearest_1: number }) => ({
    e_point: confoundingValue(rr),
    e_limit: confoundingLimit(rr, limit_nearest_1),
  })),
};
