import type { StudyState } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export interface EvidenceCounts {
  keyResultId: string;
  supports: number;
  contradicts: number;
  open: number;
}

/** What the newest reading of each link says; a link that was never read is open. */
export async function findEvidenceCounts(
  trx: Trx,
  keyResultIds: readonly string[],
): Promise<EvidenceCounts[]> {
  const { rows } = await sql<EvidenceCounts>`
    select link.key_result_id as "keyResultId",
           (count(*) filter (where newest.chip = 'supports'))::int as supports,
           (count(*) filter (where newest.chip = 'contradicts'))::int as contradicts,
           (count(*) filter (where coalesce(newest.chip, 'open') = 'open'))::int as open
      from evidence_links link
      left join lateral (
        select reading ->> 'chip' as chip from evidence_readings
         where workspace_id = link.workspace_id and link_id = link.id
         order by at desc, id desc
         limit 1
      ) as newest on true
     where link.key_result_id = any(${keyResultIds}::uuid[])
     group by link.key_result_id`.execute(trx);
  return rows;
}

/** The state of the newest study drafted for each key result. */
export async function findStudyStates(
  trx: Trx,
  keyResultIds: readonly string[],
): Promise<{ keyResultId: string; state: StudyState }[]> {
  const { rows } = await sql<{ keyResultId: string; state: StudyState }>`
    select distinct on (key_result_id) key_result_id as "keyResultId", state
      from studies
     where key_result_id = any(${keyResultIds}::uuid[])
     order by key_result_id, created_at desc, id desc`.execute(trx);
  return rows;
}
