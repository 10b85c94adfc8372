import { type Concordance, kendallW, rankSumSpread } from './kendall.ts';
import { seededRandom, shuffled } from './random.ts';

const JUDGES_FOR_CHI_SQUARE = 8;
const ITEMS_FOR_CHI_SQUARE = 4;
const FEWEST_JUDGES = 3;

export interface RankAgreement extends Concordance {
  p: number | null;
  /** How p came about; null where W is. */
  test: 'chi-square' | 'permutation' | null;
  /** No single order may be shown: fewer than three judges, or rank sums without any difference. */
  noConsensus: boolean;
  method: string;
}

export interface AgreementOptions {
  /** The same seed gives the same p. */
  seed: string;
  permutations?: number;
}

/**
 * Do people who ranked every item agree? Kendall's W with a p by chi-squared from 8 judges and 4 items on, else by
 * permuting ranks within judges, p = (1 + spreads ≥ the observed) / (1 + permutations).
 *
 * @param orders complete rankings, best first; empty ones are skips
 * @returns null when a ranking is partial: W is not defined for those
 * @throws RangeError when an order names an item twice or one that was not shown
 */
export function rankAgreement(
  orders: readonly (readonly string[])[],
  items: readonly string[],
  options: AgreementOptions,
): RankAgreement | null {
  const ranked = orders.filter((order) => order.length > 0);
  for (const order of ranked) {
    if (new Set(order).size !== order.length || !order.every((item) => items.includes(item))) {
      throw new RangeError('a ranking names each item shown at most once');
    }
  }
  if (ranked.some((order) => order.length !== items.length)) return null;
  const ranks = ranked.map((order) => items.map((item) => order.indexOf(item) + 1));
  const found = kendallW(ranks);
  const noConsensus = found.judges < FEWEST_JUDGES || found.w === null || found.w < 1e-12;
  return { ...found, ...pOf(ranks, found, options), noConsensus, method: 'kendall-w/1' };
}

function pOf(ranks: readonly (readonly number[])[], found: Concordance, options: AgreementOptions) {
  if (found.w === null) return { p: null, test: null };
  if (found.judges >= JUDGES_FOR_CHI_SQUARE && found.items >= ITEMS_FOR_CHI_SQUARE) {
    return { p: found.pChiSquare, test: 'chi-square' as const };
  }
  return { p: permuted(ranks, found.items, options), test: 'permutation' as const };
}

function permuted(
  ranks: readonly (readonly number[])[],
  items: number,
  { seed, permutations = 10_000 }: AgreementOptions,
): number {
  const random = seededRandom(seed);
  const observed = rankSumSpread(ranks, items) - 1e-9;
  let reached = 0;
  for (let b = 0; b < permutations; b += 1) {
    const drawn = ranks.map((row) => shuffled(random, row));
    if (rankSumSpread(drawn, items) >= observed) reached += 1;
  }
  return (1 + reached) / (1 + permutations);
}
