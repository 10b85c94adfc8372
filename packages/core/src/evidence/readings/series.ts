import {
  bettingMean,
  binomialTest,
  type Interval,
  nps,
  npsCounts,
  runningShare,
  scaleMean,
  wilson,
} from '@plumbline/stats';
import { type Regime, splitFrom } from '../../study/index.ts';

/** What a number is made of, in order of arrival. */
export type Series =
  | { type: 'share'; marks: readonly boolean[] }
  | { type: 'mean'; values: readonly number[]; bounds: { min: number; max: number } }
  | { type: 'nps'; values: readonly number[] };

/** How sure: `conf` of the interval, `line` that a share is tested against, `seed` of what is drawn. */
export type Reckoning = { regime: Regime; conf?: number; line?: number | null; seed: string };
export type Reckoned = Interval & {
  /** Live limits of the past and of now contradict each other: answers changed over time. */
  drifted: boolean;
  /** Of "the share is the line", two-sided; by any look when live. Null without a line. */
  p: number | null;
};

export function sizeOf(series: Series): number {
  return series.type === 'share' ? series.marks.length : series.values.length;
}

/**
 * The number with its interval: of a fixed n when closed, valid at every look while answers arrive. Nothing under five
 * answers, but how many there are.
 */
export function reckon(series: Series, reckoning: Reckoning): Reckoned {
  const n = sizeOf(series);
  if (n < splitFrom) return { ...empty, n };
  return reckoning.regime === 'live' ? anytime(series, reckoning) : fixed(series, reckoning);
}

const empty: Reckoned = {
  estimate: null,
  lower: null,
  upper: null,
  n: 0,
  method: 'none/1',
  drifted: false,
  p: null,
};

function fixed(series: Series, { conf = 0.95, line = null, seed }: Reckoning): Reckoned {
  const sure = { drifted: false, p: null };
  switch (series.type) {
    case 'share': {
      const { x, n } = countOf(series.marks);
      const p = line === null ? null : binomialTest(x, n, line).twoSided;
      return { ...wilson(x, n, conf), drifted: false, p };
    }
    case 'mean':
      return { ...scaleMean(series.values, { bounds: series.bounds, seed, conf }), ...sure };
    case 'nps':
      return { ...nps(npsCounts(series.values), conf), ...sure };
    default:
      return series satisfies never;
  }
}

function anytime(series: Series, { conf = 0.95, line = null }: Reckoning): Reckoned {
  switch (series.type) {
    case 'share': {
      const { maxLogE, ...share } = runningShare(series.marks, { conf, line });
      return { ...share, p: maxLogE === null ? null : Math.min(1, Math.exp(-maxLogE)) };
    }
    case 'mean':
      return { ...bettingMean(series.values, { bounds: series.bounds, conf }), p: null };
    case 'nps':
      return {
        ...bettingMean(series.values.map(npsPoints), { bounds: { min: -100, max: 100 }, conf }),
        p: null,
      };
    default:
      return series satisfies never;
  }
}

export function countOf(marks: readonly boolean[]): { x: number; n: number } {
  return { x: marks.filter(Boolean).length, n: marks.length };
}

/** A promoter, a passive, a detractor. */
export function npsPoints(value: number): number {
  if (value >= 9) return 100;
  return value >= 7 ? 0 : -100;
}
