/**
 * E-value: how strongly, as a risk ratio, something unmeasured would have to go with both exposure and outcome to
 * explain the ratio away, RR + √(RR (RR − 1)); ratios below 1 are inverted first. A ratio of 1 gives 1, 0 and
 * Infinity give Infinity.
 *
 * @throws RangeError for a ratio below 0 or NaN
 * @see VanderWeele & Ding 2017, Annals of Internal Medicine 167:268
 */
export function confoundingValue(ratio: number): number {
  if (!(ratio >= 0)) throw new RangeError(`a ratio is 0 or more, got ${ratio}`);
  const away = ratio < 1 ? 1 / ratio : ratio;
  return away === Number.POSITIVE_INFINITY ? away : away + Math.sqrt(away * (away - 1));
}

/** The E-value of the limit nearest to 1: 1 when the interval reaches 1, since nothing is left to explain away. */
export function confoundingLimit(ratio: number, nearestLimit: number): number {
  if (ratio >= 1 ? nearestLimit <= 1 : nearestLimit >= 1) return 1;
  return confoundingValue(nearestLimit);
}
