import type { Direction, KeyResultKind, KeyResultStatus, Lifecycle, Unit } from '@plumbline/contracts';
import { type KrStatus, krProgress, krStatus } from '@plumbline/stats';
import { daysLeft, elapsedShare, isWithin, type Span } from './span.ts';

/** What a key result aims at: all that its standing depends on beside the measurements. */
export interface Aim extends Span {
  kind: KeyResultKind;
  direction: Direction;
  unit: Unit;
  baseline: number | null;
  target: number | null;
  lower: number | null;
  upper: number | null;
}

/** A measurement that counts. */
export interface Point {
  at: Date;
  value: number;
}

/** Where a key result stands at an instant. Shares are fractions; values are in the metric's unit. */
export interface Standing {
  status: KeyResultStatus;
  value: number | null;
  valueAt: Date | null;
  elapsed: number;
  expected: number | null;
  expectedValue: number | null;
  progress: number | null;
  gap: number | null;
  pace: number | null;
  grade: number | null;
  daysLeft: number;
}

/** A guardrail, or a metric to keep within bounds, has no pace: it is inside or it is not. */
export function isBounded(aim: Pick<Aim, 'kind' | 'direction'>): boolean {
  return aim.kind === 'guardrail' || aim.direction === 'keep_within';
}

/** The measurements of a metric that belong to a key result, oldest first. */
export function pointsWithin(span: Span, points: readonly Point[]): Point[] {
  return points.filter((point) => isWithin(span, point.at));
}

/**
 * Status by the gap rule, or by the bounds.
 * @param points measurements that count, within the span, oldest first
 */
export function standingAt(aim: Aim, points: readonly Point[], at: Date): Standing {
  return isBounded(aim) ? boundedStanding(aim, points, at) : pacedStanding(aim, points, at);
}

/** Inside the bounds or outside them, by the newest measurement; the grade is the share of those inside. */
function boundedStanding(aim: Aim, points: readonly Point[], at: Date): Standing {
  const newest = points.at(-1);
  const inside = points.filter((point) => isInBounds(aim, point.value)).length;
  return {
    ...unjudged(aim, newest, at),
    status: newest ? (isInBounds(aim, newest.value) ? 'in_bounds' : 'off_track') : 'no_data',
    grade: newest ? inside / points.length : null,
  };
}

function pacedStanding(aim: Aim, points: readonly Point[], at: Date): Standing {
  const { baseline, target } = aim;
  const newest = points.at(-1);
  const unknown = unjudged(aim, newest, at);
  if (baseline === null || target === null) return unknown;
  const { elapsed } = unknown;
  const expectation = { expected: elapsed, expectedValue: baseline + (target - baseline) * elapsed };
  if (!newest) return { ...unknown, ...expectation };
  const now = krProgress({ baseline, target, current: newest.value, elapsed });
  const previous = statusUpTo({ baseline, target }, aim, points);
  return {
    ...unknown,
    ...expectation,
    ...now,
    status: krStatus({ progress: now.progress, elapsed, previous }),
  };
}

/** The status at the newest measurement: each is judged from the one before, so that noise does not flip it. */
function statusUpTo(
  line: { baseline: number; target: number },
  span: Span,
  points: readonly Point[],
): KrStatus | null {
  return points.reduce<KrStatus | null>((previous, { at, value }) => {
    const elapsed = elapsedShare(span, at);
    const { progress } = krProgress({ ...line, current: value, elapsed });
    return krStatus({ progress, elapsed, previous });
  }, null);
}

function unjudged(span: Span, newest: Point | undefined, at: Date): Standing {
  return {
    status: 'no_data',
    value: newest?.value ?? null,
    valueAt: newest?.at ?? null,
    elapsed: elapsedShare(span, at),
    expected: null,
    expectedValue: null,
    progress: null,
    gap: null,
    pace: null,
    grade: null,
    daysLeft: daysLeft(span, at),
  };
}

function isInBounds({ lower, upper }: Pick<Aim, 'lower' | 'upper'>, value: number): boolean {
  return (lower === null || value >= lower) && (upper === null || value <= upper);
}

/** An episode begins with the first measurement that is off track and ends with the first that is not. */
export function slipChange(status: KeyResultStatus, hasOpenSlip: boolean): 'raise' | 'end' | 'none' {
  const slipped = status === 'off_track';
  if (slipped === hasOpenSlip) return 'none';
  return slipped ? 'raise' : 'end';
}

/** Once committed, an objective or key result changes by revision only. */
export function isEditable(state: Lifecycle): boolean {
  return state === 'draft' || state === 'proposed';
}
