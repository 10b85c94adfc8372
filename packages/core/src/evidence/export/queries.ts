import type { EvidenceKind, ReportFile } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import { codedBy, firstMention, type TracedMention } from '../queries-themes.ts';
import { counted } from '../report/queries-counted.ts';
import type { Scope } from '../report/scope.ts';

type Asked = { id: string; revision: number };
export type ExportedAnswer = Omit<ReportFile['answers'][number], 'respondent' | 'sha256'> & {
  respondent: number;
};

/** Every answer that a report counts or quotes: the newest to each question, and those to probes; in order of arrival. */
export async function readExportAnswers(
  trx: Trx,
  questions: readonly Asked[],
  scope: Scope,
): Promise<ExportedAnswer[]> {
  const { rows } = await sql<ExportedAnswer>`
    select id, "interviewId", respondent, "questionId", revision, turn, probed, state, value, text, coded, "arrivalIndex"
    from (
      select distinct on (answers.question_id, answers.interview_id, case when probed then answers.id end)
        answers.id, answers.interview_id as "interviewId", respondent_number as respondent,
        answers.question_id as "questionId", question_revision as revision, turn, probed, answers.state,
        value, text, arrival_index as "arrivalIndex",
        exists (
          select from answer_codings as coding
          join codebooks on codebooks.workspace_id = coding.workspace_id and codebooks.question_id = coding.question_id
            and codebooks.version = coding.codebook_version and codebooks.engine = coding.engine
          where coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
        ) as coded
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where answers.question_id = any(${questions.map(({ id }) => id)}::uuid[]) and superseded_at is null
        and ${counted(scope)}
      order by answers.question_id, answers.interview_id, case when probed then answers.id end, turn desc
    ) as newest
    join unnest(${questions.map(({ id }) => id)}::uuid[], ${questions.map(({ revision }) => revision)}::int[])
      as asked (asked_id, asked_revision) on asked_id = "questionId" and asked_revision = revision
    order by "arrivalIndex"`.execute(trx);
  return rows;
}

export type ExportedCoding = Pick<
  TracedMention,
  'answerId' | 'themeId' | 'label' | 'start' | 'end' | 'text' | 'origin' | 'model' | 'promptVersion'
>;

/** Themes in use in these answers, each once an answer, with the whole answers that the passages are slices of. */
export async function readExportCodings(trx: Trx, answerIds: readonly string[]): Promise<ExportedCoding[]> {
  const { rows } = await sql<ExportedCoding>`
    select distinct on (arrival_index, position, themes.id)
      answers.id as "answerId", themes.id as "themeId", label, quote_start as start, quote_end as "end", answers.text,
      assigned.origin, ${codedBy}
    from theme_assignments as assigned
    join themes on themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id and retired_at is null
    join answers on answers.workspace_id = assigned.workspace_id and answers.id = assigned.answer_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
      and coding.codebook_version = assigned.codebook_version
    where assigned.answer_id = any(${answerIds}::uuid[]) and answers.text is not null
    order by arrival_index, position, themes.id, ${firstMention}`.execute(trx);
  return rows;
}

export type ExportedLink = {
  id: string;
  kind: EvidenceKind;
  keyResultId: string;
  questionId: string | null;
  spec: Record<string, unknown>;
  decisionRule: string;
  claimWrittenAt: Date;
  readAt: Date | null;
  reading: unknown;
};

/** What a study is evidence for, each link with its newest reading. */
export async function readExportEvidence(trx: Trx, studyId: string): Promise<ExportedLink[]> {
  const { rows } = await sql<ExportedLink>`
    select links.id, links.kind, links.key_result_id as "keyResultId", links.question_id as "questionId", links.spec,
      links.decision_rule as "decisionRule", links.claim_written_at as "claimWrittenAt",
      newest.at as "readAt", newest.reading
    from evidence_links as links
    left join lateral (
      select at, reading from evidence_readings
      where evidence_readings.workspace_id = links.workspace_id and link_id = links.id
      order by at desc, id desc
      limit 1
    ) as newest on true
    where links.study_id = ${studyId}
    order by links.created_at, links.id`.execute(trx);
  return rows;
}
