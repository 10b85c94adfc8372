import type { Trx } from '@plumbline/db';

/** Whether anything was recorded of a metric for an instant, also when it was retracted. */
export async function isMeasuredAt(trx: Trx, metricId: string, at: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('measurements')
    .select('id')
    .where('metric_id', '=', metricId)
    .where('at', '=', at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
