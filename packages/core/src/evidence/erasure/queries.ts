import { erasingIn, type Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type WithdrawnInterview = NonNullable<Awaited<ReturnType<typeof lockWithdrawn>>>;

/** The interview, held until the end of the transaction. */
export function lockWithdrawn(trx: Trx, id: string) {
  return trx
    .selectFrom('interviews')
    .select(['id', 'study_id', 'wave', 'phase', 'attributes', 'finished_at', 'withdrawn_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export type SaidRow = {
  answerId: string;
  questionId: string;
  counts: boolean;
  answered: boolean;
  text: string | null;
  arrivalIndex: number;
};

/** Everything that was ever said to each question of an interview, corrections and probes included. */
export async function readSaid(trx: Trx, interviewId: string): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select id as "answerId", question_id as "questionId", superseded_at is null and not probed as counts,
      state = 'answered' as answered, text, arrival_index as "arrivalIndex"
    from answers where interview_id = ${interviewId}`.execute(trx);
  return rows;
}

/** What others said to some questions, in their own words. */
export async function readOthersWords(
  trx: Trx,
  questionIds: readonly string[],
): Promise<{ questionId: string; text: string }[]> {
  const { rows } = await sql<{ questionId: string; text: string }>`
    select question_id as "questionId", text from answers
    where question_id = any(${questionIds}::uuid[]) and text is not null`.execute(trx);
  return rows;
}

/**
 * Deletes what was said, what was coded in it, and what opens it; with the answers go their codings and themes. The
 * receipt's hash stays, so that whoever withdraws again is told that it was done. The consent stays: it has no words of
 * theirs, and shows that what was done until then was agreed to.
 */
export function eraseInterview(trx: Trx, { workspaceId, id }: { workspaceId: string; id: string }) {
  return erasingIn(trx, async () => {
    await sql`
      delete from llm_responses
      where answer_ids && array(select id from answers where interview_id = ${id})`.execute(trx);
    await trx.deleteFrom('quality_flags').where('interview_id', '=', id).execute();
    await trx.deleteFrom('answers').where('interview_id', '=', id).execute();
    await trx.deleteFrom('turns').where('interview_id', '=', id).execute();
    await trx
      .deleteFrom('tokens')
      .where('workspace_id', '=', workspaceId)
      .where('subject_id', '=', id)
      .where('kind', '=', 'interview')
      .execute();
  });
}

/** What stays of an interview: that there was one, and when it was withdrawn; of a link for one person, not whose it was. */
export async function leaveTombstone(trx: Trx, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('interviews')
    .set({
      phase: 'withdrawn',
      withdrawn_at: at,
      attributes: '{}',
      last_seq: 0,
      finished_at: null,
      source_hash: null,
    })
    .where('id', '=', id)
    .execute();
  await trx
    .updateTable('study_links')
    .set({ email: null, attributes: '{}' })
    .where('kind', '=', 'single_use')
    .where('id', '=', (eb) => eb.selectFrom('interviews').select('link_id').where('interviews.id', '=', id))
    .execute();
}

/** The links that rest on a study. */
export async function readLinkIds(trx: Trx, studyId: string): Promise<string[]> {
  const rows = await trx.selectFrom('evidence_links').select('id').where('study_id', '=', studyId).execute();
  return rows.map(({ id }) => id);
}

/** A link that loses a respondent, and where their answer stood in its order of arrival. */
export type LosingLink = { id: string; arrivalIndex: number };

/** Each of these links has lost one respondent of a wave. */
export async function noteWithdrawal(
  trx: Trx,
  { workspaceId, links, wave }: { workspaceId: string; links: readonly LosingLink[]; wave: number },
): Promise<void> {
  if (links.length === 0) return;
  await trx
    .insertInto('link_withdrawals')
    .values(
      links.map(({ id, arrivalIndex }) => ({
        workspace_id: workspaceId,
        link_id: id,
        wave,
        arrival_index: arrivalIndex,
      })),
    )
    .execute();
}
