import type { Moderation } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/** Decisions about a probe in the interviews of a wave, by who made them. */
export async function readModeration(trx: Trx, { studyId, wave }: Scope): Promise<Moderation> {
  const { rows } = await sql<Record<'byModel' | 'builtIn' | 'late' | 'failed' | 'refused', number>>`
    select count(*) filter (where moderator = 'model')::int as "byModel",
      count(*) filter (where moderator = 'built_in' and stood_in_for is null)::int as "builtIn",
      count(*) filter (where stood_in_for = 'late')::int as late,
      count(*) filter (where stood_in_for = 'failed')::int as failed,
      count(*) filter (where stood_in_for = 'refused')::int as refused
    from turns
    join interviews on interviews.workspace_id = turns.workspace_id and interviews.id = turns.interview_id
    where interviews.study_id = ${studyId} and interviews.wave = ${wave} and moderator is not null`.execute(
    trx,
  );
  const { byModel = 0, builtIn = 0, late = 0, failed = 0, refused = 0 } = rows[0] ?? {};
  return { byModel, builtIn, stoodIn: { late, failed, refused } };
}
