import type { Cell, Distribution, ReportQuestion } from '@plumbline/contracts';
import type { Regime } from '../../study/index.ts';

export type Comparison = NonNullable<ReportQuestion['comparison']>;
/** Whether two sides differ, by the test that fits, in words. */
export type Tested = Pick<Comparison, 'words' | 'method' | 'p'>;
/** What one of the two groups answered. */
export type Side = { name: string; n: number; distribution: Distribution };
export type Pair = { a: Side; b: Side; regime: Regime; seed: string };

/** Cells of both sides by key, in the order of the first; a cell that one side lacks counts 0 there. */
export function pairedCells({ a, b }: Pair): { label: string; x: number; y: number }[] {
  const of = (cells: readonly Cell[], key: string) => cells.find((cell) => cell.key === key)?.count ?? 0;
  const keys = new Map(
    [...a.distribution.cells, ...b.distribution.cells].map((cell) => [cell.key, cell.label]),
  );
  return [...keys].map(([key, label]) => ({
    label,
    x: of(a.distribution.cells, key),
    y: of(b.distribution.cells, key),
  }));
}

/** What a share in one side is of: for themes the respondents whose answers are themed. */
export function baseOf({ n, distribution }: Side): number {
  return distribution.type === 'open_ended' ? distribution.base : n;
}

/** How a difference that does not show is put: while answers arrive it may still. */
export function notTold(regime: Regime): string {
  return regime === 'live' ? 'cannot be told apart yet' : 'cannot be told apart';
}
