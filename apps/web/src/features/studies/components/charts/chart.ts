import type { Distribution, QuestionType, ReportQuestion } from '@plumbline/contracts';

export type DistributionOf<T extends QuestionType> = Extract<Distribution, { type: T }>;

/** What every chart of the report is drawn from. */
export interface ChartProps<T extends QuestionType> {
  question: ReportQuestion;
  distribution: DistributionOf<T>;
}

/** A count that is hidden is drawn as nothing. */
export function countOf(cell: { count: number | null } | undefined): number {
  return cell?.count ?? 0;
}

/** Ranked items by their mean rank. */
export function bestFirst<T extends { meanRank: { estimate: number | null } }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.meanRank.estimate ?? 99) - (b.meanRank.estimate ?? 99));
}
