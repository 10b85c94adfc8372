import type { Cycle, KeyResult, Metric, Objective } from '@plumbline/contracts';
import type { Context } from '../shared/context.ts';
import {
  createCycle,
  createKeyResult,
  createMetric,
  createObjective,
  createTeam,
  type NewCheckIn,
  type NewKeyResult,
  recordCheckIn,
} from './index.ts';

export interface Around {
  cycle: Cycle;
  objective: Objective;
  metric: Metric;
}

/** A cycle of 100 days from 1 January 2026 with an objective, and a percent metric. */
export async function aCycle(ctx: Context): Promise<Around> {
  const cycle = await createCycle(ctx, { title: 'Q1', start: '2026-01-01', end: '2026-04-10' });
  const team = await createTeam(ctx, { name: 'Onboarding' });
  const objective = await createObjective(ctx, {
    cycleId: cycle.id,
    teamId: team.id,
    level: 'team',
    title: 'Newcomers get to their first project',
    servesKeyResultId: null,
  });
  const metric = await createMetric(ctx, {
    name: 'First project within 7 days',
    unit: 'percent',
    definition: '',
    population: 'new accounts',
    dataSource: 'warehouse',
  });
  return { cycle, objective, metric };
}

/** From 40 % to 60 % over the cycle, unless told. */
export function aKeyResult(
  ctx: Context,
  { objective, metric }: Around,
  changes: Partial<NewKeyResult> = {},
): Promise<KeyResult> {
  return createKeyResult(ctx, objective.id, {
    title: 'First project within 7 days',
    kind: 'leading',
    commitment: 'aspirational',
    metricId: metric.id,
    direction: 'increase',
    baseline: 40,
    target: 60,
    population: '',
    dataSource: '',
    predictsKeyResultId: null,
    ...changes,
  });
}

export function checkIn(ctx: Context, keyResultId: string, value: number, more: Partial<NewCheckIn> = {}) {
  return recordCheckIn(ctx, keyResultId, { value, confidence: 5, note: '', ...more });
}
