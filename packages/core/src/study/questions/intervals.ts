import {
  anytimeShare,
  anytimeShares,
  bettingMean,
  type Interval,
  leadOf,
  meanT,
  nps,
  npsCounts,
  scaleMean,
  singleChoiceShares,
  wilson,
} from '@plumbline/stats';

/** live: answers still arrive, limits hold at every look. closed: at the declared end, limits of a fixed n. */
export type Regime = 'live' | 'closed';

/** How limits are found; answers are in order of arrival. */
export interface Intervals {
  /** One share by itself. */
  share(count: number, n: number): Interval;
  /** The options of one pick together. */
  shares(counts: readonly number[]): Interval[];
  /** Of answers on a scale. */
  mean(values: readonly number[], bounds: { min: number; max: number }): Interval;
  nps(values: readonly number[]): Interval;
  /** Places that the most picked option of one pick leads, as tested; null when several are picked most. */
  leads(counts: readonly number[]): number[] | null;
}

/**
 * Limits for answers that were drawn from many.
 * @param seed of what is drawn, so that the digits are the same whenever it is computed again
 */
export function intervalsOfCrowd(regime: Regime, seed: string): Intervals {
  return regime === 'live' ? anytime : { ...fixed, mean: seed === '' ? fixed.mean : bySeed(seed) };
}

const fixed: Intervals = {
  share: (count, n) => wilson(count, n),
  shares: (counts) => singleChoiceShares(counts),
  mean: (values, bounds) => meanT(values, { bounds }),
  nps: (values) => nps(npsCounts(values)),
  leads: (counts) => ledPlaces(counts, 'p'),
};

function bySeed(seed: string): Intervals['mean'] {
  return (values, bounds) => scaleMean(values, { bounds, seed });
}

const anytime: Intervals = {
  share: (count, n) => anytimeShare(count, n),
  shares: (counts) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return counts.length > 2 ? anytimeShares(counts, n) : counts.map((count) => anytimeShare(count, n));
  },
  mean: (values, bounds) => bettingMean(values, { bounds }),
  nps: (values) => bettingMean(values.map(npsPoints), { bounds: { min: -100, max: 100 } }),
  leads: (counts) => ledPlaces(counts, 'pAnytime'),
};

function ledPlaces(counts: readonly number[], level: 'p' | 'pAnytime'): number[] | null {
  const { leader, against } = leadOf(counts);
  if (leader === null) return null;
  return against.filter((other) => other[level] < 0.05).map(({ option }) => option);
}

/** A promoter, a passive, a detractor. */
function npsPoints(value: number): number {
  if (value >= 9) return 100;
  return value >= 7 ? 0 : -100;
}
