import { tTwoSided } from './distributions.ts';
import { type MeanInterval, meanT } from './mean.ts';

export interface PairedDifference extends MeanInterval {
  t: number | null;
  p: number | null;
}

/**
 * Mean difference, first minus second, of answers given by the same people twice: the t interval of the differences.
 *
 * @param pairs one a person who answered both times
 * @returns no limits and no test below two people and when all differences are equal
 * @throws RangeError when an answer is not finite
 * @see Student 1908, Biometrika 6:1
 */
export function pairedMean(pairs: readonly (readonly [number, number])[], conf = 0.95): PairedDifference {
  const mean = meanT(
    pairs.map(([first, second]) => first - second),
    { conf },
  );
  const { estimate, se, n } = mean;
  if (estimate === null || mean.lower === null || !se) return { ...mean, t: null, p: null };
  const t = estimate / se;
  return { ...mean, t, p: tTwoSided(t, n - 1) };
}
