import type {
  Attributes,
  InterviewPhase,
  QualityFlag,
  QuestionType,
  SkipReason,
  StoodInFor,
} from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Position } from '../../shared/page.ts';
import { firstMention } from '../queries-themes.ts';

export type InterviewRow = {
  id: string;
  respondent: number;
  attributes: Attributes;
  phase: InterviewPhase;
  source: 'link' | 'import';
  wave: number;
  language: string;
  /** Why it looks unusual: a person's own reason first, dismissed ones last. */
  flags: QualityFlag[];
  startedAt: Date;
  finishedAt: Date | null;
  answers: number;
  studyId: string;
  studyTitle: string;
  studyVersion: number;
};

export async function studyExists(trx: Trx, studyId: string): Promise<boolean> {
  const row = await trx.selectFrom('studies').select('id').where('id', '=', studyId).executeTakeFirst();
  return row !== undefined;
}

/** One row more than `limit` when there is a next page; newest first. */
export async function interviewPage(
  trx: Trx,
  studyId: string,
  { limit, after }: { limit: number; after: Position | null },
): Promise<InterviewRow[]> {
  const { rows } = await sql<InterviewRow>`
    ${selectInterviews()}
    where interviews.study_id = ${studyId}
      ${after === null ? sql`` : sql`and (interviews.started_at, interviews.id) < (${after.at}, ${after.id}::uuid)`}
    order by interviews.started_at desc, interviews.id desc
    limit ${limit + 1}`.execute(trx);
  return rows;
}

export async function interviewById(trx: Trx, id: string): Promise<InterviewRow | undefined> {
  const { rows } = await sql<InterviewRow>`${selectInterviews()} where interviews.id = ${id}`.execute(trx);
  return rows[0];
}

/** What the respondent agreed to; the newest when they were asked twice. */
export function readConsent(trx: Trx, interviewId: string) {
  return trx
    .selectFrom('consents')
    .select(['version', 'quote', 'statement'])
    .where('interview_id', '=', interviewId)
    .where('accepted', '=', true)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type TurnRow = {
  seq: number;
  kind: 'question' | 'probe' | 'statement' | 'answer' | 'skip' | 'back';
  at: Date;
  text: string | null;
  value: unknown;
  questionId: string | null;
  revision: number | null;
  questionType: QuestionType | null;
  questionText: string | null;
  questionConfig: unknown;
  answerId: string | null;
  answerState: 'answered' | SkipReason | null;
  submissionId: string | null;
  superseded: boolean;
  moderator: 'built_in' | 'model' | null;
  stoodInFor: StoodInFor | null;
};

/** Every turn with the wording it was asked in and the answer row it made. */
export async function readTurns(trx: Trx, interviewId: string): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select turns.seq, turns.kind, turns.at, turns.text, turns.value, turns.question_id as "questionId",
      turns.question_revision as revision, wording.type as "questionType", wording.text as "questionText",
      wording.config as "questionConfig", answers.id as "answerId", answers.state as "answerState",
      turns.submission_id as "submissionId", coalesce(answers.superseded_at is not null, false) as superseded,
      turns.moderator, turns.stood_in_for as "stoodInFor"
    from turns
    left join question_revisions as wording on wording.workspace_id = turns.workspace_id
      and wording.question_id = turns.question_id and wording.revision = turns.question_revision
    left join answers on answers.workspace_id = turns.workspace_id and answers.interview_id = turns.interview_id
      and answers.turn = turns.seq
    where turns.interview_id = ${interviewId}
    order by turns.seq`.execute(trx);
  return rows;
}

export type HighlightRow = {
  answerId: string;
  themeId: string;
  label: string;
  start: number;
  end: number;
  origin: 'model' | 'keyword' | 'rule' | 'person';
};

/** Coded passages of an interview, in the order they stand in each answer. */
export async function readHighlights(trx: Trx, interviewId: string): Promise<HighlightRow[]> {
  const { rows } = await sql<HighlightRow>`
    select distinct on (quote_start, quote_end, themes.id, answers.id)
      answers.id as "answerId", themes.id as "themeId", label, quote_start as start, quote_end as end,
      assigned.origin
    from answers
    join theme_assignments as assigned on assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
    join themes on themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id and retired_at is null
    where answers.interview_id = ${interviewId}
    order by quote_start, quote_end, themes.id, answers.id, ${firstMention}`.execute(trx);
  return rows;
}

function selectInterviews() {
  return sql`
    select interviews.id, respondent_number as respondent, attributes, phase, source,
      interviews.wave, interviews.language,
      coalesce((
        select jsonb_agg(
          jsonb_build_object('kind', kind, 'reason', reason, 'dismissed', dismissed_at is not null)
          order by dismissed_at is not null, kind <> 'person', kind)
        from quality_flags as flags
        where flags.workspace_id = interviews.workspace_id and flags.interview_id = interviews.id
      ), '[]'::jsonb) as flags,
      interviews.started_at as "startedAt", interviews.finished_at as "finishedAt",
      (select count(*)::int from answers
        where answers.workspace_id = interviews.workspace_id and answers.interview_id = interviews.id
          and superseded_at is null and not probed and answers.state = 'answered') as answers,
      studies.id as "studyId", studies.title as "studyTitle", study_version as "studyVersion"
    from interviews
    join studies on studies.workspace_id = interviews.workspace_id and studies.id = interviews.study_id`;
}
