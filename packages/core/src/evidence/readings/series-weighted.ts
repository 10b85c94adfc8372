import {
  bettingMean,
  kishEffectiveN,
  runningShare,
  shareScoreP,
  summedLimits,
  weightedMean,
  weightedMeanLimits,
  weightedShare,
} from '@plumbline/stats';
import type { Weights } from '../weighting/weigh.ts';
import { pointsIn, type Reckoned, type Reckoning, type Series } from './series.ts';

/**
 * The weighted number. Closed: Wilson or t at the effective number of answers. While answers arrive: the anytime limits
 * of each group at α ÷ their number, added by what each group stands for; there is no test by any look.
 */
export function reckonWeighted(series: Series, weights: Weights, reckoning: Reckoning): Reckoned {
  return reckoning.regime === 'live'
    ? anytime(series, weights, reckoning)
    : fixed(series, weights, reckoning);
}

function fixed(series: Series, { each }: Weights, { conf = 0.95, line = null }: Reckoning): Reckoned {
  const { values, bounds } = pointsIn(series);
  if (series.type !== 'share')
    return { ...weightedMeanLimits(values, each, { bounds, conf }), drifted: false, p: null };
  const share = weightedShare(values, each, conf);
  const p =
    line === null || share.estimate === null ? null : shareScoreP(share.estimate, kishEffectiveN(each), line);
  return { ...share, drifted: false, p };
}

function anytime(series: Series, { each, groups }: Weights, { conf = 0.95 }: Reckoning): Reckoned {
  const { values, bounds } = pointsIn(series);
  const { estimate, n } = weightedMean(values, each);
  const names = [...new Set(groups)];
  const share = 1 - (1 - conf) / names.length;
  const total = each.reduce((sum, weight) => sum + weight, 0);
  const found = names.map((name) => {
    const isOf = (_: unknown, at: number) => groups[at] === name;
    const own = values.filter(isOf);
    const limits =
      series.type === 'share'
        ? runningShare(own.map(Boolean), { conf: share })
        : bettingMean(own, { bounds, conf: share });
    const weight = each.filter(isOf).reduce((sum, one) => sum + one, 0);
    return { ...limits, share: weight / total };
  });
  const limits = summedLimits(found) ?? { lower: null, upper: null };
  const drifted = found.some((group) => group.drifted);
  return { estimate, ...limits, n, method: 'anytime-weighted/1', drifted, p: null };
}
