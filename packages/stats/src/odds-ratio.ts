import { checkCounts, type Table2x2, total } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { normalTwoSided } from './tails.ts';

const METHOD = 'odds-ratio-wald/1';

export interface OddsRatio extends Interval {
  /** Two-sided p of "odds ratio 1"; null without an estimate. */
  p: number | null;
}

/**
 * Odds ratio (a d) / (b c) with Wald limits on its logarithm, variance 1/a + 1/b + 1/c + 1/d. A cell that is 0 counts
 * as `forZero`. A row without people has nothing to compare: nulls.
 *
 * @param table a row a group, first column "yes"
 * @throws RangeError for counts that are not whole or below 0
 * @see Woolf 1955, Annals of Human Genetics 19:251; the half after Haldane 1956, 20:309, who adds it to every cell
 */
export function oddsRatio(table: Table2x2, conf = 0.95, forZero = 0.5): OddsRatio {
  const cells = table.flat();
  checkCounts(cells);
  const n = total(cells);
  if (table.some(([yes, no]) => yes + no === 0)) return { ...emptyInterval(METHOD), n, p: null };
  const filled = (cell: number) => (cell === 0 ? forZero : cell);
  const [a, b] = [filled(table[0][0]), filled(table[0][1])];
  const [c, d] = [filled(table[1][0]), filled(table[1][1])];
  const log = Math.log((a * d) / (b * c));
  const se = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const half = zFor(conf) * se;
  return {
    estimate: Math.exp(log),
    lower: Math.exp(log - half),
    upper: Math.exp(log + half),
    n,
    method: METHOD,
    p: normalTwoSided(log / se),
  };
}
