import { z } from 'zod';
import { day, id, timestamp } from './ids.ts';

export const unit = z.enum(['percent', 'number', 'score', 'currency', 'duration']);
export type Unit = z.infer<typeof unit>;
export const direction = z.enum(['increase', 'decrease', 'keep_within']);
export type Direction = z.infer<typeof direction>;
export const keyResultKind = z.enum(['lagging', 'leading', 'experience', 'guardrail', 'milestone']);
export type KeyResultKind = z.infer<typeof keyResultKind>;
export const commitment = z.enum(['aspirational', 'committed']);
export const lifecycle = z.enum(['draft', 'proposed', 'committed', 'closed']);
export type Lifecycle = z.infer<typeof lifecycle>;

/** Where a key result stands today; okr.md "Tracking" in the architecture notes has the rule. */
export const keyResultStatus = z.enum([
  'on_track',
  'at_risk',
  'off_track',
  'uncertain',
  'no_data',
  'in_bounds',
]);
export type KeyResultStatus = z.infer<typeof keyResultStatus>;

/** A metric's value; percent metrics hold percent numbers (44 is 44 %). */
export const metricValue = z.number().min(-1e15).max(1e15);

export const team = z.object({ id, name: z.string() });
export type Team = z.infer<typeof team>;

export const cycle = z.object({ id, title: z.string(), start: day, end: day });
export type Cycle = z.infer<typeof cycle>;

export const metric = z.object({
  id,
  name: z.string(),
  unit,
  definition: z.string(),
  population: z.string(),
  dataSource: z.string(),
});
export type Metric = z.infer<typeof metric>;

export const measurement = z.object({
  id,
  metricId: id,
  at: timestamp,
  value: z.number().nullable(),
  recordedAt: timestamp,
});
export type Measurement = z.infer<typeof measurement>;

export const slip = z.object({
  id,
  reason: z.enum(['off_track']),
  /** The sentence that says why it counts as slipped. */
  why: z.string(),
  raisedAt: timestamp,
  endedAt: timestamp.nullable(),
});
export type Slip = z.infer<typeof slip>;

export const bounds = z.strictObject({ lower: metricValue.optional(), upper: metricValue.optional() });

export const keyResult = z.object({
  id,
  objectiveId: id,
  title: z.string(),
  kind: keyResultKind,
  commitment,
  metricId: id,
  unit,
  direction,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  bounds: bounds.optional(),
  start: day,
  end: day,
  population: z.string(),
  dataSource: z.string(),
  /** The lagging key result that a leading one predicts. */
  predictsKeyResultId: id.nullable(),
  state: lifecycle,
});
export type KeyResult = z.infer<typeof keyResult>;

/** Shares (expected, progress, gap, elapsed) are fractions; value and expectedValue are in the metric's unit. */
export const statusView = z.object({
  status: keyResultStatus,
  /** "31 % done, 48 % expected, 34 days left." */
  why: z.string(),
  value: z.number().nullable(),
  valueAt: timestamp.nullable(),
  expectedValue: z.number().nullable(),
  expected: z.number().nullable(),
  progress: z.number().nullable(),
  gap: z.number().nullable(),
  pace: z.number().nullable(),
  grade: z.number().nullable(),
  daysLeft: z.int(),
  /** Days since the last check-in; null before the first. */
  staleDays: z.int().nullable(),
  slip: slip.nullable(),
  forecast: z.object({ value: z.number(), lower: z.number(), upper: z.number() }).nullable(),
  /** Every measurement in the key result's span, oldest first. */
  history: z.array(z.object({ at: timestamp, value: z.number() })),
});
export type StatusView = z.infer<typeof statusView>;

export const keyResultSummary = keyResult.extend({
  status: statusView.omit({ history: true, forecast: true }),
  evidence: z.object({ supports: z.int(), contradicts: z.int(), open: z.int() }),
  /** The state of the newest study drafted for it. */
  studyState: z.enum(['draft', 'live', 'closed']).nullable(),
});
export type KeyResultSummary = z.infer<typeof keyResultSummary>;

export const objective = z.object({
  id,
  cycleId: id,
  teamId: id,
  level: z.enum(['company', 'team']),
  title: z.string(),
  /** The company key result that a team objective serves. */
  servesKeyResultId: id.nullable(),
  state: lifecycle,
});
export type Objective = z.infer<typeof objective>;
export const objectiveWithKeyResults = objective.extend({
  teamName: z.string(),
  servesTitle: z.string().nullable(),
  keyResults: z.array(keyResultSummary),
});
export type ObjectiveWithKeyResults = z.infer<typeof objectiveWithKeyResults>;

export const checkIn = z.object({
  id,
  keyResultId: id,
  at: timestamp,
  value: z.number(),
  confidence: z.int(),
  note: z.string(),
  authorName: z.string().nullable(),
});
export type CheckIn = z.infer<typeof checkIn>;
