import type { ListQuery, Unit } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Position } from '../shared/page.ts';

export function findTeams(trx: Trx) {
  return trx.selectFrom('teams').select(['id', 'name']).orderBy('name').orderBy('id').execute();
}

export function findTeam(trx: Trx, id: string) {
  return trx.selectFrom('teams').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

export async function insertTeam(
  trx: Trx,
  team: { workspaceId: string; id: string; name: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('teams')
    .values({ workspace_id: team.workspaceId, id: team.id, name: team.name, created_at: team.at })
    .execute();
}

/** The newest first. */
export function findCycles(trx: Trx) {
  return trx
    .selectFrom('cycles')
    .select(['id', 'title', 'starts_on', 'ends_on'])
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function findCycle(trx: Trx, id: string) {
  return trx
    .selectFrom('cycles')
    .select(['id', 'title', 'starts_on', 'ends_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertCycle(
  trx: Trx,
  cycle: { workspaceId: string; id: string; title: string; start: string; end: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('cycles')
    .values({
      workspace_id: cycle.workspaceId,
      id: cycle.id,
      title: cycle.title,
      starts_on: cycle.start,
      ends_on: cycle.end,
      created_at: cycle.at,
    })
    .execute();
}

const metricColumns = [
  'id',
  'name',
  'unit',
  'definition',
  'population',
  'data_source',
  'created_at',
] as const;

/** One more than `limit` when there is a next page; the newest first. */
export function findMetrics(trx: Trx, { limit }: ListQuery, after: Position | null) {
  return trx
    .selectFrom('metrics')
    .select(metricColumns)
    .$if(after !== null, (query) =>
      query.where((where) =>
        where(
          where.refTuple('created_at', 'id'),
          '<',
          where.tuple(after?.at ?? new Date(0), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

export function findMetric(trx: Trx, id: string) {
  return trx.selectFrom('metrics').select(metricColumns).where('id', '=', id).executeTakeFirst();
}

export async function insertMetric(
  trx: Trx,
  metric: {
    workspaceId: string;
    id: string;
    name: string;
    unit: Unit;
    definition: string;
    population: string;
    dataSource: string;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('metrics')
    .values({
      workspace_id: metric.workspaceId,
      id: metric.id,
      name: metric.name,
      unit: metric.unit,
      definition: metric.definition,
      population: metric.population,
      data_source: metric.dataSource,
      created_at: metric.at,
    })
    .execute();
}
