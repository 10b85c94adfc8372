import { type Arm, checkArm, checkFraction } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilson, wilsonLimits } from './wilson.ts';

const METHOD_ESTIMATED = 'headroom-mover/1';

/**
 * Ceiling of a share if every fixable friction were fixed, reach = b + (1 − b) f: baseline b known from analytics,
 * f the fixable share among those below the line. A linear map of the interval of f, which may be any: Wilson when
 * closed, the anytime one while answers arrive. Never a forecast.
 *
 * @param fixable interval of f; an empty one gives an empty result
 * @throws RangeError for a baseline outside [0, 1]
 */
export function headroom(baseline: number, fixable: Interval): Interval {
  checkFraction(baseline, 'the baseline');
  const map = (f: number | null) => (f === null ? null : baseline + (1 - baseline) * f);
  return {
    estimate: map(fixable.estimate),
    lower: map(fixable.lower),
    upper: map(fixable.upper),
    n: fixable.n,
    method: `headroom-${fixable.method}`,
  };
}

/**
 * The same with the baseline sampled too, b = x / n: 1 − reach = (1 − b)(1 − f), whose logarithm is a sum, so MOVER
 * puts the two Wilson intervals together. When a factor is estimated as 0 the upper limit is 1 and the lower is
 * 1 − the product of the factors' upper limits.
 *
 * @returns fractions in [0, 1]; nulls when either base is empty
 * @throws RangeError for impossible counts
 * @see Zou & Donner 2008, Statistics in Medicine 27:1693
 */
export function headroomEstimated(baseline: Arm, fixable: Arm, conf = 0.95): Interval {
  checkArm(baseline);
  checkArm(fixable);
  const n = baseline.n + fixable.n;
  if (baseline.n === 0 || fixable.n === 0) return { ...emptyInterval(METHOD_ESTIMATED), n };
  const z = zFor(conf);
  const factors = [baseline, fixable].map(({ x, n: base }) => ({
    at: 1 - x / base,
    ...wilsonLimits(base - x, base, z),
  }));
  const missed = factors.reduce((product, { at }) => product * at, 1);
  const worst = factors.reduce((product, { upper }) => product * upper, 1);
  const limits = missed === 0 ? { lower: 1 - worst, upper: 1 } : moverLimits(missed, factors);
  return { estimate: 1 - missed, ...limits, n, method: METHOD_ESTIMATED };
}

/** People below the line by what holds them back. */
export interface FrictionCounts {
  fixable: number;
  mismatch: number;
  unclear: number;
}

export interface ReachRange {
  /** Every unclear answer taken as a mismatch. */
  low: Interval;
  /** Every unclear answer taken as fixable. */
  high: Interval;
}

/**
 * The headline of reach: the ceilings with all unclear answers on either side, base all coded people. Without unclear
 * answers the two are one.
 *
 * @param share interval of x of n; Wilson unless told, the anytime one while answers arrive
 */
export function reachRange(
  baseline: number,
  { fixable, mismatch, unclear }: FrictionCounts,
  share: (x: number, n: number) => Interval = wilson,
): ReachRange {
  const n = fixable + mismatch + unclear;
  return {
    low: headroom(baseline, share(fixable, n)),
    high: headroom(baseline, share(fixable + unclear, n)),
  };
}

/**
 * Share of the fixable friction that would have to go for the target, (T − b) / ((1 − b) f): 0 when the baseline is
 * there already, above 1 when all of it would not do, null when nothing is fixable.
 */
export function frictionToRemove(baseline: number, fixableShare: number, target: number): number | null {
  if (target <= baseline) return 0;
  const most = (1 - baseline) * fixableShare;
  return most > 0 ? (target - baseline) / most : null;
}

function moverLimits(missed: number, factors: { at: number; lower: number; upper: number }[]) {
  const down = Math.hypot(...factors.map(({ at, lower }) => Math.log(at / lower)));
  const up = Math.hypot(...factors.map(({ at, upper }) => Math.log(upper / at)));
  return { lower: 1 - missed * Math.exp(up), upper: 1 - missed * Math.exp(-down) };
}
