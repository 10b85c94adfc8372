import { binomialTest } from './binomial.ts';
import { checkCounts, type Table2x2 } from './counts.ts';
import { chiSquareTail } from './tails.ts';

export interface McNemarTest {
  /** (b − c)² / (b + c), uncorrected. */
  chi2: number;
  pChi2: number;
  /** Exact two-sided binomial p of b against b + c at one half; the one to report. */
  p: number;
}

/**
 * Two yes/no answers of the same people: only those who differ, b (yes then no) and c (no then yes), say anything.
 * When nobody differs χ² is 0 and p is 1.
 *
 * @param table [[yes/yes, yes/no], [no/yes, no/no]]
 * @throws RangeError for counts that are not whole or below 0
 * @see McNemar 1947, Psychometrika 12:153
 */
export function mcnemar(table: Table2x2): McNemarTest {
  checkCounts(table.flat());
  const b = table[0][1];
  const c = table[1][0];
  const chi2 = b + c === 0 ? 0 : (b - c) ** 2 / (b + c);
  return { chi2, pChi2: chiSquareTail(chi2, 1), p: binomialTest(b, b + c, 0.5).twoSided };
}
