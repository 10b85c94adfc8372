import type { Pick } from './choice-sets.ts';
import { type WorthFit, type WorthOptions, worthOf } from './worth.ts';

/**
 * Abilities from paired comparisons by Bradley–Terry, P(i beats j) = aᵢ / (aᵢ + aⱼ): Plackett–Luce on rankings of two.
 * With the ghost (weight .5 unless told) of `worthOf`.
 *
 * @param wins wins[i][j]: times i beat j, ties half to each; the diagonal is not looked at
 * @throws RangeError when the table does not fit the items or holds something else than numbers ≥ 0
 * @see Bradley & Terry 1952, Biometrika 39:324
 */
export function bradleyTerry(
  wins: readonly (readonly number[])[],
  items: readonly string[],
  { pseudo = 0.5 }: WorthOptions = {},
): WorthFit {
  const size = items.length;
  if (wins.length !== size || wins.some((row) => row.length !== size)) {
    throw new RangeError(`wins must be a table of ${size} by ${size}`);
  }
  if (wins.flat().some((count) => !(count >= 0 && Number.isFinite(count)))) {
    throw new RangeError('wins must be numbers >= 0');
  }
  const picks = wins.flatMap((row, i) =>
    row.flatMap((weight, j): Pick[] => (i === j ? [] : [{ picked: i, available: [i, j], weight }])),
  );
  return worthOf(picks, items, pseudo, 'bradley-terry/1');
}
