import type { Tables, Trx } from '@plumbline/db';
import { type Selectable, sql } from 'kysely';

export type InterviewRow = Pick<Selectable<Tables['interviews']>, (typeof columns)[number]>;
export type HistoryRow = Awaited<ReturnType<typeof histories>>[number];

const columns = [
  'id',
  'study_id',
  'study_version',
  'phase',
  'last_seq',
  'wave',
  'started_at',
  'attributes',
  'language',
] as const;

/** The interview, held until the end of the transaction. */
export async function lockInterview(trx: Trx, id: string): Promise<InterviewRow | undefined> {
  return (await lockInterviews(trx, [id]))[0];
}

/** Interviews, held until the end of the transaction; in the order of their keys, so that nobody waits in a circle. */
export async function lockInterviews(trx: Trx, ids: readonly string[]): Promise<InterviewRow[]> {
  const { rows } =
    await sql<InterviewRow>`/* prepared */ ${interviewsOf(ids)} order by id for update`.execute(trx);
  return rows;
}

/** Interviews as they stand, held by nobody. */
export async function readInterviews(trx: Trx, ids: readonly string[]): Promise<InterviewRow[]> {
  const { rows } = await sql<InterviewRow>`/* prepared */ ${interviewsOf(ids)}`.execute(trx);
  return rows;
}

function interviewsOf(ids: readonly string[]) {
  return sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from interviews where id = any(${ids}::uuid[])`;
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
    .innerJoin('study_versions', (join) =>
      join
        .onRef('study_versions.workspace_id', '=', 'interviews.workspace_id')
        .onRef('study_versions.study_id', '=', 'interviews.study_id')
        .onRef('study_versions.version', '=', 'interviews.study_version'),
    )
    .select(columns.map((column) => `interviews.${column}` as const))
    .leftJoin('study_links', (join) =>
      join
        .onRef('study_links.workspace_id', '=', 'interviews.workspace_id')
        .onRef('study_links.id', '=', 'interviews.link_id'),
    )
    .select(['studies.title', 'studies.purpose', 'studies.asked_by', 'study_links.kind as link_kind'])
    .select(['study_versions.language as study_language', 'study_versions.translations'])
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
        .onRef('answers.turn', '=', 'turns.seq'),
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
