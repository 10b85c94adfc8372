import { midRanks } from './mid-ranks.ts';
import { toCounts } from './sample.ts';
import { chiSquareTail } from './tails.ts';

export interface Concordance {
  /** 0 (no agreement) to 1 (all rank alike); null without judges, below two items and when every judge ties all. */
  w: number | null;
  /** Friedman's statistic, corrected for ties. */
  chiSquare: number | null;
  df: number;
  /** Upper tail of chi-squared: trust it from 8 judges and 4 items on (`rankAgreement` decides). */
  pChiSquare: number | null;
  judges: number;
  items: number;
}

/**
 * Kendall's coefficient of concordance W = χ² / (m (k − 1)) of m judges who rank k items completely, with Friedman's
 * χ² = 12 Σ(Rⱼ − m (k + 1) / 2)² / (m k (k + 1) − Σ(t³ − t) / (k − 1)), Rⱼ the rank sums, t the sizes of ties.
 *
 * @param ranks a row a judge, in the items' order; any numbers, ranked anew within each row, ties sharing mean ranks
 * @throws RangeError when rows differ in length or hold something else than finite numbers
 * @see Kendall & Babington Smith 1939, Ann. Math. Statist. 10:275; Friedman 1937
 */
export function kendallW(ranks: readonly (readonly number[])[]): Concordance {
  const judges = ranks.length;
  const items = ranks[0]?.length ?? 0;
  if (ranks.some((row) => row.length !== items || !row.every(Number.isFinite))) {
    throw new RangeError('every judge ranks every item');
  }
  const df = Math.max(items - 1, 0);
  const rows = ranks.map(midRanks);
  const chiSquare = judges === 0 || items < 2 ? null : friedman(rows, judges, items);
  if (chiSquare === null) return { w: null, chiSquare, df, pChiSquare: null, judges, items };
  const pChiSquare = chiSquareTail(chiSquare, df);
  return { w: chiSquare / (judges * df), chiSquare, df, pChiSquare, judges, items };
}

/** Σ(Rⱼ − m (k + 1) / 2)²: what a permutation of ranks within judges changes. */
export function rankSumSpread(rows: readonly (readonly number[])[], items: number): number {
  const middle = (rows.length * (items + 1)) / 2;
  const sums = Array.from({ length: items }, (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  return sums.reduce((total, sum) => total + (sum - middle) ** 2, 0);
}

function friedman(rows: readonly (readonly number[])[], judges: number, items: number): number | null {
  const ties = rows.reduce((sum, row) => sum + tieTerm(row), 0);
  const scale = judges * items * (items + 1) - ties / (items - 1);
  return scale > 1e-9 ? (12 * rankSumSpread(rows, items)) / scale : null;
}

function tieTerm(row: readonly number[]): number {
  return toCounts(row).reduce((sum, { count }) => sum + count ** 3 - count, 0);
}
