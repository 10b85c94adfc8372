import type {
  CheckIn,
  Cycle,
  KeyResult,
  Measurement,
  Metric,
  Objective,
  Slip,
  StatusView,
} from '@plumbline/contracts';
import type { findCycle, findMetric } from './queries-catalogue.ts';
import type { CheckInRow } from './queries-check-ins.ts';
import type { KeyResultRow } from './queries-key-results.ts';
import type { MeasurementRow } from './queries-measurements.ts';
import type { ObjectiveRow } from './queries-objectives.ts';
import type { SlipRow } from './queries-slips.ts';
import type { Aim, Standing } from './rules.ts';
import { whyStanding } from './sentences.ts';
import { wholeDaysBetween } from './span.ts';

type CycleRow = NonNullable<Awaited<ReturnType<typeof findCycle>>>;
type MetricRow = NonNullable<Awaited<ReturnType<typeof findMetric>>>;

export function viewCycle({ id, title, starts_on, ends_on }: CycleRow): Cycle {
  return { id, title, start: starts_on, end: ends_on };
}

export function viewMetric({ id, name, unit, definition, population, data_source }: MetricRow): Metric {
  return { id, name, unit, definition, population, dataSource: data_source };
}

export function viewMeasurement({ at, recordedAt, ...row }: MeasurementRow): Measurement {
  return { ...row, at: at.toISOString(), recordedAt: recordedAt.toISOString() };
}

export function viewCheckIn({ at, ...row }: CheckInRow): CheckIn {
  return { ...row, at: at.toISOString() };
}

export function viewObjective(row: ObjectiveRow): Objective {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    teamId: row.team_id,
    level: row.level,
    title: row.title,
    servesKeyResultId: row.serves_key_result_id,
    state: row.state,
  };
}

export function viewKeyResult(row: KeyResultRow): KeyResult {
  const { lower_bound: lower, upper_bound: upper } = row;
  const bounds = { ...(lower === null ? {} : { lower }), ...(upper === null ? {} : { upper }) };
  return {
    id: row.id,
    objectiveId: row.objective_id,
    title: row.title,
    kind: row.kind,
    commitment: row.commitment,
    metricId: row.metric_id,
    unit: row.unit,
    direction: row.direction,
    baseline: row.baseline,
    target: row.target,
    ...(lower === null && upper === null ? {} : { bounds }),
    start: row.starts_on,
    end: row.ends_on,
    population: row.population,
    dataSource: row.data_source,
    predictsKeyResultId: row.predicts_key_result_id,
    state: row.state,
  };
}

/** What the rules need to know of a key result. */
export function aimOf(row: KeyResultRow): Aim {
  const { kind, direction, unit, baseline, target } = row;
  return {
    kind,
    direction,
    unit,
    baseline,
    target,
    lower: row.lower_bound,
    upper: row.upper_bound,
    start: row.starts_on,
    end: row.ends_on,
  };
}

export function viewStanding(
  aim: Aim,
  standing: Standing,
  around: { slip: SlipRow | undefined; lastCheckIn: Date | undefined; now: Date },
): Omit<StatusView, 'history' | 'forecast'> {
  const { slip, lastCheckIn, now } = around;
  const { elapsed: _elapsed, valueAt, ...shown } = standing;
  return {
    ...shown,
    valueAt: valueAt?.toISOString() ?? null,
    why: whyStanding(aim, standing),
    staleDays: lastCheckIn ? wholeDaysBetween(lastCheckIn, now) : null,
    slip: slip ? viewSlip(slip) : null,
  };
}

function viewSlip({ id, reason, why, raised_at, ended_at }: SlipRow): Slip {
  return { id, reason, why, raisedAt: raised_at.toISOString(), endedAt: ended_at?.toISOString() ?? null };
}
