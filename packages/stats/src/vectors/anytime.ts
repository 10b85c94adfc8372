import { anytimeContrast } from '../anytime-contrast.ts';
import { anytimeListShare } from '../anytime-list.ts';
import { anytimeShare, type BetaPrior, shareEvidence } from '../anytime-share.ts';
import { bettingMean } from '../betting.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

interface ShareInput {
  x: number;
  n: number;
  alpha: number;
  prior?: BetaPrior;
}

interface ArmsInput {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  alpha: number;
}

interface BettingInput {
  x: number[];
  alpha: number;
  at_n: number[];
  N?: number | null;
  running_intersection?: boolean;
}

export const anytimeVectors: VectorGroups = {
  anytime_binomial: vectorGroup(({ x, n, alpha, prior }: ShareInput) => {
    const { lower, upper } = anytimeShare(x, n, 1 - alpha, prior);
    return { lower, upper };
  }),
  anytime_binomial_evalue: vectorGroup(
    ({ x, n, p0, prior }: { x: number; n: number; p0: number; prior?: BetaPrior }) => {
      const { e, logE, pAnytime } = shareEvidence(x, n, p0, prior);
      return { e, log_e: logE, p_anytime: pAnytime };
    },
  ),
  anytime_finite_population: vectorGroup(
    ({ x, n, N, alpha }: { x: number; n: number; N: number; alpha: number }) => {
      const { lower, upper, people } = anytimeListShare(x, n, N, 1 - alpha);
      return { K_lower: people?.lower, K_upper: people?.upper, p_lower: lower, p_upper: upper };
    },
  ),
  anytime_two_arm: vectorGroup(({ x1, n1, x2, n2, alpha }: ArmsInput) => {
    const { ratio, difference, logE } = anytimeContrast({ x: x1, n: n1 }, { x: x2, n: n2 }, 1 - alpha);
    return {
      rr_lower: ratio.lower,
      rr_upper: ratio.upper,
      diff_lower: difference.lower,
      diff_upper: difference.upper,
      log_e_equal: logE,
    };
  }),
  anytime_mean_betting: vectorGroup(({ x, alpha, at_n, N, running_intersection }: BettingInput) => {
    const looks = running_intersection === false ? 'now' : 'running';
    const intervals = at_n.map((n) =>
      bettingMean(x.slice(0, n), { conf: 1 - alpha, population: N ?? null, looks }),
    );
    return {
      lower: intervals.map(({ lower }) => lower),
      upper: intervals.map(({ upper }) => upper),
    };
  }),
};
