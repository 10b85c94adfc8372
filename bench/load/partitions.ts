/** How alike two groupings of the same items are, each given as a group number an item. */

/** Adjusted Rand index: 1 for the same groups, about 0 for chance (Hubert & Arabie 1985). */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const { cells, rows, columns } = contingency(a, b);
  const together = pairsIn(cells);
  const [inA, inB] = [pairsIn(rows), pairsIn(columns)];
  const expected = (inA * inB) / pairs(a.length);
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Mutual information over the arithmetic mean of the two entropies. */
export function normalisedMutualInformation(a: readonly number[], b: readonly number[]): number {
  const { cells, rows, columns } = contingency(a, b);
  const [ofCells, ofA, ofB] = [cells, rows, columns].map((counts) => entropy(counts, a.length));
  if (ofCells === undefined || ofA === undefined || ofB === undefined) return Number.NaN;
  return ofA + ofB === 0 ? 1 : (2 * (ofA + ofB - ofCells)) / (ofA + ofB);
}

/** Share of the pairs of items in one group that have a label in common, and that share of all pairs. */
export function sharedLabels(
  groups: readonly (number | undefined)[],
  labels: readonly (readonly string[])[],
) {
  const counts = { together: 0, togetherSharing: 0, all: 0, allSharing: 0 };
  labels.forEach((own, i) => {
    for (let j = i + 1; j < labels.length; j += 1) {
      const shares = own.some((label) => labels[j]?.includes(label)) ? 1 : 0;
      counts.all += 1;
      counts.allSharing += shares;
      if (groups[i] === undefined || groups[i] !== groups[j]) continue;
      counts.together += 1;
      counts.togetherSharing += shares;
    }
  });
  return {
    sameTheme: counts.togetherSharing / counts.together,
    allPairs: counts.allSharing / counts.all,
  };
}

export function meanOfPairs<T>(items: readonly T[], alike: (a: T, b: T) => number): number {
  const values = items.flatMap((a, i) => items.slice(i + 1).map((b) => alike(a, b)));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Labels as numbers, in order of first appearance. */
export function numbered(labels: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

function contingency(a: readonly number[], b: readonly number[]) {
  const cells = new Map<string, number>();
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  a.forEach((group, item) => {
    count(cells, `${group} ${b[item]}`);
    count(rows, `${group}`);
    count(columns, `${b[item]}`);
  });
  return { cells, rows, columns };
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, size) => sum + pairs(size), 0);
}

function entropy(counts: ReadonlyMap<string, number>, total: number): number {
  return [...counts.values()].reduce((sum, size) => sum - (size / total) * Math.log(size / total), 0);
}
