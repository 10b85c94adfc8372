import jstat from 'jstat';
import { incompleteBeta } from './incomplete-beta.ts';
import { edgeBetween } from './search.ts';

/** Quantile of the standard normal distribution. `p` in (0, 1). */
export function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1);
}

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return jstat.normal.cdf(z, 0, 1);
}

/** Two-sided critical value z for a confidence level, e.g. 1.96 for .95. Throws RangeError outside (0, 1). */
export function zFor(conf: number): number {
  return normalQuantile(1 - (1 - checkedConf(conf)) / 2);
}

/** P(T <= t) for Student's t with `df` > 0 degrees of freedom, whole or not. */
export function tCdf(t: number, df: number): number {
  const tail = 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/** Two-sided p of a t statistic. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tCdf(-Math.abs(t), df);
}

/** Two-sided critical value of t for a confidence level. Throws RangeError outside (0, 1). */
export function tFor(conf: number, df: number): number {
  const p = 1 - (1 - checkedConf(conf)) / 2;
  let t = jstat.studentt.inv(p, df);
  // jstat is off by up to 7e-8 here; two Newton steps bring it to the accuracy of the distribution function.
  for (let step = 0; step < 2; step += 1) t -= (tCdf(t, df) - p) / jstat.studentt.pdf(t, df);
  return t;
}

/** Quantile of Beta(a, b); a = 0 gives 0 and b = 0 gives 1, as in the Clopper–Pearson limits. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  return edgeBetween(0, 1, (x) => incompleteBeta(x, a, b) < p);
}

function checkedConf(conf: number): number {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
  return conf;
}
