import {
  anytimeListShare,
  bettingMean,
  type Interval,
  meanKnownList,
  wilsonKnownList,
} from '@plumbline/stats';
import type { Intervals, Regime } from './intervals.ts';

/**
 * Limits for answers drawn from a known list: about those not heard yet, a point once all were. Where more answered than
 * are listed, as for a crowd. A net promoter score stays as for a crowd while answers arrive or all are equal.
 */
export function intervalsOfList(crowd: Intervals, regime: Regime, listed: number): Intervals {
  const shareAt = (count: number, n: number, conf: number): Interval =>
    regime === 'live' ? anytimeListShare(count, n, listed, conf) : wilsonKnownList(count, n, listed, conf);
  return {
    ...crowd,
    share: (count, n) => (n > listed ? crowd.share(count, n) : shareAt(count, n, 0.95)),
    shares: (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      if (n > listed) return crowd.shares(counts);
      const conf = counts.length > 2 ? 1 - 0.05 / counts.length : 0.95;
      return counts.map((count) => shareAt(count, n, conf));
    },
    mean: (values, bounds) => {
      if (values.length > listed) return crowd.mean(values, bounds);
      if (regime === 'live') return bettingMean(values, { bounds, population: listed });
      const { estimate, lower, upper, n, method } = meanKnownList(values, listed);
      if (lower === null || upper === null) return crowd.mean(values, bounds);
      const limits = { lower: Math.max(bounds.min, lower), upper: Math.min(bounds.max, upper) };
      return { estimate, ...limits, n, method };
    },
    nps: (values) => {
      const found = crowd.nps(values);
      const { estimate, lower, upper } = found;
      if (regime === 'live' || values.length > listed || estimate === null) return found;
      if (lower === null || upper === null) return found;
      const near = (limit: number) => estimate + (limit - estimate) * Math.sqrt(1 - values.length / listed);
      return { ...found, lower: near(lower), upper: near(upper) };
    },
  };
}
