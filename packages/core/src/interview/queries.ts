import type { Tables, Trx } from '@plumbline/db';
import { type Selectable, sql } from 'kysely';
import { studyMayEnd } from '../study/index.ts';

export type InterviewRow = Pick<Selectable<Tables['interviews']>, (typeof columns)[number]> & {
  /** Whether finishing it may end its study, or come after that. */
  study_may_end: boolean;
};
export type HistoryRow = Awaited<ReturnType<typeof histories>>[number];

const columns = ['id', 'study_id', 'study_version', 'phase', 'last_seq', 'wave', 'started_at'] as const;

/** The interview, held until the end of the transaction. */
export async function lockInterview(trx: Trx, id: string): Promise<InterviewRow | undefined> {
  return (await lockInterviews(trx, [id]))[0];
}

/** Interviews, held until the end of the transaction; in the order of their keys, so that nobody waits in a circle. */
export async function lockInterviews(trx: Trx, ids: readonly string[]): Promise<InterviewRow[]> {
  const { rows } = await sql<InterviewRow>`/* prepared */
    select ${sql.join(columns.map((column) => sql.ref(column)))},
      (select ${studyMayEnd} from studies
        where studies.workspace_id = interviews.workspace_id and studies.id = study_id) as study_may_end
    from interviews where id = any(${ids}::uuid[]) order by id for update`.execute(trx);
  return rows;
}

/** The interview with the words of its study. */
export function interviewInStudy(trx: Trx, id: string) {
  return trx
    .selectFrom('interviews')
    .innerJoin('studies', (join) =>
      join
        .onRef('studies.workspace_id', '=', 'interviews.workspace_id')
        .onRef('studies.id', '=', 'interviews.study_id'),
    )
    .select(columns.map((column) => `interviews.${column}` as const))
    .select(['studies.title', 'studies.purpose', 'studies.asked_by'])
    .where('interviews.id', '=', id)
    .executeTakeFirst();
}

/** Part of an interview's log: turns after `after`, up to `lastSeq`. */
export interface Stretch {
  id: string;
  after: number;
  lastSeq: number;
}

/** Turns of several interviews, each in order, with the answers they became. */
export function histories(trx: Trx, stretches: readonly Stretch[]) {
  const wanted = sql<Stretch>`unnest(
    ${stretches.map(({ id }) => id)}::uuid[],
    ${stretches.map(({ after }) => after)}::int[],
    ${stretches.map(({ lastSeq }) => lastSeq)}::int[])`;
  return trx
    .selectFrom(wanted.as<'wanted'>(sql`wanted(id, after, "lastSeq")`))
    .innerJoin('turns', (join) =>
      join
        .onRef('turns.interview_id', '=', 'wanted.id')
        .onRef('seq', '>', 'wanted.after')
        .onRef('seq', '<=', 'wanted.lastSeq'),
    )
    .leftJoin('answers', (join) =>
      join
        .onRef('answers.workspace_id', '=', 'turns.workspace_id')
        .onRef('answers.interview_id', '=', 'turns.interview_id')
        .onRef('answers.submission_id', '=', 'turns.submission_id'),
    )
    .select(['turns.interview_id', 'seq', 'kind', 'turns.question_id', 'turns.text', 'turns.value'])
    .select(['turns.submission_id', 'answers.id as answer_id', 'asked_turn', 'arrival_index'])
    .orderBy('turns.interview_id')
    .orderBy('seq')
    .execute();
}

export interface KeptReply {
  interview_id: string;
  submission_id: string;
  content_hash: string | null;
  reply: string | null;
}

/** What was replied to submissions that were taken before. */
export async function keptReplies(
  trx: Trx,
  sent: readonly { interviewId: string; submissionId: string }[],
): Promise<KeptReply[]> {
  const { rows } = await sql<KeptReply>`
    select turns.interview_id, turns.submission_id, content_hash, reply
    from unnest(
      ${sent.map(({ interviewId }) => interviewId)}::uuid[],
      ${sent.map(({ submissionId }) => submissionId)}::text[]
    ) as wanted (interview_id, submission_id)
    join turns on turns.interview_id = wanted.interview_id and turns.submission_id = wanted.submission_id`.execute(
    trx,
  );
  return rows;
}
