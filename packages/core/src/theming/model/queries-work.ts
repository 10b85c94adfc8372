import type { Attributes } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type WorkAnswer = { id: string; text: string; attributes: Attributes };
export type NoneAnswer = WorkAnswer & { codedAt: Date };

/** Answers that neither the model nor a person has coded under this version, in order of arrival. */
export async function readUncoded(trx: Trx, questionId: string, version: number): Promise<WorkAnswer[]> {
  const { rows } = await sql<WorkAnswer>`
    select answers.id, answers.text, interviews.attributes
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    where ${counts(questionId)} and not exists (
      select from answer_codings as coding
      where coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
        and (coding.by_person or (coding.codebook_version = ${version} and coding.engine = 'model'))
    )
    order by arrival_index`.execute(trx);
  return rows;
}

/** Answers in which the model found no theme of this version, in order of arrival. */
export async function readNone(trx: Trx, questionId: string, version: number): Promise<NoneAnswer[]> {
  const { rows } = await sql<NoneAnswer>`
    select answers.id, answers.text, interviews.attributes, coding.coded_at as "codedAt"
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    join answer_codings as coding on coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
    where ${counts(questionId)} and coding.codebook_version = ${version} and coding.engine = 'model'
      and coding.state = 'none' and not coding.by_person
    order by arrival_index`.execute(trx);
  return rows;
}

/** The text of every answer that counts. */
export async function readAllTexts(trx: Trx, questionId: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from answers where ${counts(questionId)}`.execute(
    trx,
  );
  return rows.map(({ text }) => text);
}

/** When themes were proposed for a question last, with a reply that could be used; null for never. */
export async function readLastProposal(trx: Trx, questionId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(calls.at) as at
    from llm_calls as calls
    join theming_runs as runs on runs.workspace_id = calls.workspace_id and runs.id = calls.run_id
    where runs.question_id = ${questionId} and calls.purpose = 'propose-themes' and calls.outcome = 'ok'`.execute(
    trx,
  );
  return rows[0]?.at ?? null;
}

export type PersonCoded = WorkAnswer & { themes: { themeId: string; start: number; end: number }[] };

/**
 * The newest answers that people had coded by the time this version was made: what they code later shows from the next
 * version on, so that the prompts of one version stay the same.
 */
export async function readPersonCoded(
  trx: Trx,
  questionId: string,
  { version, most }: { version: number; most: number },
): Promise<PersonCoded[]> {
  const { rows } = await sql<PersonCoded>`
    select answers.id, answers.text, interviews.attributes, coalesce(assigned.themes, '[]'::jsonb) as themes
    from answer_codings as coding
    join answers on answers.workspace_id = coding.workspace_id and answers.id = coding.answer_id
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    join codebook_versions as made on made.workspace_id = coding.workspace_id
      and made.question_id = coding.question_id and made.version = ${version}
    left join lateral (
      select jsonb_agg(jsonb_build_object('themeId', theme_id, 'start', quote_start, 'end', quote_end) order by theme_id)
        as themes
      from theme_assignments as each
      where each.workspace_id = answers.workspace_id and each.answer_id = answers.id
    ) as assigned on true
    where ${counts(questionId)} and coding.question_id = ${questionId} and coding.by_person and coding.coded_at <= made.at
    order by coding.coded_at desc, answers.id
    limit ${most}`.execute(trx);
  return rows;
}

function counts(questionId: string) {
  return sql`answers.question_id = ${questionId} and answers.superseded_at is null
    and answers.state = 'answered' and answers.text is not null`;
}
