import { checkFraction } from './counts.ts';
import { zFor } from './distributions.ts';

/**
 * Answers needed to know a share to ± margin: n0 = z² p (1−p) / m², and from a list of N people
 * n = n0 / (1 + (n0 − 1) / N). Fractional: round up.
 *
 * @param p expected share; one half is the safe guess
 * @param margin half width, a fraction above 0
 * @param population people on the list; null when unknown or large
 * @throws RangeError for a share outside [0, 1], a margin not above 0 or a list of nobody
 * @see Cochran 1977, Sampling Techniques, 4.4
 */
export function sampleSize(
  p: number,
  margin: number,
  { conf = 0.95, population = null }: { conf?: number; population?: number | null } = {},
): number {
  checkFraction(p, 'the expected share');
  if (!(margin > 0)) throw new RangeError(`the margin must be above 0, got ${margin}`);
  const unlimited = (zFor(conf) ** 2 * p * (1 - p)) / margin ** 2;
  if (population === null) return unlimited;
  if (!(population > 0)) throw new RangeError(`the list must hold someone, got ${population}`);
  return unlimited / (1 + (unlimited - 1) / population);
}
