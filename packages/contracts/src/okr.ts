import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, day, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { longText, text, title } from './text.ts';

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

const cycleBody = z
  .strictObject({ title, start: day, end: day })
  .refine((c) => c.start < c.end, { message: 'must be after start', path: ['end'] });

const objectiveBody = z.strictObject({
  cycleId: id,
  teamId: id,
  level: z.enum(['company', 'team']).default('team'),
  title,
  servesKeyResultId: id.nullable().default(null),
});

const keyResultBody = z.strictObject({
  title,
  kind: keyResultKind,
  commitment: commitment.default('aspirational'),
  metricId: id,
  direction: direction.default('increase'),
  baseline: metricValue.nullable().default(null),
  target: metricValue.nullable().default(null),
  bounds: bounds.optional(),
  /** The cycle's own span unless told. */
  start: day.optional(),
  end: day.optional(),
  population: text(500).default(''),
  dataSource: text(500).default(''),
  predictsKeyResultId: id.nullable().default(null),
});

const measurementBody = z.strictObject({ value: metricValue.nullable(), at: timestamp });
const checkInBody = z.strictObject({
  value: metricValue,
  confidence: z.int().min(0).max(10),
  note: longText.default(''),
  at: timestamp.optional(),
});

export const okrEndpoints = {
  listTeams: endpoint({
    method: 'GET',
    path: '/teams',
    access: 'okr.read',
    summary: 'Teams',
    response: listOf(team),
  }),
  createTeam: endpoint({
    method: 'POST',
    path: '/teams',
    access: 'okr.write',
    summary: 'Add a team',
    body: z.strictObject({ name: title }),
    response: team,
    status: 201,
  }),
  listCycles: endpoint({
    method: 'GET',
    path: '/cycles',
    access: 'okr.read',
    summary: 'Cycles, newest first',
    response: listOf(cycle),
  }),
  createCycle: endpoint({
    method: 'POST',
    path: '/cycles',
    access: 'okr.write',
    summary: 'Add a cycle',
    body: cycleBody,
    response: cycle,
    status: 201,
  }),
  listMetrics: endpoint({
    method: 'GET',
    path: '/metrics',
    access: 'okr.read',
    summary: 'Metrics',
    query: listQuery,
    response: listOf(metric),
  }),
  createMetric: endpoint({
    method: 'POST',
    path: '/metrics',
    access: 'okr.write',
    summary: 'Define a metric',
    body: z.strictObject({
      name: title,
      unit,
      definition: longText.default(''),
      population: text(500).default(''),
      dataSource: text(500).default(''),
    }),
    response: metric,
    status: 201,
  }),
  getMetric: endpoint({
    method: 'GET',
    path: '/metrics/:id',
    access: 'okr.read',
    summary: 'One metric',
    params: byId,
    response: metric,
  }),
  recordMeasurements: endpoint({
    method: 'POST',
    path: '/metrics/:id/measurements',
    access: 'okr.write',
    summary: 'Record values; a later record for the same instant corrects an earlier one, null retracts it',
    params: byId,
    body: z.array(measurementBody).min(1).max(1_000),
    response: listOf(measurement),
    status: 201,
    idempotent: true,
  }),
  listMeasurements: endpoint({
    method: 'GET',
    path: '/metrics/:id/measurements',
    access: 'okr.read',
    summary: 'Values that count, newest first',
    params: byId,
    query: listQuery,
    response: listOf(measurement),
  }),
  listObjectives: endpoint({
    method: 'GET',
    path: '/objectives',
    access: 'okr.read',
    summary: 'Objectives of a cycle with their key results and where those stand',
    query: z.object({ cycle: id.optional() }),
    response: listOf(objectiveWithKeyResults),
  }),
  createObjective: endpoint({
    method: 'POST',
    path: '/objectives',
    access: 'okr.write',
    summary: 'Add an objective',
    body: objectiveBody,
    response: objective,
    status: 201,
  }),
  getObjective: endpoint({
    method: 'GET',
    path: '/objectives/:id',
    access: 'okr.read',
    summary: 'One objective',
    params: byId,
    response: objectiveWithKeyResults,
  }),
  updateObjective: endpoint({
    method: 'PATCH',
    path: '/objectives/:id',
    access: 'okr.write',
    summary: 'Change a draft objective',
    params: byId,
    body: z.strictObject({
      title: title.optional(),
      teamId: id.optional(),
      servesKeyResultId: id.nullable().optional(),
    }),
    response: objective,
  }),
  createKeyResult: endpoint({
    method: 'POST',
    path: '/objectives/:id/key-results',
    access: 'okr.write',
    summary: 'Add a key result to an objective',
    params: byId,
    body: keyResultBody,
    response: keyResult,
    status: 201,
  }),
  getKeyResult: endpoint({
    method: 'GET',
    path: '/key-results/:id',
    access: 'okr.read',
    summary: 'One key result',
    params: byId,
    response: keyResult.extend({
      objectiveTitle: z.string(),
      cycleTitle: z.string(),
      teamName: z.string(),
      predictsTitle: z.string().nullable(),
    }),
  }),
  updateKeyResult: endpoint({
    method: 'PATCH',
    path: '/key-results/:id',
    access: 'okr.write',
    summary: 'Change a draft key result',
    params: byId,
    body: z.strictObject({
      title: title.optional(),
      baseline: metricValue.nullable().optional(),
      target: metricValue.nullable().optional(),
      population: text(500).optional(),
      dataSource: text(500).optional(),
    }),
    response: keyResult,
  }),
  getKeyResultStatus: endpoint({
    method: 'GET',
    path: '/key-results/:id/status',
    access: 'okr.read',
    summary: 'Where a key result stands today, and why',
    params: byId,
    response: statusView,
  }),
  recordCheckIn: endpoint({
    method: 'POST',
    path: '/key-results/:id/check-ins',
    access: 'okr.write',
    summary: 'Record a check-in: a value, a confidence of 0–10 and a note',
    params: byId,
    body: checkInBody,
    response: checkIn,
    status: 201,
  }),
  listCheckIns: endpoint({
    method: 'GET',
    path: '/key-results/:id/check-ins',
    access: 'okr.read',
    summary: 'Check-ins, newest first',
    params: byId,
    query: listQuery,
    response: listOf(checkIn),
  }),
};
