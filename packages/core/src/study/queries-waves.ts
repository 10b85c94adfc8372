import type { Cadence } from '@plumbline/contracts';
import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { FieldEnd, StudyRow } from './queries.ts';
import type { WaveCount } from './rules-field.ts';

type Wave = { workspaceId: string; studyId: string; wave: number };

/** A study has each of its waves once: a later version of it is asked in the same wave. */
export async function insertWave(
  trx: Trx,
  { workspaceId, studyId, wave }: Wave,
  startedAt: Date,
): Promise<void> {
  await trx
    .insertInto('study_waves')
    .values({
      workspace_id: workspaceId,
      study_id: studyId,
      wave,
      started_at: startedAt,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends the wave in the field. Returns what ended it: an end that was moved after the first answer is early. */
export async function endWave(
  trx: Trx,
  { id, wave }: Pick<StudyRow, 'id' | 'wave'>,
  end: { by: FieldEnd; at: Date },
): Promise<FieldEnd> {
  const row = await trx
    .updateTable('study_waves')
    .set({
      ended_at: end.at,
      ended_by: sql<FieldEnd>`case when end_moved then 'early' else ${end.by}::text end`,
    })
    .where('study_id', '=', id)
    .where('wave', '=', wave)
    .returning('ended_by')
    .executeTakeFirst();
  return row?.ended_by ?? end.by;
}

export async function readWaveCount(
  trx: Trx,
  { id, wave, cohort_targets: targets }: Pick<StudyRow, 'id' | 'wave' | 'cohort_targets'>,
): Promise<WaveCount> {
  const { rows } = await sql<WaveCount>`
    select count(*)::int as finished, max(finished_at) as "lastFinishedAt",
      array(
        select count(*) filter (where finished_of.attributes ->> (target ->> 'attribute') = target ->> 'value')::int
        from jsonb_array_elements(${json(targets)}::jsonb) with ordinality as targets (target, place)
        left join interviews as finished_of on finished_of.study_id = ${id} and finished_of.wave = ${wave}
          and finished_of.phase = 'finished'
        group by place order by place
      ) as cohorts
    from interviews where study_id = ${id} and wave = ${wave} and phase = 'finished'`.execute(trx);
  return rows[0] ?? { finished: 0, lastFinishedAt: null, cohorts: [] };
}

/** Remembers that the quota or the day of the wave changed, if anybody has answered in it. */
export async function noteMovedEnd(trx: Trx, { id, wave }: Pick<StudyRow, 'id' | 'wave'>): Promise<void> {
  await trx
    .updateTable('study_waves')
    .set({ end_moved: true })
    .where('study_id', '=', id)
    .where('wave', '=', wave)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('answers')
          .innerJoin('interviews', (join) =>
            join
              .onRef('interviews.workspace_id', '=', 'answers.workspace_id')
              .onRef('interviews.id', '=', 'answers.interview_id'),
          )
          .select('answers.id')
          .where('interviews.study_id', '=', id)
          .where('interviews.wave', '=', wave),
      ),
    )
    .execute();
}

/** Puts an interview that was finished when its wave had ended after that end, whatever the clocks said. */
export async function finishAfterEnd(trx: Trx, interviewId: string): Promise<void> {
  await sql`
    update interviews set finished_at = greatest(finished_at, ended_at + interval '1 millisecond')
    from study_waves
    where interviews.id = ${interviewId} and study_waves.workspace_id = interviews.workspace_id
      and study_waves.study_id = interviews.study_id and study_waves.wave = interviews.wave
      and ended_at is not null`.execute(trx);
}

/** Studies that are asked again, with the start of the wave in the field; not those that a person paused or ended. */
export async function repeatedStudies(
  trx: Trx,
): Promise<{ id: string; cadence: Cadence; startedAt: Date }[]> {
  return trx
    .selectFrom('studies')
    .innerJoin('study_waves', (join) =>
      join
        .onRef('study_waves.workspace_id', '=', 'studies.workspace_id')
        .onRef('study_waves.study_id', '=', 'studies.id')
        .onRef('study_waves.wave', '=', 'studies.wave'),
    )
    .select(['studies.id', 'cadence', 'started_at as startedAt'])
    .where('cadence', '<>', 'once')
    .where((eb) =>
      eb.or([eb('state', '=', 'live'), eb.and([eb('state', '=', 'closed'), eb('closed_by', '=', 'quota')])]),
    )
    .execute();
}

/** Studies that still ask though their last day was before `today`. */
export async function overdueStudies(trx: Trx, today: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('studies')
    .select('id')
    .where('state', 'in', ['live', 'paused'])
    .where('closes_on', '<', today)
    .execute();
  return rows.map(({ id }) => id);
}
