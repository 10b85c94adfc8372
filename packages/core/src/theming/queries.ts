import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { FieldEnd } from '../study/index.ts';

export type ThemedQuestion = {
  studyId: string;
  studyTitle: string;
  studyPurpose: string;
  text: string;
  /** The language the study is written in. */
  language: string;
  keyResultTitle: string | null;
  /** How asking ended; null while it goes on. */
  closedBy: FieldEnd | null;
  /** Key results whose pages show this question. */
  keyResultIds: string[];
};

/** The newest wording of an open question, with what it is asked for; undefined for other types too. */
export async function readThemedQuestion(trx: Trx, questionId: string): Promise<ThemedQuestion | undefined> {
  const { rows } = await sql<ThemedQuestion>`
    select studies.id as "studyId", studies.title as "studyTitle", studies.purpose as "studyPurpose",
      studies.language, studies.closed_by as "closedBy",
      wording.text, key_results.title as "keyResultTitle",
      array(
        select studies.key_result_id where studies.key_result_id is not null
        union
        select key_result_id from evidence_links
        where evidence_links.workspace_id = questions.workspace_id and evidence_links.question_id = questions.id
      ) as "keyResultIds"
    from questions
    join studies on studies.workspace_id = questions.workspace_id and studies.id = questions.study_id
    left join key_results on key_results.workspace_id = studies.workspace_id and key_results.id = studies.key_result_id
    cross join lateral (
      select type, text from question_revisions
      where question_revisions.workspace_id = questions.workspace_id and question_id = questions.id
      order by revision desc limit 1
    ) as wording
    where questions.id = ${questionId} and wording.type = 'open_ended'`.execute(trx);
  return rows[0];
}

export type OpenAnswer = { id: string; interviewId: string; text: string; probed: boolean };

/** Every answer of an open question that counts and says something, in order of arrival. */
export function readOpenAnswers(trx: Trx, questionId: string): Promise<OpenAnswer[]> {
  return openAnswers(trx, questionId)
    .select(['answers.id', 'interview_id as interviewId', sql<string>`answers.text`.as('text'), 'probed'])
    .orderBy('arrival_index')
    .execute();
}

export type CodebookRow = {
  version: number;
  engine: Engine;
  updatedAt: Date;
  /** Counts drafted edits and versions: what If-Match names. */
  revision: number;
  /** When a person first edited it: machines leave its themes as they are. */
  touchedAt: Date | null;
  pausedAt: Date | null;
};

export function readCodebook(trx: Trx, questionId: string): Promise<CodebookRow | undefined> {
  return trx
    .selectFrom('codebooks')
    .where('question_id', '=', questionId)
    .select([
      'version',
      'engine',
      'updated_at as updatedAt',
      'revision',
      'touched_at as touchedAt',
      'paused_at as pausedAt',
    ])
    .executeTakeFirst();
}

/** What `themes` holds of one theme, with the answers that carry it. */
export type ThemeRow = {
  id: string;
  label: string;
  definition: string;
  origin: 'model' | 'keyword' | 'person';
  answerIds: string[];
};

/** Themes in use, in their order. */
export async function readThemes(trx: Trx, questionId: string): Promise<ThemeRow[]> {
  const { rows } = await sql<ThemeRow>`
    select themes.id, label, definition, themes.origin,
      coalesce(array_agg(distinct answer_id order by answer_id) filter (where answer_id is not null), '{}') as "answerIds"
    from themes
    left join theme_assignments on theme_assignments.workspace_id = themes.workspace_id and theme_id = themes.id
    where themes.question_id = ${questionId} and retired_at is null
    group by themes.workspace_id, themes.id
    order by position, themes.id`.execute(trx);
  return rows;
}

function openAnswers(trx: Trx, questionId: string) {
  return trx
    .selectFrom('answers')
    .where('answers.question_id', '=', questionId)
    .where('superseded_at', 'is', null)
    .where('answers.state', '=', 'answered')
    .where('answers.text', 'is not', null);
}
