import type { Cohort, Direction, KeyResultKind, Unit } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type DraftSubject = {
  title: string;
  kind: KeyResultKind;
  direction: Direction;
  unit: Unit;
  target: number | null;
  population: string;
  metricName: string;
  /** Why it counts as slipped; null when it has not. */
  slipWhy: string | null;
  /** The respondents below the line, as the newest evidence or study of this key result named them. */
  cohort: Cohort | null;
};

/** What a study for a key result is drafted from. */
export async function readDraftSubject(trx: Trx, keyResultId: string): Promise<DraftSubject | undefined> {
  const { rows } = await sql<DraftSubject>`
    select kr.title, kr.kind, kr.direction, metrics.unit, kr.target, kr.population, metrics.name as "metricName",
      (select why from slips where key_result_id = kr.id and ended_at is null limit 1) as "slipWhy",
      coalesce(
        (select spec -> 'cohort' from evidence_links where key_result_id = kr.id and jsonb_typeof(spec -> 'cohort') = 'object'
          order by created_at desc, id limit 1),
        (select cohort from studies where key_result_id = kr.id and cohort is not null order by created_at desc, id limit 1)
      ) as cohort
    from key_results as kr
    join metrics on metrics.workspace_id = kr.workspace_id and metrics.id = kr.metric_id
    where kr.id = ${keyResultId}`.execute(trx);
  return rows[0];
}
