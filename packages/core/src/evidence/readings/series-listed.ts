import {
  bettingMean,
  meanKnownList,
  runningListShare,
  runningShare,
  shareScoreP,
  wilsonKnownList,
} from '@plumbline/stats';
import { countOf, pointsIn, type Reckoned, type Reckoning, reckonPlain, type Series } from './series.ts';

/**
 * The number where everybody who could answer is on a list of known length, as if those who did were drawn at random: the
 * interval is about those not heard yet and closes to a point when all were.
 */
export function reckonListed(series: Series, listed: number, reckoning: Reckoning): Reckoned {
  return reckoning.regime === 'live' ? anytime(series, listed, reckoning) : fixed(series, listed, reckoning);
}

/** Answers from a list are worth so many from a crowd; Infinity when all of it answered. */
function worthOf(n: number, listed: number): number {
  return n === listed ? Number.POSITIVE_INFINITY : (n * (listed - 1)) / (listed - n);
}

function fixed(series: Series, listed: number, reckoning: Reckoning): Reckoned {
  const { conf = 0.95, line = null } = reckoning;
  if (series.type === 'share') {
    const { x, n } = countOf(series.marks);
    const p = line === null ? null : shareScoreP(x / n, worthOf(n, listed), line);
    return { ...wilsonKnownList(x, n, listed, conf), drifted: false, p };
  }
  const plain = reckonPlain(series, reckoning);
  const { values } = pointsIn(series);
  const { estimate, lower, upper, n, method } = meanKnownList(values, listed, conf);
  // All answers equal: the list's t limits would collapse, the plain ones do not.
  if (lower === null || upper === null) return plain;
  if (series.type === 'mean') {
    const { min, max } = series.bounds;
    const limits = { lower: Math.max(min, lower), upper: Math.min(max, upper) };
    return { estimate, ...limits, n, method, drifted: false, p: null };
  }
  return shrunk(plain, Math.sqrt(1 - n / listed));
}

/** A net promoter score keeps its own interval, drawn in by the share of the list not heard. */
function shrunk(plain: Reckoned, by: number): Reckoned {
  const { estimate, lower, upper } = plain;
  if (estimate === null || lower === null || upper === null) return plain;
  const near = (limit: number) => estimate + (limit - estimate) * by;
  return {
    ...plain,
    lower: near(lower),
    upper: near(upper),
    method: plain.method.replace('/', '-known-list/'),
  };
}

function anytime(series: Series, listed: number, { conf = 0.95, line = null }: Reckoning): Reckoned {
  if (series.type !== 'share') {
    const { values, bounds } = pointsIn(series);
    return { ...bettingMean(values, { bounds, conf, population: listed }), p: null };
  }
  const { maxLogE } = runningShare(series.marks, { conf, line });
  const p = maxLogE === null ? null : Math.min(1, Math.exp(-maxLogE));
  return { ...runningListShare(series.marks, listed, conf), p };
}
