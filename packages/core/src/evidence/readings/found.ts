import type { CohortSize, Direction } from '@plumbline/contracts';
import type { Regime } from '../../study/index.ts';
import { type BasisFound, type Known, toldBasis } from './basis.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { reckon } from './reckon.ts';
import { againstLine, type Verdict } from './rules-verdict.ts';
import type { Series } from './series.ts';
import type { Settle } from './series-settle.ts';
import { settleSeries } from './series-settle.ts';
import type { Bar, Detail, StoredReading } from './stored-reading.ts';

/** What a kind of evidence is computed from: rows of its cohort and wording, in order of arrival, of every state. */
export type KindInput<Spec> = {
  spec: Spec;
  /** Null only for a contrast by attributes alone. */
  wording: Wording | null;
  rows: readonly EvidenceRow[];
  regime: Regime;
  /** Of what is drawn: the study's id. */
  seed: string;
  keyResult: Pick<LinkRow['keyResult'], 'direction' | 'target' | 'unit'>;
  cohortSizes: readonly CohortSize[];
  /** Sizes and list that hold for those it counts. */
  known: Known;
  /** The reason to read instead of the most named one, as a wave before or with other respondents. */
  forKey: string | null;
};

/** What a kind of evidence finds, before what all kinds share: bars, strength, cautions, waves, flags. */
export type Found = Pick<
  StoredReading,
  | 'n'
  | 'cell'
  | 'estimate'
  | 'lower'
  | 'upper'
  | 'line'
  | 'direction'
  | 'scale'
  | 'axis'
  | 'method'
  | 'halves'
  | 'weighting'
  | 'listed'
> & {
  /** As if nothing barred one. */
  verdict: Verdict;
  /** What the kind itself bars a verdict for. */
  bar: Bar | null;
  p: number | null;
  drifted: boolean;
  settle: Settle | null;
  /** For a change from wave to wave; null where there is no single number to compare. */
  series: Series | null;
  /** Answers that count as missing here though they are answers, such as "not sure" in a contrast. */
  missing: number;
  detail: Detail | null;
};

export const shareAxis: [number, number] = [0, 1];

/** A share of marks against a line: one named option, tag or theme, so the plain interval. */
export function shareFound(
  key: string,
  marks: readonly boolean[],
  of: { line: number | null; direction: Direction; regime: Regime; seed: string; basis: BasisFound },
): Pick<Found, 'n' | 'cell' | 'scale' | 'axis' | 'missing' | 'weighting' | 'listed'> & LineFound {
  const { weights, listed } = of.basis;
  const plain = { type: 'share' as const, marks };
  const series: Series = { ...plain, weights, listed };
  return {
    n: marks.length,
    cell: { key, count: marks.filter(Boolean).length, of: marks.length },
    scale: 'share',
    axis: shareAxis,
    missing: 0,
    ...toldBasis(of.basis, () => reckon(plain, of)),
    ...lineFound(series, of),
  };
}

type LineFound = Pick<
  Found,
  | 'estimate'
  | 'lower'
  | 'upper'
  | 'method'
  | 'line'
  | 'direction'
  | 'p'
  | 'drifted'
  | 'verdict'
  | 'settle'
  | 'series'
>;

/** A number against its line, with how many more answers would settle it. */
export function lineFound(
  series: Series,
  of: { line: number | null; direction: Direction; regime: Regime; seed: string },
): LineFound {
  const { line, direction, regime, seed } = of;
  const { n: _, ...reckoned } = reckon(series, { regime, seed, line });
  const number = { ...reckoned, drifted: reckoned.drifted || hasLeft(reckoned) };
  const verdict = againstLine({ ...number, line, direction });
  const isOpen =
    line !== null && number.estimate !== null && verdict === 'open' && direction !== 'keep_within';
  return {
    ...number,
    line,
    direction,
    verdict,
    settle: isOpen ? settleSeries(series, line, seed) : null,
    series,
  };
}

const rounding = 1e-9;

/** The limits of earlier answers hold no more for all of them: today's estimate lies outside. */
export function hasLeft({ estimate, lower, upper }: Pick<Found, 'estimate' | 'lower' | 'upper'>): boolean {
  if (estimate === null || lower === null || upper === null) return false;
  return estimate < lower - rounding || estimate > upper + rounding;
}
