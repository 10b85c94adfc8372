import { isSparse, pearson } from './chi-square.ts';
import { checkCounts, total } from './counts.ts';
import { chiSquareTail } from './tails.ts';

export interface FitTest {
  chi2: number;
  df: number;
  p: number;
  /** An option expects under 5: use `simulatedFit`. */
  sparse: boolean;
}

/**
 * Are all k options picked equally often? Pearson's χ² with expected n / k each, df k − 1. No picks, or fewer than two
 * options: χ² 0, p 1.
 *
 * @throws RangeError for counts that are not whole or below 0
 * @see Pearson 1900
 */
export function equalShares(counts: readonly number[]): FitTest {
  checkCounts(counts);
  const n = total(counts);
  const expected = counts.map(() => n / counts.length);
  const chi2 = n === 0 ? 0 : pearson(counts, expected);
  const df = Math.max(0, counts.length - 1);
  return { chi2, df, p: n === 0 ? 1 : chiSquareTail(chi2, df), sparse: isFitSparse(expected) };
}

/**
 * The same question by simulation: the share of `draws` samples of n equally likely picks whose χ² reaches the
 * observed one, (1 + hits) / (1 + draws), so never 0.
 *
 * @param random uniform numbers in [0, 1); seed it by the study, so that the p does not change between looks
 * @see Davison & Hinkley 1997, Bootstrap Methods, 4.2.1
 */
export function simulatedFit(counts: readonly number[], random: () => number, draws = 10_000): number {
  checkCounts(counts);
  const n = total(counts);
  if (n === 0 || counts.length < 2) return 1;
  const expected = counts.map(() => n / counts.length);
  const observed = pearson(counts, expected) * (1 - 1e-9);
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = counts.map(() => 0);
    for (let pick = 0; pick < n; pick += 1) {
      const option = Math.floor(random() * counts.length);
      drawn[option] = (drawn[option] ?? 0) + 1;
    }
    if (pearson(drawn, expected) >= observed) hits += 1;
  }
  return (1 + hits) / (1 + draws);
}

function isFitSparse(expected: readonly number[]): boolean {
  return isSparse(expected) || expected.some((e) => e < 5);
}
