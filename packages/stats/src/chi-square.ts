import { checkCounts, type Table2x2, timesLog, total } from './counts.ts';
import { chiSquareTail } from './tails.ts';

export interface ChiSquareTest {
  /** Pearson's Σ (o − e)² / e without continuity correction. */
  chi2: number;
  df: number;
  p: number;
  /** Smallest expected count; null for an empty table. */
  minExpected: number | null;
  /** √(χ² / n (min(rows, columns) − 1)), 0 to 1; null when a side has one line. */
  cramersV: number | null;
  /** Likelihood ratio statistic 2 Σ o log(o / e). */
  g2: number;
  gP: number;
  /** χ² and p with Yates' correction; null but for two by two. */
  yates: { chi2: number; p: number } | null;
  /** More than 20 % of the cells expect under 5, or one under 1: use `permutationTest`. */
  sparse: boolean;
}

/**
 * Are rows and columns of an r × c table of counts independent? Lines without any count say nothing and are left out;
 * with fewer than two rows or columns left χ² is 0 with p = 1.
 *
 * @throws RangeError for ragged tables or counts that are not whole or below 0
 * @see Pearson 1900; Cramér 1946; Cochran 1954, Biometrics 10:417, for what is sparse
 */
export function chiSquare(table: readonly (readonly number[])[]): ChiSquareTest {
  const rows = withoutEmptyLines(table);
  const { n, expected } = expectations(rows);
  const columns = rows[0]?.length ?? 0;
  const side = Math.max(0, Math.min(rows.length, columns) - 1);
  const df = side === 0 ? 0 : (rows.length - 1) * (columns - 1);
  const observed = rows.flat();
  const chi2 = pearson(observed, expected);
  const g2 = likelihoodRatio(observed, expected);
  return {
    chi2,
    df,
    p: chiSquareTail(chi2, df),
    minExpected: n === 0 ? null : Math.min(...expected),
    cramersV: side > 0 ? Math.sqrt(chi2 / (n * side)) : null,
    g2,
    gP: chiSquareTail(g2, df),
    yates: rows.length === 2 && columns === 2 ? corrected(observed, expected) : null,
    sparse: isSparse(expected),
  };
}

/** Smallest expected count of a two by two table; 0 when a line is empty. What bars a verdict below 2. */
export function smallestExpected(table: Table2x2): number {
  const [[a, b], [c, d]] = table;
  const n = a + b + c + d;
  return n === 0 ? 0 : (Math.min(a + b, c + d) * Math.min(a + c, b + d)) / n;
}

/** Σ (o − e)² / e. */
export function pearson(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, o, i) => sum + (o - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 1), 0);
}

/** Cochran's rule: more than a fifth of the expected counts under 5, or one under 1. */
export function isSparse(expected: readonly number[]): boolean {
  const small = expected.filter((e) => e < 5).length;
  return small > 0.2 * expected.length || expected.some((e) => e < 1);
}

/** Expected counts under independence, row by row, for a table without empty lines. */
export function expectations(rows: readonly (readonly number[])[]): { n: number; expected: number[] } {
  const rowSums = rows.map(total);
  const columnSums = (rows[0] ?? []).map((_, j) => total(rows.map((row) => row[j] ?? 0)));
  const n = total(rowSums);
  return { n, expected: rowSums.flatMap((r) => columnSums.map((c) => (r * c) / n)) };
}

/** @throws RangeError for ragged tables and impossible counts */
export function withoutEmptyLines(table: readonly (readonly number[])[]): number[][] {
  const width = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== width)) throw new RangeError('all rows need the same columns');
  checkCounts(table.flat());
  const kept = [...Array(width).keys()].filter((j) => table.some((row) => (row[j] ?? 0) > 0));
  return table.filter((row) => total(row) > 0).map((row) => kept.map((j) => row[j] ?? 0));
}

function likelihoodRatio(observed: readonly number[], expected: readonly number[]): number {
  const sum = observed.reduce((s, o, i) => s + timesLog(o, o / (expected[i] ?? 1)), 0);
  return Math.max(0, 2 * sum);
}

function corrected(observed: readonly number[], expected: readonly number[]) {
  const moved = observed.map((o, i) => {
    const gap = (expected[i] ?? 0) - o;
    return o + Math.sign(gap) * Math.min(0.5, Math.abs(gap));
  });
  const chi2 = pearson(moved, expected);
  return { chi2, p: chiSquareTail(chi2, 1) };
}
