import type { CohortSize, ListQuery, Question } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Position } from '../shared/page.ts';

export type StudyRow = Selectable<Tables['studies']> & { cohort_sizes: CohortSize[] };
/** How asking ended. */
export type FieldEnd = NonNullable<StudyRow['closed_by']>;
export type StudySummaryRow = NonNullable<Awaited<ReturnType<typeof studyPage>>[number]>;

const columns = [
  'workspace_id',
  'id',
  'title',
  'purpose',
  'asked_by',
  'key_result_id',
  'state',
  'cohort',
  'target_n',
  'decision_rule',
  'draft_questions',
  'draft_revision',
  'published_revision',
  'version',
  'published_at',
  'respondent_count',
  'closes_on',
  'closed_at',
  'closed_by',
  'exclude_flagged',
  'wave',
  'cohort_targets',
  'cadence',
  'language',
  'translations',
  'created_at',
] as const;
const cohortSizes = sql<CohortSize[]>`coalesce((
  select jsonb_agg(jsonb_build_object('attribute', attribute, 'value', value, 'size', size) order by attribute, value)
  from cohorts where cohorts.workspace_id = studies.workspace_id and cohorts.study_id = studies.id
), '[]'::jsonb)`.as('cohort_sizes');

/** Studies whose end a finished interview may be, or come after. */
export const studyMayEnd = sql<boolean>`(studies.target_n is not null or jsonb_array_length(studies.cohort_targets) > 0 or studies.state = 'closed')`;

export function studyById(trx: Trx, id: string): Promise<StudyRow | undefined> {
  return trx
    .selectFrom('studies')
    .select(columns)
    .select(cohortSizes)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The study, held until the end of the transaction. */
export function lockStudy(trx: Trx, id: string): Promise<StudyRow | undefined> {
  return trx
    .selectFrom('studies')
    .select(columns)
    .select(cohortSizes)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The same for a study that a finished interview can close, or that is closed; undefined for others. */
export function lockEndingStudy(trx: Trx, id: string): Promise<StudyRow | undefined> {
  return trx
    .selectFrom('studies')
    .select(columns)
    .select(cohortSizes)
    .where('id', '=', id)
    .where(studyMayEnd)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Of these studies, those that a finished interview may end, or come too late for. */
export async function mayEnd(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom('studies')
    .select('id')
    .where('id', 'in', ids)
    .where(studyMayEnd)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** One row more than `limit` when there is a next page; newest first. */
export function studyPage(
  trx: Trx,
  { limit }: ListQuery,
  after: Position | null,
  keyResultId: string | undefined,
) {
  return trx
    .selectFrom('studies')
    .leftJoin('key_results', (join) =>
      join
        .onRef('key_results.workspace_id', '=', 'studies.workspace_id')
        .onRef('key_results.id', '=', 'studies.key_result_id'),
    )
    .select(columns.map((column) => `studies.${column}` as const))
    .select(cohortSizes)
    .select('key_results.title as key_result_title')
    .select((eb) => {
      const interviews = eb
        .selectFrom('interviews')
        .whereRef('interviews.workspace_id', '=', 'studies.workspace_id')
        .whereRef('interviews.study_id', '=', 'studies.id')
        .select((of) => of.fn.countAll<number>().as('count'));
      return [
        interviews.where('phase', 'in', ['asking', 'finished']).$asScalar().$notNull().as('interviews'),
        interviews
          .where('phase', '=', 'finished')
          .whereRef('interviews.wave', '=', 'studies.wave')
          .$asScalar()
          .$notNull()
          .as('finished'),
      ];
    })
    .$if(keyResultId !== undefined, (query) => query.where('studies.key_result_id', '=', keyResultId ?? null))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('studies.created_at', 'studies.id'),
          '<',
          eb.tuple(after?.at ?? new Date(0), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('studies.created_at', 'desc')
    .orderBy('studies.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function insertStudy(trx: Trx, row: Insertable<Tables['studies']>): Promise<void> {
  await trx.insertInto('studies').values(row).execute();
}

export function changeStudy(trx: Trx, id: string, changes: Updateable<Tables['studies']>): Promise<StudyRow> {
  return trx
    .updateTable('studies')
    .set(changes)
    .where('id', '=', id)
    .returning(columns)
    .returning(cohortSizes)
    .executeTakeFirstOrThrow();
}

/** The known cohort sizes of a study become these. */
export async function replaceCohortSizes(
  trx: Trx,
  study: { workspaceId: string; id: string },
  sizes: readonly CohortSize[],
): Promise<void> {
  await trx.deleteFrom('cohorts').where('study_id', '=', study.id).execute();
  if (sizes.length === 0) return;
  await trx
    .insertInto('cohorts')
    .values(sizes.map((size) => ({ workspace_id: study.workspaceId, study_id: study.id, ...size })))
    .execute();
}

/** Every id that a question of this study has or had. */
export async function questionIds(trx: Trx, studyId: string): Promise<Set<string>> {
  const rows = await trx.selectFrom('questions').select('id').where('study_id', '=', studyId).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Keeps the identity of questions that are new. */
export async function insertQuestions(
  trx: Trx,
  study: { workspaceId: string; id: string },
  questions: readonly Question[],
  now: Date,
): Promise<void> {
  if (questions.length === 0) return;
  await trx
    .insertInto('questions')
    .values(
      questions.map(({ id }) => ({
        workspace_id: study.workspaceId,
        id,
        study_id: study.id,
        created_at: now,
      })),
    )
    .execute();
}

export async function keyResultExists(trx: Trx, id: string): Promise<boolean> {
  const row = await trx.selectFrom('key_results').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function workspaceName(trx: Trx, id: string): Promise<string> {
  const { name } = await trx
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return name;
}
