import { consentVersion, type StudyState } from '@plumbline/contracts';
import type { PublishedQuestion, Tables, Trx } from '@plumbline/db';
import { type Selectable, sql } from 'kysely';

/** Columns that are absent stay null. */
type Row<Table extends keyof Tables> = Partial<Selectable<Tables[Table]>>;
export type ImportedRows = {
  interviews: (Row<'interviews'> & { id: string })[];
  turns: Row<'turns'>[];
  answers: Row<'answers'>[];
};

export type ImportTarget = {
  state: StudyState;
  version: number | null;
  wave: number;
  language: string;
  keyResultIds: string[];
  questions: PublishedQuestion[];
};

/** The published version that answers are imported into, and the key results that rest on the study. */
export async function readImportTarget(trx: Trx, studyId: string): Promise<ImportTarget | undefined> {
  const { rows } = await sql<ImportTarget>`
    select studies.state, studies.version, studies.wave, studies.language, coalesce(study_versions.questions, '[]'::jsonb) as questions,
      array(
        select studies.key_result_id where studies.key_result_id is not null
        union
        select key_result_id from evidence_links
        where evidence_links.workspace_id = studies.workspace_id and evidence_links.study_id = studies.id
      ) as "keyResultIds"
    from studies
    left join study_versions on study_versions.workspace_id = studies.workspace_id
      and study_versions.study_id = studies.id and study_versions.version = studies.version
    where studies.id = ${studyId}`.execute(trx);
  return rows[0];
}

/** The first of `count` respondent numbers that are from now on taken. */
export async function takeRespondentNumbers(trx: Trx, studyId: string, count: number): Promise<number> {
  const row = await trx
    .updateTable('studies')
    .set((eb) => ({ respondent_count: eb('respondent_count', '+', count) }))
    .where('id', '=', studyId)
    .returning('respondent_count')
    .executeTakeFirstOrThrow();
  return row.respondent_count - count + 1;
}

/** Interviews with their consents, turns and answers, a statement a table. */
export async function insertImported(trx: Trx, rows: ImportedRows, statement: string): Promise<void> {
  await insertInterviews(trx, rows.interviews);
  await insertConsents(trx, rows.interviews, statement);
  await insertTurns(trx, rows.turns);
  await insertAnswers(trx, rows.answers);
}

// Rows travel as one JSON text: one parameter, whatever their number.
async function insertInterviews(trx: Trx, rows: ImportedRows['interviews']): Promise<void> {
  await sql`
    insert into interviews
      (workspace_id, id, study_id, study_version, source, respondent_number, attributes, phase, last_seq, wave, language, started_at, finished_at)
    select workspace_id, id, study_id, study_version, source, respondent_number, attributes, phase, last_seq, wave, language, started_at, finished_at
    from jsonb_populate_recordset(null::interviews, ${JSON.stringify(rows)}::jsonb)`.execute(trx);
}

async function insertConsents(trx: Trx, rows: ImportedRows['interviews'], statement: string): Promise<void> {
  await sql`
    insert into consents (workspace_id, id, interview_id, version, accepted, quote, statement, at)
    select workspace_id, gen_random_uuid(), id, ${consentVersion}, true, false, ${statement}, started_at
    from jsonb_populate_recordset(null::interviews, ${JSON.stringify(rows)}::jsonb)`.execute(trx);
}

async function insertTurns(trx: Trx, rows: ImportedRows['turns']): Promise<void> {
  await sql`
    insert into turns (workspace_id, interview_id, seq, kind, question_id, question_revision, text, value, submission_id, at)
    select workspace_id, interview_id, seq, kind, question_id, question_revision, text, value, submission_id, at
    from jsonb_populate_recordset(null::turns, ${JSON.stringify(rows)}::jsonb)`.execute(trx);
}

async function insertAnswers(trx: Trx, rows: ImportedRows['answers']): Promise<void> {
  await sql`
    insert into answers
      (workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn, probed, state, value, text,
       submission_id, answered_at)
    select workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn, probed, state, value, text,
      submission_id, answered_at
    from jsonb_populate_recordset(null::answers, ${JSON.stringify(rows)}::jsonb)`.execute(trx);
}
