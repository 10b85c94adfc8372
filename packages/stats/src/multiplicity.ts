import { checkFraction } from './counts.ts';

/**
 * Holm's step-down adjusted p-values, in the order given: the chance of any false claim among them stays at the level.
 * For the named claims of one objective.
 *
 * @throws RangeError for a p outside [0, 1]
 * @see Holm 1979, Scandinavian Journal of Statistics 6:65
 */
export function holm(pValues: readonly number[]): number[] {
  let worst = 0;
  return inOrder(pValues, 'ascending', (p, rank) => {
    worst = Math.max(worst, Math.min(1, (pValues.length - rank) * p));
    return worst;
  });
}

/**
 * Benjamini–Hochberg adjusted p-values: the expected share of false findings among those marked stays at the level,
 * for independent or positively dependent tests. For exploratory cells; label them so.
 *
 * @throws RangeError for a p outside [0, 1]
 * @see Benjamini & Hochberg 1995, JRSS B 57:289
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepUp(pValues, 1);
}

/**
 * The same under any dependence, dearer by Σ 1/i.
 * @throws RangeError for a p outside [0, 1]
 * @see Benjamini & Yekutieli 2001, Annals of Statistics 29:1165
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  return stepUp(
    pValues,
    pValues.reduce((sum, _, i) => sum + 1 / (i + 1), 0),
  );
}

/**
 * Which hypotheses fall when live e-values are looked at together: e-BH, the k largest with e >= m / (α k), valid under
 * any dependence and at any look.
 *
 * @throws RangeError for an e-value below 0 or NaN
 * @see Wang & Ramdas 2022, JRSS B 84:822
 */
export function eBenjaminiHochberg(eValues: readonly number[], alpha = 0.05): boolean[] {
  const bad = eValues.find((e) => !(e >= 0));
  if (bad !== undefined) throw new RangeError(`an e-value is 0 or more, got ${bad}`);
  const m = eValues.length;
  const sorted = [...eValues].sort((a, b) => b - a);
  const rejected = sorted.findLastIndex((e, i) => e >= m / (alpha * (i + 1))) + 1;
  const line = rejected === 0 ? Number.POSITIVE_INFINITY : (sorted[rejected - 1] ?? Number.POSITIVE_INFINITY);
  return eValues.map((e) => rejected > 0 && e >= line);
}

function stepUp(pValues: readonly number[], factor: number): number[] {
  let best = 1;
  return inOrder(pValues, 'descending', (p, rank) => {
    best = Math.min(best, (factor * pValues.length * p) / (pValues.length - rank));
    return best;
  });
}

/** Visits the values sorted and hands the results back in the order given. */
function inOrder(
  pValues: readonly number[],
  order: 'ascending' | 'descending',
  adjust: (p: number, rank: number) => number,
): number[] {
  for (const p of pValues) checkFraction(p, 'a p-value');
  const sign = order === 'ascending' ? 1 : -1;
  const sorted = pValues.map((p, at) => ({ p, at })).sort((a, b) => sign * (a.p - b.p));
  const adjusted = pValues.map(() => 1);
  for (const [rank, { p, at }] of sorted.entries()) adjusted[at] = adjust(p, rank);
  return adjusted;
}
