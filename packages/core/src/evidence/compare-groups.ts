import type { Cell, Distribution, QuestionType, ReportQuestion } from '@plumbline/contracts';
import { quoted } from '../study/index.ts';
import type { Regime } from './report-scope.ts';

export type Group = ReportQuestion['groups'][number];
export type Comparison = NonNullable<ReportQuestion['comparison']>;

/** Fewer answers in a group and nothing is said about a difference. */
const compareFrom = 10;

/** What one of the two groups answered. */
export type Side = { name: string; n: number; distribution: Distribution };
export type Pair = { a: Side; b: Side; regime: Regime; seed: string };

/** Whether the two largest groups that may be seen differ, by the test that fits the question; null without two. */
export function compareGroups(
  question: { id: string; type: QuestionType },
  groups: readonly Group[],
  regime: Regime,
): Comparison | null {
  const [first, second] = groups.filter(({ hidden }) => !hidden);
  if (!first || !second) return null;
  if (first.n < compareFrom || second.n < compareFrom) return tooFew(first, second);
  return compare({ a: sideOf(first), b: sideOf(second), regime, seed: question.id });
}

function compare(_pair: Pair): Comparison | null {
  return null;
}

function sideOf({ value, n, distribution }: Group): Side {
  return { name: quoted(value), n, distribution };
}

function tooFew(a: Group, b: Group): Comparison {
  const words = `Too few to compare ${quoted(a.value)} (${a.n}) with ${quoted(b.value)} (${b.n}): ${compareFrom} answers each are needed.`;
  return { words, method: 'none', p: null };
}

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
