import type { Direction, KeyResultKind, Lifecycle } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';

export type KeyResultRow = Awaited<ReturnType<typeof findKeyResultsOf>>[number];

const columns = [
  'key_results.id',
  'key_results.objective_id',
  'key_results.title',
  'key_results.kind',
  'key_results.commitment',
  'key_results.metric_id',
  'key_results.direction',
  'key_results.baseline',
  'key_results.target',
  'key_results.lower_bound',
  'key_results.upper_bound',
  'key_results.starts_on',
  'key_results.ends_on',
  'key_results.population',
  'key_results.data_source',
  'key_results.predicts_key_result_id',
  'key_results.state',
  'metrics.unit',
] as const;

/** Key results of several objectives, in the order they were added. */
export function findKeyResultsOf(trx: Trx, objectiveIds: readonly string[]) {
  return keyResults(trx)
    .where('key_results.objective_id', 'in', [...objectiveIds])
    .orderBy('key_results.id')
    .execute();
}

export function findKeyResult(trx: Trx, id: string) {
  return keyResults(trx).where('key_results.id', '=', id).executeTakeFirst();
}

/** With the titles of what is around it. */
export function findKeyResultInContext(trx: Trx, id: string) {
  return keyResults(trx)
    .innerJoin('objectives', (join) =>
      join
        .onRef('objectives.workspace_id', '=', 'key_results.workspace_id')
        .onRef('objectives.id', '=', 'key_results.objective_id'),
    )
    .innerJoin('cycles', (join) =>
      join
        .onRef('cycles.workspace_id', '=', 'objectives.workspace_id')
        .onRef('cycles.id', '=', 'objectives.cycle_id'),
    )
    .innerJoin('teams', (join) =>
      join
        .onRef('teams.workspace_id', '=', 'objectives.workspace_id')
        .onRef('teams.id', '=', 'objectives.team_id'),
    )
    .leftJoin('key_results as predicted', (join) =>
      join
        .onRef('predicted.workspace_id', '=', 'key_results.workspace_id')
        .onRef('predicted.id', '=', 'key_results.predicts_key_result_id'),
    )
    .select([
      'objectives.title as objective_title',
      'cycles.id as cycle_id',
      'cycles.title as cycle_title',
      'teams.name as team_name',
      'predicted.title as predicts_title',
    ])
    .where('key_results.id', '=', id)
    .executeTakeFirst();
}

/** Held until the end of the transaction, so that its state does not change under an edit. */
export function lockKeyResult(trx: Trx, id: string) {
  return keyResults(trx).where('key_results.id', '=', id).forUpdate('key_results').executeTakeFirst();
}

/**
 * Every open key result on a metric, held until the end of the transaction: check-ins that come at the same moment
 * are judged one after the other, each with the measurements of those before.
 */
export function lockKeyResultsOn(trx: Trx, metricId: string) {
  return keyResults(trx)
    .where('key_results.metric_id', '=', metricId)
    .where('key_results.state', '!=', 'closed')
    .orderBy('key_results.id')
    .forUpdate('key_results')
    .execute();
}

export async function insertKeyResult(
  trx: Trx,
  keyResult: {
    workspaceId: string;
    id: string;
    objectiveId: string;
    title: string;
    kind: KeyResultKind;
    commitment: 'aspirational' | 'committed';
    metricId: string;
    direction: Direction;
    baseline: number | null;
    target: number | null;
    lower: number | null;
    upper: number | null;
    start: string;
    end: string;
    population: string;
    dataSource: string;
    predictsKeyResultId: string | null;
    state: Lifecycle;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('key_results')
    .values({
      workspace_id: keyResult.workspaceId,
      id: keyResult.id,
      objective_id: keyResult.objectiveId,
      title: keyResult.title,
      kind: keyResult.kind,
      commitment: keyResult.commitment,
      metric_id: keyResult.metricId,
      direction: keyResult.direction,
      baseline: keyResult.baseline,
      target: keyResult.target,
      lower_bound: keyResult.lower,
      upper_bound: keyResult.upper,
      starts_on: keyResult.start,
      ends_on: keyResult.end,
      population: keyResult.population,
      data_source: keyResult.dataSource,
      predicts_key_result_id: keyResult.predictsKeyResultId,
      state: keyResult.state,
      created_at: keyResult.at,
    })
    .execute();
}

export async function changeKeyResult(
  trx: Trx,
  id: string,
  changes: {
    title?: string;
    baseline?: number | null;
    target?: number | null;
    population?: string;
    data_source?: string;
  },
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await trx.updateTable('key_results').set(changes).where('id', '=', id).execute();
}

function keyResults(trx: Trx) {
  return trx
    .selectFrom('key_results')
    .innerJoin('metrics', (join) =>
      join
        .onRef('metrics.workspace_id', '=', 'key_results.workspace_id')
        .onRef('metrics.id', '=', 'key_results.metric_id'),
    )
    .select(columns);
}
