import jstat from 'jstat';
import { betaDensity, incompleteBeta } from './incomplete-beta.ts';

/** Quantile of the standard normal distribution. `p` in (0, 1). */
export function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1);
}

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return jstat.normal.cdf(z, 0, 1);
}

/** Two-sided p of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
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
  const start = jstat.studentt.inv(p, df);
  // jstat is off by up to 7e-8 here; Newton steps bring it to the accuracy of the distribution function.
  return polish(start, (t) => (tCdf(t, df) - p) / jstat.studentt.pdf(t, df));
}

/** P(X > x) for chi-squared with `df` degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
  return x <= 0 ? 1 : 1 - jstat.chisquare.cdf(x, df);
}

/** Quantile of Beta(a, b); a = 0 gives 0 and b = 0 gives 1, as in the Clopper–Pearson limits. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  const start = jstat.beta.inv(p, a, b);
  if (!(start > 0 && start < 1)) return start;
  const better = polish(start, (x) => (incompleteBeta(x, a, b) - p) / betaDensity(x, a, b));
  return better > 0 && better < 1 ? better : start;
}

function polish(start: number, step: (at: number) => number): number {
  const once = start - step(start);
  return once - step(once);
}

function checkedConf(conf: number): number {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
  return conf;
}
