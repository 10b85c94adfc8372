import { checkArm, checkFraction, timesLog } from './counts.ts';
import { logChoose } from './special.ts';

/** log P(X = x) of Bin(n, p); −Infinity where it cannot happen. x and n may be real (scaled counts). */
export function logBinomial(x: number, n: number, p: number): number {
  return logChoose(n, x) + logLikelihood(x, n, p);
}

/** x log p + (n − x) log(1 − p), the part of the log probability that depends on p. */
export function logLikelihood(x: number, n: number, p: number): number {
  return timesLog(x, p) + (x === n ? 0 : (n - x) * Math.log1p(-p));
}

export interface BinomialTest {
  twoSided: number;
  /** P(X >= x). */
  greater: number;
  /** P(X <= x). */
  less: number;
}

/** Room for rounding when probabilities are compared with the observed one. */
const SAME = 1 + 1e-7;

/**
 * Exact test of a share against a line p0. Two-sided: the probabilities of all outcomes that are not more likely than
 * the observed one, summed. n = 0 gives 1.
 *
 * @throws RangeError for impossible counts or p0 outside [0, 1]
 * @see Clopper & Pearson 1934 for the tails; the two-sided rule is Fisher's, as in R's binom.test
 */
export function binomialTest(x: number, n: number, p0: number): BinomialTest {
  checkArm({ x, n });
  checkFraction(p0, 'the line');
  const observed = Math.exp(logBinomial(x, n, p0));
  const sums = { twoSided: 0, greater: 0, less: 0 };
  for (let k = 0; k <= n; k += 1) {
    const p = Math.exp(logBinomial(k, n, p0));
    if (p <= observed * SAME) sums.twoSided += p;
    if (k >= x) sums.greater += p;
    if (k <= x) sums.less += p;
  }
  return {
    twoSided: Math.min(1, sums.twoSided),
    greater: Math.min(1, sums.greater),
    less: Math.min(1, sums.less),
  };
}
