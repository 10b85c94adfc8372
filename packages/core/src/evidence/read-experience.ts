import type { Distribution } from '@plumbline/contracts';
import { type Interval, wilson } from '@plumbline/stats';
import { type AnswerSummary, splitFrom } from '../study/index.ts';
import type { LinkRow } from './queries-links.ts';
import type { ExperienceSpec } from './spec.ts';
import type { StoredReading } from './stored-reading.ts';

export type Estimated = Pick<
  StoredReading,
  'cell' | 'estimate' | 'lower' | 'upper' | 'line' | 'scale' | 'axis' | 'method'
>;

/** The score of a question against the key result's target. Below five answers nothing but their number. */
export function readExperience(
  spec: ExperienceSpec,
  { n, distribution }: Pick<AnswerSummary, 'n' | 'distribution'>,
  keyResult: LinkRow['keyResult'],
): Estimated | null {
  const score = scoreOf(spec, distribution, n);
  if (score === null) return null;
  const line = lineOf(keyResult, score);
  return n < splitFrom
    ? { ...score, cell: null, estimate: null, lower: null, upper: null, line }
    : { ...score, line };
}

type Score = Omit<Estimated, 'line'>;

function scoreOf(spec: ExperienceSpec, found: Distribution, n: number): Score | null {
  switch (spec.statistic) {
    case 'mean':
      return found.type === 'scale' ? { ...mean(found), cell: null } : null;
    case 'nps':
      return found.type === 'scale' && found.nps ? { ...netPromoter(found.nps), cell: null } : null;
    case 'top2':
      return found.type === 'scale' ? share('top2', found.topBox.count ?? 0, n) : null;
    case 'share':
      return shareOf(spec.optionId, found, n);
    default:
      return spec.statistic satisfies never;
  }
}

type Scale = Extract<Distribution, { type: 'scale' }>;

function mean({ cells, mean: { estimate, lower, upper } }: Scale): Omit<Score, 'cell'> {
  const points = cells.map(({ key }) => Number(key));
  const axis: [number, number] = [Math.min(...points), Math.max(...points)];
  return { estimate, lower, upper, scale: 'points', axis, method: 'mean-t/1' };
}

function netPromoter({ estimate, lower, upper }: NonNullable<Scale['nps']>): Omit<Score, 'cell'> {
  return { estimate, lower, upper, scale: 'nps', axis: [-100, 100], method: 'nps-adjusted-wald/1' };
}

// One option, named before the first answer: the plain interval, not the simultaneous one of the report.
function shareOf(optionId: string | undefined, found: Distribution, n: number): Score | null {
  if (found.type !== 'yes_no' && found.type !== 'single_choice') return null;
  const key = optionId ?? (found.type === 'yes_no' ? 'yes' : undefined);
  const cell = found.cells.find((one) => one.key === key);
  return cell ? share(cell.key, cell.count ?? 0, n) : null;
}

function share(key: string, count: number, n: number): Score {
  return { cell: { key, count, of: n }, ...shareNumbers(wilson(count, n)) };
}

export function shareNumbers({ estimate, lower, upper, method }: Interval) {
  const axis: [number, number] = [0, 1];
  return { estimate, lower, upper, scale: 'share' as const, axis, method };
}

/** The target on the scale of the estimate; null when it has no place on it. */
function lineOf({ target, unit, direction }: LinkRow['keyResult'], { scale, axis }: Score): number | null {
  if (target === null || direction === 'keep_within') return null;
  if (scale === 'share') return unit === 'percent' ? within(target / 100, axis) : null;
  return unit === 'percent' ? null : within(target, axis);
}

function within(line: number, [low, high]: [number, number]): number | null {
  return line >= low && line <= high ? line : null;
}
