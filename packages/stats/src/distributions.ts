import jstat from 'jstat';

/** Quantile of the standard normal distribution. `p` in (0, 1). */
function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1);
}

/** Two-sided critical value z for a confidence level, e.g. 1.96 for .95. Throws RangeError outside (0, 1). */
export function zFor(conf: number): number {
  return normalQuantile(1 - (1 - checkedConf(conf)) / 2);
}

/** Quantile of Student's t with `df` degrees of freedom. */
function tQuantile(p: number, df: number): number {
  let t = jstat.studentt.inv(p, df);
  // jstat is off by up to 5e-8 here; two Newton steps bring it to the accuracy of its distribution function.
  for (let step = 0; step < 2; step += 1) t -= (tCdf(t, df) - p) / jstat.studentt.pdf(t, df);
  return t;
}

/** Two-sided critical value of t for a confidence level. Throws RangeError outside (0, 1). */
export function tFor(conf: number, df: number): number {
  return tQuantile(1 - (1 - checkedConf(conf)) / 2, df);
}

/** P(T <= t) for Student's t with `df` degrees of freedom. */
export function tCdf(t: number, df: number): number {
  return jstat.studentt.cdf(t, df);
}

function checkedConf(conf: number): number {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
  return conf;
}
