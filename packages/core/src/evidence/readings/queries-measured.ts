import type { Trx } from '@plumbline/db';

/** The value that counts of a metric for an instant, null when it was retracted; undefined when none was recorded. */
export function findMeasuredAt(
  trx: Trx,
  metricId: string,
  at: Date,
): Promise<{ value: number | null } | undefined> {
  return trx
    .selectFrom('measurements')
    .select('value')
    .where('metric_id', '=', metricId)
    .where('at', '=', at)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
