import { holm } from './multiplicity.ts';
import { normalTwoSided } from './tails.ts';
import type { WorthFit } from './worth.ts';

export interface TieredItem {
  item: string;
  /** 1 is best; items in one tier cannot be told apart by their neighbours. */
  tier: number;
  /** Difference in log worth from the item above, negative or 0; null for the first. */
  difference: number | null;
  se: number | null;
  /** Two-sided p of that difference, Holm over the adjacent pairs. */
  p: number | null;
}

/**
 * Items by falling worth, in tiers: a new tier begins where an item differs from the one above it,
 * z = difference / √(Vii + Vjj − 2 Vij), with Holm's p below `alpha` over the adjacent pairs.
 *
 * @returns empty when there is no fit
 */
export function worthTiers({ items, covariance }: WorthFit, alpha = 0.05): TieredItem[] {
  const known = items.flatMap(({ item, logWorth }, index) =>
    logWorth === null ? [] : [{ item, logWorth, index }],
  );
  if (!covariance || known.length === 0) return [];
  const sorted = known.sort((a, b) => b.logWorth - a.logWorth);
  const steps = sorted.slice(1).map((item, i) => {
    const above = sorted[i] ?? item;
    const difference = item.logWorth - above.logWorth;
    const se = Math.sqrt(differenceVariance(covariance, above.index, item.index));
    return { item: item.item, difference, se };
  });
  const adjusted = holm(steps.map(({ difference, se }) => (se > 0 ? normalTwoSided(difference / se) : 1)));
  let tier = 1;
  const first = { item: sorted[0]?.item ?? '', tier, difference: null, se: null, p: null };
  const rest = steps.map((step, i) => {
    const p = adjusted[i] ?? 1;
    if (p < alpha) tier += 1;
    return { ...step, tier, p };
  });
  return [first, ...rest];
}

/** Vii + Vjj − 2 Vij: variance of the difference of two log worths. */
export function differenceVariance(covariance: readonly (readonly number[])[], i: number, j: number): number {
  const at = (row: number, column: number) => covariance[row]?.[column] ?? 0;
  return Math.max(at(i, i) + at(j, j) - 2 * at(i, j), 0);
}
