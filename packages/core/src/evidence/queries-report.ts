import type { StudyState } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type ReportStudy = {
  id: string;
  title: string;
  state: StudyState;
  version: number | null;
  keyResultId: string | null;
  keyResultTitle: string | null;
  targetN: number | null;
  publishedAt: Date | null;
  /** Of the newest published version, in its order; empty before the first. */
  questions: PublishedQuestion[];
};

export async function readReportStudy(trx: Trx, studyId: string): Promise<ReportStudy | undefined> {
  const { rows } = await sql<ReportStudy>`
    select studies.id, studies.title, studies.state, studies.version, studies.key_result_id as "keyResultId",
      key_results.title as "keyResultTitle", target_n as "targetN", studies.published_at as "publishedAt",
      coalesce(study_versions.questions, '[]'::jsonb) as questions
    from studies
    left join key_results on key_results.workspace_id = studies.workspace_id and key_results.id = studies.key_result_id
    left join study_versions on study_versions.workspace_id = studies.workspace_id
      and study_versions.study_id = studies.id and study_versions.version = studies.version
    where studies.id = ${studyId}`.execute(trx);
  return rows[0];
}

export type Funnel = {
  opened: number;
  started: number;
  finished: number;
  medianSeconds: number | null;
  n: number;
  lastAnswerAt: Date | null;
};

/**
 * Opened counts link opens, and imported interviews, which had none. The median time is that of finished interviews
 * held here: an import says nothing about time.
 */
export async function readFunnel(trx: Trx, studyId: string): Promise<Funnel> {
  const { rows } = await sql<Funnel>`
    select
      coalesce((select sum(opened) from study_links where study_id = ${studyId}), 0)::int
        + count(*) filter (where source = 'import')::int as opened,
      count(*) filter (where phase in ('asking', 'finished'))::int as started,
      count(*) filter (where phase = 'finished')::int as finished,
      percentile_cont(0.5) within group (order by extract(epoch from finished_at - started_at))
        filter (where phase = 'finished' and source = 'link') as "medianSeconds",
      (select count(distinct interview_id)::int from answers
        where study_id = ${studyId} and superseded_at is null and state = 'answered') as n,
      (select max(answered_at) from answers where study_id = ${studyId}) as "lastAnswerAt"
    from interviews where study_id = ${studyId}`.execute(trx);
  return rows[0] ?? { opened: 0, started: 0, finished: 0, medianSeconds: null, n: 0, lastAnswerAt: null };
}

/** Live topics of the pages that show a question: its study, the study's key result, and those it is evidence for. */
export async function readQuestionTopics(trx: Trx, questionId: string): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select 'study:' || study_id as topic from questions where id = ${questionId}
    union
    select 'key-result:' || key_result_id from questions
    join studies on studies.workspace_id = questions.workspace_id and studies.id = questions.study_id
    where questions.id = ${questionId} and key_result_id is not null
    union
    select 'key-result:' || key_result_id from evidence_links where question_id = ${questionId}
    order by topic`.execute(trx);
  return rows.map(({ topic }) => topic);
}
