import { checkFraction } from './counts.ts';
import { normalCdf } from './distributions.ts';

/**
 * Two-sided p of "the share is the line" by the score test, the one that Wilson's interval turns round: for shares that
 * rest on an effective number of answers, which no exact test takes.
 *
 * @param effectiveN answers it rests on, whole or not; Infinity where everybody is counted
 * @throws RangeError for a share or line outside [0, 1]
 * @see Wilson 1927, JASA 22:209
 */
export function shareScoreP(share: number, effectiveN: number, line: number): number {
  checkFraction(share, 'a share');
  checkFraction(line, 'the line');
  if (share === line) return 1;
  const variance = (line * (1 - line)) / effectiveN;
  return variance === 0 ? 0 : Math.min(1, 2 * normalCdf(-Math.abs(share - line) / Math.sqrt(variance)));
}

/** Two-sided p of "the mean is zero" from a normal estimate and its standard error. */
export function normalP(estimate: number, se: number): number {
  if (estimate === 0) return 1;
  return se === 0 ? 0 : Math.min(1, 2 * normalCdf(-Math.abs(estimate) / se));
}
