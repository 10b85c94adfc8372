import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

/** Where the answers stood that each wave of a link has lost to withdrawal, in the order in which they were lost. */
export type Withdrawals = ReadonlyMap<number, readonly number[]>;

export async function readWithdrawals(trx: Trx, linkId: string): Promise<Withdrawals> {
  const rows = await trx
    .selectFrom('link_withdrawals')
    .select(['wave', 'arrival_index'])
    .where('link_id', '=', linkId)
    .orderBy('place')
    .execute();
  const lost = new Map<number, number[]>();
  for (const { wave, arrival_index } of rows) lost.set(wave, [...(lost.get(wave) ?? []), arrival_index]);
  return lost;
}

/** Waves before the one in the field in which an interview that counts was put right after the wave had ended. */
export async function readCorrectedWaves(trx: Trx, studyId: string): Promise<number[]> {
  const { rows } = await sql<{ wave: number }>`
    select wave from study_waves
    where study_id = ${studyId} and ended_at is not null and exists (
      select from interviews
      join answers on answers.workspace_id = interviews.workspace_id and answers.interview_id = interviews.id
      where interviews.study_id = study_waves.study_id and interviews.wave = study_waves.wave
        and finished_at <= ended_at and superseded_at is null and answered_at > ended_at
    )
    order by wave`.execute(trx);
  return rows.map(({ wave }) => wave);
}
