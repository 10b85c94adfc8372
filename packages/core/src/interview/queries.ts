import type { Trx } from '@plumbline/db';

export type InterviewRow = NonNullable<Awaited<ReturnType<typeof lockInterview>>>;
export type HistoryRow = Awaited<ReturnType<typeof history>>[number];

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

/** The interview, held until the end of the transaction: whoever repeats a submission waits here. */
export function lockInterview(trx: Trx, id: string) {
  return trx.selectFrom('interviews').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
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
    .select(['studies.title', 'studies.purpose', 'studies.asked_by'])
    .select(['study_versions.language as study_language', 'study_versions.translations'])
    .where('interviews.id', '=', id)
    .executeTakeFirst();
}

/**
 * Turns up to `lastSeq` in order, with the answers they became: the log that belongs to a row read before.
 * The stored reply comes for `submissionId` only.
 */
export function history(trx: Trx, interviewId: string, lastSeq: number, submissionId: string | null) {
  return trx
    .selectFrom('turns')
    .leftJoin('answers', (join) =>
      join
        .onRef('answers.workspace_id', '=', 'turns.workspace_id')
        .onRef('answers.interview_id', '=', 'turns.interview_id')
        .onRef('answers.submission_id', '=', 'turns.submission_id'),
    )
    .select(['seq', 'kind', 'turns.question_id', 'turns.text', 'turns.value', 'turns.submission_id'])
    .select(['answers.id as answer_id', 'asked_turn', 'arrival_index'])
    .select((eb) => [
      eb.case().when('turns.submission_id', '=', submissionId).then(eb.ref('reply')).end().as('reply'),
      eb
        .case()
        .when('turns.submission_id', '=', submissionId)
        .then(eb.ref('content_hash'))
        .end()
        .as('content_hash'),
    ])
    .where('turns.interview_id', '=', interviewId)
    .where('seq', '<=', lastSeq)
    .orderBy('seq')
    .execute();
}
