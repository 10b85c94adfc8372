import type { CodebookTheme } from '@plumbline/contracts';
import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';

export type SampleRow = {
  id: string;
  questionId: string;
  codebookVersion: number;
  finishedAt: Date | null;
  /** Those of the version that the machine coded against. */
  themes: Pick<CodebookTheme, 'id' | 'label'>[];
};
export type SampledRow = { answerId: string; text: string; machine: string[]; person: string[] | null };
export type MachineCoded = { answerId: string; themeIds: string[] };

/** Answers that `engine` has coded, by id, with the themes in use that it found in each. */
export async function readMachineCodings(
  trx: Trx,
  { questionId, version, engine }: { questionId: string; version: number; engine: Engine },
): Promise<MachineCoded[]> {
  const { rows } = await sql<MachineCoded>`
    select answers.id as "answerId", array(
      select distinct theme_id from theme_assignments as assigned
      join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
      where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
    ) as "themeIds"
    from answer_codings as coding
    join answers on answers.workspace_id = coding.workspace_id and answers.id = coding.answer_id
    where coding.question_id = ${questionId} and codebook_version = ${version} and engine = ${engine}
      and not by_person and superseded_at is null and answers.text is not null
    order by answers.id`.execute(trx);
  return rows;
}

export async function insertSample(
  trx: Trx,
  scope: Scope,
  sample: { id: string; seed: number; userId: string | null; answers: readonly MachineCoded[] },
): Promise<void> {
  await trx
    .insertInto('agreement_samples')
    .values({
      workspace_id: scope.workspaceId,
      id: sample.id,
      question_id: scope.questionId,
      codebook_version: scope.version,
      engine: scope.engine,
      seed: sample.seed,
      user_id: sample.userId,
      created_at: scope.at,
      finished_at: null,
    })
    .execute();
  await trx
    .insertInto('agreement_answers')
    .values(
      sample.answers.map(({ answerId, themeIds }, place) => ({
        workspace_id: scope.workspaceId,
        sample_id: sample.id,
        answer_id: answerId,
        place,
        machine_themes: themeIds,
        person_themes: null,
      })),
    )
    .execute();
}

export async function sampleById(trx: Trx, id: string): Promise<SampleRow | undefined> {
  const { rows } = await sql<SampleRow>`${selectSamples()} where samples.id = ${id}`.execute(trx);
  return rows[0];
}

/** The one that was drawn last. */
export async function latestSample(trx: Trx, questionId: string): Promise<SampleRow | undefined> {
  const { rows } = await sql<SampleRow>`
    ${selectSamples()} where samples.question_id = ${questionId}
    order by created_at desc, samples.id desc limit 1`.execute(trx);
  return rows[0];
}

function selectSamples() {
  return sql`
    select samples.id, samples.question_id as "questionId", codebook_version as "codebookVersion",
      finished_at as "finishedAt", coalesce(versions.themes, (
        -- A version from before versions were kept.
        select coalesce(jsonb_agg(jsonb_build_object('id', id, 'label', label) order by position, id), '[]'::jsonb)
        from themes
        where themes.workspace_id = samples.workspace_id and themes.question_id = samples.question_id
          and retired_at is null
      )) as themes
    from agreement_samples as samples
    left join codebook_versions as versions on versions.workspace_id = samples.workspace_id
      and versions.question_id = samples.question_id and versions.version = codebook_version`;
}

/** Its answers in the order they were drawn; those that were withdrawn since are gone from it. */
export async function readSampled(trx: Trx, sampleId: string): Promise<SampledRow[]> {
  const { rows } = await sql<SampledRow>`
    select answer_id as "answerId", coalesce(answers.text, '') as text, machine_themes as machine, person_themes as person
    from agreement_answers as sampled
    join answers on answers.workspace_id = sampled.workspace_id and answers.id = sampled.answer_id
    where sample_id = ${sampleId}
    order by place`.execute(trx);
  return rows;
}

export async function savePersonThemes(
  trx: Trx,
  of: { sampleId: string; answerId: string },
  themeIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('agreement_answers')
    .set({ person_themes: [...themeIds] })
    .where('sample_id', '=', of.sampleId)
    .where('answer_id', '=', of.answerId)
    .execute();
}

export async function finishSample(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('agreement_samples').set({ finished_at: at }).where('id', '=', id).execute();
}
