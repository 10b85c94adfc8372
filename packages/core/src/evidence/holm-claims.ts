import type { Strength } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { holm } from '@plumbline/stats';
import { sql } from 'kysely';
import type { StoredReading } from './stored-reading.ts';

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

/**
 * What a reading is worth among the claims of its objective: one that clears its line alone, but not when Holm counts
 * them all, is firm so far at most. Claims without a test are not counted.
 */
export function amongClaims(
  linkId: string,
  { strength, weakest, p }: Pick<StoredReading, 'strength' | 'weakest' | 'p'>,
  claims: Claims,
): { strength: Strength; weakest: string } {
  if (strength !== 'firm' || p === null) return { strength, weakest };
  const others = [...claims].filter(([id]) => id !== linkId).map(([, other]) => other);
  const [adjusted = 1] = holm([p, ...others]);
  return adjusted > 0.05 ? { strength: 'firm_so_far', weakest: 'holm' } : { strength, weakest };
}
