import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';
import type { Roots } from './book.ts';

export type Recoding = {
  questionId: string;
  roots: Roots;
  /** Every answer that no person has coded. */
  all: boolean;
  /** Those coded as one of these. */
  codedAs: readonly string[];
  /** Answers that a person has moved, and that stay as they are. */
  moved: readonly string[];
};

/** Answers that are coded and are to be coded again; of those that a person has coded, the ones left without a theme. */
export async function readRecoded(trx: Trx, recoding: Recoding): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with roots as (
      select id, root from jsonb_to_recordset(${JSON.stringify(recoding.roots)}::jsonb) as given (id uuid, root uuid)
    ), carried as (
      select answer_id, bool_or(root is not null) as stays, bool_or(coded_as = any(${recoding.codedAs}::uuid[])) as split
      from theme_assignments
      join roots on roots.id = coded_as
      where theme_id in (select id from roots)
      group by answer_id
    )
    select coding.answer_id as id
    from answer_codings as coding
    left join carried on carried.answer_id = coding.answer_id
    where coding.question_id = ${recoding.questionId} and not (coding.answer_id = any(${recoding.moved}::uuid[]))
      and (not coalesce(stays, true) or (not by_person and (${recoding.all} or coalesce(split, false))))`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/** These answers are not coded any more. */
export async function forgetCodings(trx: Trx, answerIds: readonly string[]): Promise<void> {
  await sql`delete from theme_assignments where answer_id = any(${answerIds}::uuid[])`.execute(trx);
  await sql`delete from answer_codings where answer_id = any(${answerIds}::uuid[])`.execute(trx);
}

/** What was coded as a theme counts for the end of its redirects, and not at all once that was deleted. */
export async function followRoots(trx: Trx, roots: Roots): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(roots)}::jsonb) as roots (id uuid, root uuid)`;
  await sql`
    delete from theme_assignments using ${given}
    where theme_id in (select id from ${given}) and roots.id = coded_as and root is null`.execute(trx);
  await sql`
    update theme_assignments set theme_id = root from ${given}
    where roots.id = coded_as and theme_id <> root`.execute(trx);
}

export type MovedAnswer = {
  id: string;
  answerId: string;
  from: readonly string[];
  to: string;
  /** The words that show it where nothing has shown it so far. */
  start: number;
  end: number;
};

/** Gives answers another theme than those they were coded as, by a person; the words that showed it stay the same. */
export async function moveAnswers(trx: Trx, scope: Scope, moves: readonly MovedAnswer[]): Promise<void> {
  await sql`
    with given as (
      select moves.* from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
        as moves (id uuid, "answerId" uuid, "from" uuid[], "to" uuid, start int, "end" int)
      join answers on answers.id = "answerId" and answers.question_id = ${scope.questionId} and superseded_at is null
      for key share of answers
    ), taken as (
      delete from theme_assignments using given
      where answer_id = "answerId" and coded_as = any("from")
      returning answer_id, quote_start, quote_end
    )
    insert into theme_assignments
      (workspace_id, id, answer_id, theme_id, coded_as, codebook_version, origin, quote_start, quote_end, created_at)
    select distinct on ("answerId") ${scope.workspaceId}::uuid, given.id, "answerId", "to", "to", ${scope.version}::int,
      'person', coalesce(quote_start, start), coalesce(quote_end, "end"), ${scope.at}::timestamptz
    from given left join taken on answer_id = "answerId"
    order by "answerId", quote_start
    on conflict (workspace_id, answer_id, coded_as) do update set origin = 'person'`.execute(trx);
}

/** Says of answers that a person has coded them; machines leave them alone from now on. */
export async function savePersonCodings(
  trx: Trx,
  scope: Scope,
  { answerIds, userId }: { answerIds: readonly string[]; userId: string | null },
): Promise<void> {
  await sql`
    delete from answer_codings
    where answer_id = any(${answerIds}::uuid[])
      and (codebook_version, engine) <> (${scope.version}, ${scope.engine})`.execute(trx);
  await sql`
    insert into answer_codings
      (workspace_id, answer_id, question_id, codebook_version, engine, state, coded_at, coded_by, by_person)
    select answers.workspace_id, answers.id, question_id, ${scope.version}::int, ${scope.engine},
      case when exists (
        select from theme_assignments as assigned
        where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
      ) then 'done' else 'none' end, ${scope.at}::timestamptz, ${userId}::uuid, true
    from answers
    where id = any(${answerIds}::uuid[]) and question_id = ${scope.questionId} and superseded_at is null
    on conflict (workspace_id, answer_id, codebook_version, engine) do update
    set state = excluded.state, coded_at = excluded.coded_at, coded_by = excluded.coded_by, by_person = true`.execute(
    trx,
  );
}

export type Text = { id: string; text: string };

/** These answers of a question, as they read now. */
export async function readTexts(trx: Trx, questionId: string, answerIds: readonly string[]): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select id, text from answers
    where id = any(${answerIds}::uuid[]) and question_id = ${questionId} and superseded_at is null
      and state = 'answered' and text is not null`.execute(trx);
  return rows;
}

/** UTF-8 bytes of these answers together. */
export async function countBytes(trx: Trx, answerIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(octet_length(text)), 0)::int as bytes from answers where id = any(${answerIds}::uuid[])`.execute(
    trx,
  );
  return rows[0]?.bytes ?? 0;
}
