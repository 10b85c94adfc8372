import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

/** p-values of the newest readings of an objective's named claims, by link. */
export type Claims = ReadonlyMap<string, number>;

export async function readClaims(trx: Trx, objectiveId: string): Promise<Claims> {
  const { rows } = await sql<{ linkId: string; p: number }>`
    select links.id as "linkId", (newest.reading ->> 'p')::float8 as p
    from evidence_links as links
    join key_results on key_results.workspace_id = links.workspace_id and key_results.id = links.key_result_id
    join lateral (
      select reading from evidence_readings
      where evidence_readings.workspace_id = links.workspace_id and link_id = links.id
      order by coalesce((reading ->> 'wave')::int, 1) desc, at desc, id desc
      limit 1
    ) as newest on true
    where objective_id = ${objectiveId} and newest.reading ->> 'p' is not null
      and not coalesce((newest.reading ->> 'exploratory')::boolean, false)
    order by links.id`.execute(trx);
  return new Map(rows.map(({ linkId, p }) => [linkId, p]));
}
