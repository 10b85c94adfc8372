import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

/** p-values of the newest readings of an objective's claims, by link: of those named before the first answer, and of the others. */
export type Claims = Record<'named' | 'exploratory', ReadonlyMap<string, number>>;

export const noClaims: Claims = { named: new Map(), exploratory: new Map() };

export async function readClaims(trx: Trx, objectiveId: string): Promise<Claims> {
  const { rows } = await sql<{ linkId: string; p: number; exploratory: boolean }>`
    select links.id as "linkId", (newest.reading ->> 'p')::float8 as p,
      coalesce((newest.reading ->> 'exploratory')::boolean, false) as exploratory
    from evidence_links as links
    join key_results on key_results.workspace_id = links.workspace_id and key_results.id = links.key_result_id
    join lateral (
      select reading from evidence_readings
      where evidence_readings.workspace_id = links.workspace_id and link_id = links.id
      order by coalesce((reading ->> 'wave')::int, 1) desc, at desc, id desc
      limit 1
    ) as newest on true
    where objective_id = ${objectiveId} and newest.reading ->> 'p' is not null
    order by links.id`.execute(trx);
  const of = (kind: boolean) =>
    new Map(
      rows.flatMap(({ linkId, p, exploratory }) => (exploratory === kind ? [[linkId, p] as const] : [])),
    );
  return { named: of(false), exploratory: of(true) };
}
