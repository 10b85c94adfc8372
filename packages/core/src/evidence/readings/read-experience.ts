import { susGrade } from '@plumbline/stats';
import { cellKeys, otherKey, topPoints } from '../../study/index.ts';
import { basisOf, toldBasis } from './basis.ts';
import { answeredOnly, type EvidenceRow } from './evidence-rows.ts';
import { type Found, type KindInput, lineFound, shareFound } from './found.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { reckon } from './reckon.ts';
import type { Series } from './series.ts';
import type { ExperienceSpec } from './spec.ts';

/**
 * The score of a question against the key result's target. Null when the question cannot carry the statistic.
 * A SUS comes as rows whose value is `{score}`, null where two or more of the ten items are missing.
 */
export function readExperience(input: KindInput<ExperienceSpec>): Found | null {
  const { spec, wording, regime, seed, keyResult } = input;
  if (wording === null) return null;
  const rows = answeredOnly(input.rows);
  const { direction } = keyResult;
  const detail = { kind: 'experience' as const, grades: [], excluded: 0, straightLined: 0 };
  const marked = marksOf(spec, wording, rows);
  if (marked) {
    const line = lineOf(keyResult, 'share', [0, 1]);
    const basis = basisOf(marked.rows, input.known);
    const share = shareFound(marked.key, marked.marks, { line, direction, regime, seed, basis });
    const excluded = rows.length - marked.marks.length;
    return { ...share, bar: null, halves: null, detail: { ...detail, excluded } };
  }
  const scored = scoresOf(spec, wording, rows);
  if (scored === null) return null;
  const { series: plain, scale, axis, excluded } = scored;
  const line = lineOf(keyResult, scale, axis);
  const basis = basisOf(scored.rows, input.known);
  const { weights, listed } = basis;
  const number = lineFound({ ...plain, weights, listed }, { line, direction, regime, seed });
  return {
    ...number,
    ...toldBasis(basis, () => reckon(plain, { regime, seed })),
    n: plain.values.length,
    cell: null,
    scale,
    axis,
    bar: null,
    halves: null,
    missing: excluded,
    detail: { ...detail, ...(scale === 'sus' ? susDetail(number, rows) : {}), excluded },
  };
}

/** Marks of a share, and the cell they are the share of; null where the statistic is none. */
function marksOf(
  { statistic, optionId }: ExperienceSpec,
  wording: Wording,
  rows: readonly EvidenceRow[],
): { key: string; marks: boolean[]; rows: readonly EvidenceRow[] } | null {
  const keysOf = (row: EvidenceRow) => cellKeys(wording, row.value);
  if (statistic === 'top2' && 'minLabel' in wording.config) {
    const from = topPoints(wording.config);
    return { key: 'top2', marks: rows.map(({ value }) => numberIn(value, 'value') >= from), rows };
  }
  const key = optionId ?? (wording.type === 'yes_no' ? 'yes' : undefined);
  if (key === undefined) return null;
  if (statistic === 'share') return { key, marks: rows.map((row) => keysOf(row).includes(key)), rows };
  if (statistic !== 'very_disappointed') return null;
  const gone = goneKeys(wording);
  const using = rows.filter((row) => !keysOf(row).some((one) => gone.includes(one)));
  return { key, marks: using.map((row) => keysOf(row).includes(key)), rows: using };
}

/** "I no longer use it" is tagged `none`; it and words of one's own are out of the base. */
function goneKeys({ config }: Wording): string[] {
  const options = 'options' in config ? config.options : [];
  return [otherKey, ...options.filter(({ tag }) => tag === 'none').map(({ id }) => id)];
}

type Scored = {
  series: Exclude<Series, { type: 'share' }>;
  /** Whose answers the values are. */
  rows: readonly EvidenceRow[];
  scale: Found['scale'];
  axis: [number, number];
  excluded: number;
};

function scoresOf(
  { statistic }: ExperienceSpec,
  wording: Wording,
  rows: readonly EvidenceRow[],
): Scored | null {
  if (wording.type !== 'scale') return null;
  if (statistic === 'sus') {
    const scored = rows.filter(({ value }) => Number.isFinite(numberIn(value, 'score')));
    const values = scored.map(({ value }) => numberIn(value, 'score'));
    const bounds = { min: 0, max: 100 };
    const excluded = rows.length - values.length;
    return { series: { type: 'mean', values, bounds }, rows: scored, scale: 'sus', axis: [0, 100], excluded };
  }
  const values = rows.map(({ value }) => numberIn(value, 'value'));
  if (statistic === 'nps')
    return { series: { type: 'nps', values }, rows, scale: 'nps', axis: [-100, 100], excluded: 0 };
  if (statistic !== 'mean' && statistic !== 'ces') return null;
  const bounds = scaleOf(wording);
  const axis: [number, number] = [bounds.min, bounds.max];
  return { series: { type: 'mean', values, bounds }, rows, scale: 'points', axis, excluded: 0 };
}

function susDetail(number: Pick<Found, 'estimate' | 'lower' | 'upper'>, rows: readonly EvidenceRow[]) {
  const { estimate, lower, upper } = number;
  const graded = estimate !== null && lower !== null && upper !== null && rows.length >= 10;
  return {
    grades: graded ? [...new Set([susGrade(upper), susGrade(estimate), susGrade(lower)])] : [],
    straightLined: rows.filter(({ value }) => numberIn(value, 'straight') === 1).length,
  };
}

function scaleOf({ config }: Wording): { min: number; max: number } {
  return 'min' in config && 'max' in config && config.max !== undefined
    ? { min: config.min, max: config.max }
    : { min: 0, max: 1 };
}

/** A number of a stored answer; NaN where there is none. */
function numberIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return Number.NaN;
  const found = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'number' ? found : Number.NaN;
}

/** The target on the scale of the estimate; null when it has no place on it. */
function lineOf(
  { target, unit, direction }: Pick<LinkRow['keyResult'], 'direction' | 'target' | 'unit'>,
  scale: Found['scale'],
  [low, high]: [number, number],
): number | null {
  if (target === null || direction === 'keep_within') return null;
  const percent = unit === 'percent';
  if ((scale === 'share') !== percent) return null;
  const line = percent ? target / 100 : target;
  return line >= low && line <= high ? line : null;
}
