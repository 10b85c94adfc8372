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
import type { Regime } from '../../study/index.ts';
import type { Weights } from '../weighting/weigh.ts';

type Answers =
  | { type: 'share'; marks: readonly boolean[] }
  | { type: 'mean'; values: readonly number[]; bounds: { min: number; max: number } }
  | { type: 'nps'; values: readonly number[] };

/** Whom a number speaks for besides those who answered. */
export type Basis = {
  /** Of the answers, in their order; null where they count alike. */
  weights?: Weights | null;
  /** People on the known list that they were drawn from; null where there is none. */
  listed?: number | null;
};

/** What a number is made of, in order of arrival. */
export type Series = Answers & Basis;

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

/** Answers that count alike, as if drawn from many: of a fixed n when closed, valid at every look while answers arrive. */
export function reckonPlain(series: Series, reckoning: Reckoning): Reckoned {
  return reckoning.regime === 'live' ? anytime(series, reckoning) : fixed(series, reckoning);
}

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

/** The answers as numbers on a bounded scale; of a share 1 for a mark and 0 for none. */
export function pointsIn(series: Series): {
  values: readonly number[];
  bounds: { min: number; max: number };
} {
  switch (series.type) {
    case 'share':
      return { values: series.marks.map(Number), bounds: { min: 0, max: 1 } };
    case 'mean':
      return series;
    case 'nps':
      return { values: series.values.map(npsPoints), bounds: { min: -100, max: 100 } };
    default:
      return series satisfies never;
  }
}
