import type { Distribution } from '@plumbline/contracts';
import { type Interval, singleChoiceShares, wilson } from '@plumbline/stats';
import { type AnswerSummary, splitFrom } from '../study/index.ts';
import type { ThemeCounts } from '../theming/index.ts';
import { type Estimated, shareNumbers } from './read-experience.ts';

/**
 * What most people named, with an interval that holds for every reason at once: Goodman for one pick, Wilson at α ÷ k
 * where a person may name several. There is no line, so the verdict stays open.
 */
export function readReasons(
  { n, distribution }: Pick<AnswerSummary, 'n' | 'distribution'>,
  themes: ThemeCounts | null,
): Estimated | null {
  const counted = themes ? countedThemes(themes) : countedCells(distribution, n);
  if (counted === null) return null;
  const { of, cells } = counted;
  const most = cells.reduce<Counted | null>(
    (best, cell) => (cell.count > (best?.count ?? 0) ? cell : best),
    null,
  );
  const share = most && of >= splitFrom ? sharesOf(distribution, cells, of)[cells.indexOf(most)] : undefined;
  if (!most || !share) return { ...nothing, line: null, method: 'none/1' };
  return { cell: { key: most.key, count: most.count, of }, ...shareNumbers(share), line: null };
}

type Counted = { key: string; count: number };
const nothing = {
  cell: null,
  estimate: null,
  lower: null,
  upper: null,
  scale: 'share' as const,
  axis: [0, 1] as [number, number],
};

function countedThemes({ base, themes }: ThemeCounts) {
  return { of: base, cells: themes.map(({ id, respondents }) => ({ key: id, count: respondents })) };
}

function countedCells({ type, cells }: Distribution, n: number): { of: number; cells: Counted[] } | null {
  if (type !== 'single_choice' && type !== 'multiple_choice' && type !== 'ranking') return null;
  return { of: n, cells: cells.map(({ key, count }) => ({ key, count: count ?? 0 })) };
}

function sharesOf({ type }: Distribution, cells: readonly Counted[], of: number): Interval[] {
  if (type === 'single_choice') return singleChoiceShares(cells.map(({ count }) => count));
  const conf = 1 - 0.05 / cells.length;
  return cells.map(({ count }) => ({ ...wilson(count, of, conf), method: 'wilson-simultaneous/1' }));
}
