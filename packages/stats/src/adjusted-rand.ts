/**
 * Adjusted Rand index of two groupings of the same items: 1 where they are the same, about 0 where they agree by chance.
 *
 * @param one group of each item; `other` likewise, in the same order
 * @returns 1 when both put all items together or each alone; null for fewer than two items
 * @throws RangeError when the groupings differ in their number of items
 * @see Hubert & Arabie 1985, J. Classification 2:193
 */
export function adjustedRandIndex(one: readonly string[], other: readonly string[]): number | null {
  if (one.length !== other.length) throw new RangeError('groupings differ in their items');
  if (one.length < 2) return null;
  const together = pairsWithin(one.map((group, index) => JSON.stringify([group, other[index]])));
  const [inOne, inOther] = [pairsWithin(one), pairsWithin(other)];
  const expected = (inOne * inOther) / pairs(one.length);
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairsWithin(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}
