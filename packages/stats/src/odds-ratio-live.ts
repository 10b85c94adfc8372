import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'odds-ratio-anytime/1';

/**
 * Odds ratio while answers arrive: the odds rise with the share, so with both anytime shares at `armConfidence` the ratio
 * lies between the corners (L1, U2) and (U1, L2). An estimate of 0/0 or without a finite value is null.
 *
 * @param first anytime interval of the first group's share, `runningShare` for a reading
 * @param second the same of the second group
 */
export function oddsRatioLive(first: Interval, second: Interval): Interval {
  const n = first.n + second.n;
  if (first.estimate === null || second.estimate === null) return { ...emptyInterval(METHOD), n };
  const estimate = finite(odds(first.estimate) / odds(second.estimate));
  if (first.lower === null || first.upper === null || second.lower === null || second.upper === null) {
    return { estimate, lower: null, upper: null, n, method: METHOD };
  }
  const upper = odds(first.upper) / odds(second.lower);
  return {
    estimate,
    lower: finite(odds(first.lower) / odds(second.upper)) ?? 0,
    upper: Number.isNaN(upper) ? Number.POSITIVE_INFINITY : upper,
    n,
    method: METHOD,
  };
}

function odds(share: number): number {
  return share === 1 ? Number.POSITIVE_INFINITY : share / (1 - share);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
