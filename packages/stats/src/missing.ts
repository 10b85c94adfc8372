import { checkCounts } from './counts.ts';

export interface ShareBounds {
  lower: number;
  upper: number;
}

/**
 * Worst-case bounds of a yes/no share when some who were asked did not answer: none of them would have said yes, or all
 * of them, [x / shown, (x + missing) / shown] with shown = answered + missing. No sampling error in it. Null when
 * nobody was asked.
 *
 * @param missing skipped, prefer not to say, or invalid
 * @throws RangeError for impossible counts
 * @see Manski 1990, American Economic Review 80:319
 */
export function missingBounds(x: number, answered: number, missing: number): ShareBounds | null {
  checkCounts([x, answered - x, missing]);
  const shown = answered + missing;
  return shown === 0 ? null : { lower: x / shown, upper: (x + missing) / shown };
}

export type MissingWeight = 'fine' | 'caution' | 'no_verdict';

/** Share of those shown the question who gave no answer; null when nobody was shown it. */
export function missingShare(answered: number, missing: number): number | null {
  checkCounts([answered, missing]);
  return answered + missing === 0 ? null : missing / (answered + missing);
}

/** More than 20 % missing asks for caution, more than 40 % bars a verdict. */
export function missingWeight(share: number | null): MissingWeight {
  if (share === null || share <= 0.2) return 'fine';
  return share > 0.4 ? 'no_verdict' : 'caution';
}
