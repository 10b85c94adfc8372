import { checkCounts, type Table2x2, total } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { chiSquareTail } from './tails.ts';

export interface MantelHaenszel {
  /** Common odds ratio, Robins–Breslow–Greenland limits. */
  oddsRatio: Interval;
  /** Common risk ratio, Greenland–Robins limits. */
  riskRatio: Interval;
  /** Cochran–Mantel–Haenszel χ² without continuity correction, one degree of freedom. */
  chi2: number;
  p: number;
}

/**
 * One ratio over several segments, so that a segment's own level does not pass for an effect. Rows are exposed and
 * not exposed, the first column is the outcome. Segments without people are left out; a ratio that no segment can
 * give is null, χ² without spread 0 with p 1.
 *
 * @throws RangeError for counts that are not whole or below 0
 * @see Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986, Biometrics 42:311; Greenland & Robins 1985, 41:55
 */
export function mantelHaenszel(strata: readonly Table2x2[], conf = 0.95): MantelHaenszel {
  for (const stratum of strata) checkCounts(stratum.flat());
  const filled = strata.filter((stratum) => total(stratum.flat()) > 0);
  const chi2 = chiSquareOver(filled);
  const z = zFor(conf);
  const n = total(filled.flat(2));
  return {
    oddsRatio: interval(oddsSums(filled), z, n, 'mantel-haenszel-or/1'),
    riskRatio: interval(riskSums(filled), z, n, 'mantel-haenszel-rr/1'),
    chi2,
    p: chiSquareTail(chi2, 1),
  };
}

/** Numerator and denominator of a ratio and the variance of its logarithm. */
interface Sums {
  above: number;
  below: number;
  variance: number;
}

function interval({ above, below, variance }: Sums, z: number, n: number, method: string): Interval {
  if (below === 0) return { ...emptyInterval(method), n };
  const estimate = above / below;
  if (above === 0) return { estimate, lower: null, upper: null, n, method };
  const factor = Math.exp(z * Math.sqrt(variance));
  return { estimate, lower: estimate / factor, upper: estimate * factor, n, method };
}

function oddsSums(strata: readonly Table2x2[]): Sums {
  const parts = strata.map(([[a, b], [c, d]]) => {
    const n = a + b + c + d;
    return { p: (a + d) / n, q: (b + c) / n, r: (a * d) / n, s: (b * c) / n };
  });
  const sum = (of: (part: (typeof parts)[number]) => number) => total(parts.map(of));
  const above = sum(({ r }) => r);
  const below = sum(({ s }) => s);
  const variance =
    sum(({ p, r }) => p * r) / (2 * above ** 2) +
    sum(({ p, q, r, s }) => p * s + q * r) / (2 * above * below) +
    sum(({ q, s }) => q * s) / (2 * below ** 2);
  return { above, below, variance };
}

function riskSums(strata: readonly Table2x2[]): Sums {
  const parts = strata.map(([[a, b], [c, d]]) => {
    const n = a + b + c + d;
    return {
      above: (a * (c + d)) / n,
      below: (c * (a + b)) / n,
      spread: ((a + c) * (a + b) * (c + d) - a * c * n) / (n * n),
    };
  });
  const above = total(parts.map((part) => part.above));
  const below = total(parts.map((part) => part.below));
  return { above, below, variance: total(parts.map((part) => part.spread)) / (above * below) };
}

function chiSquareOver(strata: readonly Table2x2[]): number {
  let distance = 0;
  let variance = 0;
  for (const [[a, b], [c, d]] of strata) {
    const n = a + b + c + d;
    distance += a - ((a + b) * (a + c)) / n;
    if (n > 1) variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  return variance > 0 ? distance ** 2 / variance : 0;
}
