import type { Moderation } from '@plumbline/contracts';
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';

/** Decisions about a probe in the interviews of a wave, by who made them. */
export function moderationOf({ studyId, wave }: Pick<Scope, 'studyId' | 'wave'>): RawBuilder<Moderation> {
  return sql`(
    select jsonb_build_object(
      'byModel', count(*) filter (where moderator = 'model'),
      'builtIn', count(*) filter (where moderator = 'built_in' and stood_in_for is null),
      'stoodIn', jsonb_build_object(
        'late', count(*) filter (where stood_in_for = 'late'),
        'failed', count(*) filter (where stood_in_for = 'failed'),
        'refused', count(*) filter (where stood_in_for = 'refused')
      )
    )
    from turns
    join interviews as held on held.workspace_id = turns.workspace_id and held.id = turns.interview_id
    where held.study_id = ${studyId} and held.wave = ${wave} and moderator is not null
  )`;
}
