import { expectations, pearson, withoutEmptyLines } from './chi-square.ts';

/**
 * Independence of a sparse r × c table by permutation: people keep their row, the columns are dealt out anew, and
 * p = (1 + tables whose χ² reaches the observed one) / (1 + draws), so never 0. Nothing to compare gives 1.
 *
 * @param random uniform numbers in [0, 1); seed it by the study, so that the p does not change between looks
 * @throws RangeError for ragged tables and impossible counts
 * @see Davison & Hinkley 1997, Bootstrap Methods, 4.3
 */
export function permutationTest(
  table: readonly (readonly number[])[],
  random: () => number,
  draws = 10_000,
): number {
  const rows = withoutEmptyLines(table);
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return 1;
  const { expected } = expectations(rows);
  const observed = pearson(rows.flat(), expected) * (1 - 1e-9);
  const rowOf = rows.flatMap((row, i) => row.flatMap((count) => Array<number>(count).fill(i)));
  const columnOf = rows.flatMap((row) => row.flatMap((count, j) => Array<number>(count).fill(j)));
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    shuffle(columnOf, random);
    const dealt = Array<number>(rows.length * width).fill(0);
    for (const [person, row] of rowOf.entries()) {
      const cell = row * width + (columnOf[person] ?? 0);
      dealt[cell] = (dealt[cell] ?? 0) + 1;
    }
    if (pearson(dealt, expected) >= observed) hits += 1;
  }
  return (1 + hits) / (1 + draws);
}

/** Fisher–Yates, in place. */
function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
