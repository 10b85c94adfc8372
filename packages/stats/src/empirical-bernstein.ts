import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'anytime-mean-bernstein/1';

/**
 * Anytime limits of a mean in closed form, the cheap check of `bettingMean` (and wider than it):
 * Σ λ x / Σ λ ± [log(2/α) + Σ (x_t − μ_{t−1})² (−log(1−λ_t) − λ_t)] / Σ λ with
 * λ_t = min(1/2, √(2 log(2/α) / (v_{t−1} t log(t+1)))), v from one pseudo-answer (mean 1/2, variance 1/4).
 *
 * @param values answers scaled to 0…1, in order of arrival; none gives nulls
 * @throws RangeError for a value outside [0, 1]
 * @see Waudby-Smith & Ramdas 2024, JRSS B 86:1, Theorem 2
 */
export function bernsteinMean(values: readonly number[], conf = 0.95): Interval {
  const n = values.length;
  if (n === 0) return emptyInterval(METHOD);
  const cost = Math.log(2 / (1 - conf));
  const at = { sum: 0.5, squares: 0.25, bets: 0, weighted: 0, spent: cost };
  for (const [i, x] of values.entries()) {
    if (!(x >= 0 && x <= 1)) throw new RangeError(`answer ${x} lies outside 0 to 1`);
    const t = i + 1;
    const before = at.sum / t;
    const bet = Math.min(0.5, Math.sqrt((2 * cost) / ((at.squares / t) * t * Math.log(t + 1))));
    at.bets += bet;
    at.weighted += bet * x;
    at.spent += (x - before) ** 2 * (-Math.log1p(-bet) - bet);
    at.sum += x;
    at.squares += (x - at.sum / (t + 1)) ** 2;
  }
  const centre = at.weighted / at.bets;
  const half = at.spent / at.bets;
  return {
    estimate: values.reduce((sum, x) => sum + x, 0) / n,
    lower: Math.max(0, centre - half),
    upper: Math.min(1, centre + half),
    n,
    method: METHOD,
  };
}
