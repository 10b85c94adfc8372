import type { ListQuery } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Position } from '../shared/page.ts';

export interface MeasurementRow {
  id: string;
  metricId: string;
  at: Date;
  value: number | null;
  recordedAt: Date;
}

export async function insertMeasurements(
  trx: Trx,
  by: { workspaceId: string; recordedBy: string | null },
  rows: readonly MeasurementRow[],
): Promise<void> {
  await trx
    .insertInto('measurements')
    .values(
      rows.map((row) => ({
        workspace_id: by.workspaceId,
        id: row.id,
        metric_id: row.metricId,
        at: row.at,
        value: row.value,
        recorded_at: row.recordedAt,
        recorded_by: by.recordedBy,
      })),
    )
    .execute();
}

/** Of each instant the newest record, unless that retracts; newest instant first, one more than `limit`. */
export async function findMeasurementPage(
  trx: Trx,
  metricId: string,
  { limit }: ListQuery,
  after: Position | null,
): Promise<(MeasurementRow & { value: number })[]> {
  const { rows } = await sql<MeasurementRow & { value: number }>`
    select id, metric_id as "metricId", at, value, recorded_at as "recordedAt"
      from (
        select distinct on (at) id, metric_id, at, value, recorded_at
          from measurements
         where metric_id = ${metricId} and (${after?.at ?? null}::timestamptz is null or at < ${after?.at ?? null})
         order by at, recorded_at desc, id desc
      ) as newest
     where value is not null
     order by at desc
     limit ${limit + 1}`.execute(trx);
  return rows;
}

/** The values that count of several metrics, oldest first. */
export async function findCountedValues(
  trx: Trx,
  metricIds: readonly string[],
): Promise<{ metricId: string; at: Date; value: number }[]> {
  if (metricIds.length === 0) return [];
  const { rows } = await sql<{ metricId: string; at: Date; value: number }>`
    select metric_id as "metricId", at, value
      from (
        select distinct on (metric_id, at) metric_id, at, value
          from measurements
         where metric_id = any(${metricIds}::uuid[])
         order by metric_id, at, recorded_at desc, id desc
      ) as newest
     where value is not null
     order by metric_id, at`.execute(trx);
  return rows;
}
