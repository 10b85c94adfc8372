import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { AnswerSummary } from '../../study/index.ts';
import type { Extras } from './extras.ts';
import type { Scoped } from './scope.ts';
import type { StoredThemes } from './stored-themes.ts';
import type { StudyFacts } from './study-facts.ts';

/** `themes`: of an open question in a large study. `extras`: of the newest wording. */
export type StoredSummary = AnswerSummary & { themes?: StoredThemes; extras?: Extras };

export async function saveSummary(
  trx: Trx,
  row: Scoped & {
    workspaceId: string;
    questionId: string;
    revision: number;
    summary: StoredSummary;
    arrivalIndex: number;
    at: Date;
  },
): Promise<void> {
  const summary = json({ ...row.summary, of: keyOf(row) });
  const changed = { summary, arrival_index: row.arrivalIndex, computed_at: row.at };
  await trx
    .insertInto('question_summaries')
    .values({
      workspace_id: row.workspaceId,
      question_id: row.questionId,
      revision: row.revision,
      ...changed,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'question_id', 'revision']).doUpdateSet(changed),
    )
    .execute();
}

/** Summaries of these questions by id, where they were made for this scope and regime. */
export async function readSummaries(
  trx: Trx,
  questions: readonly { id: string; revision: number }[],
  of: Scoped,
): Promise<Map<string, StoredSummary>> {
  if (questions.length === 0) return new Map();
  const rows = await trx
    .selectFrom('question_summaries')
    .select(['question_id', 'revision', 'summary'])
    .where(
      'question_id',
      'in',
      questions.map(({ id }) => id),
    )
    .execute();
  const revisions = new Map(questions.map(({ id, revision }) => [id, revision]));
  return new Map(
    rows.flatMap(({ question_id: id, revision, summary: stored }): [string, StoredSummary][] => {
      const { of: key, ...summary } = storedSummary(stored);
      return revisions.get(id) === revision && key === keyOf(of) ? [[id, summary]] : [];
    }),
  );
}

/** One transaction at a time counts a study, so that an older result never lands last. */
export async function lockStudySummary(trx: Trx, studyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`study summary ${studyId}`}, 0))`.execute(trx);
}

export async function saveStudySummary(
  trx: Trx,
  row: Scoped & { workspaceId: string; facts: StudyFacts; at: Date },
): Promise<void> {
  const changed = { summary: json({ ...row.facts, of: factsKeyOf(row) }), computed_at: row.at };
  await trx
    .insertInto('study_summaries')
    .values({ workspace_id: row.workspaceId, study_id: row.scope.studyId, ...changed })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'study_id']).doUpdateSet(changed))
    .execute();
}

/** Undefined when there is none for this scope and regime. */
export async function readStudySummary(
  trx: Trx,
  studyId: string,
  of: Scoped,
): Promise<StudyFacts | undefined> {
  const row = await trx
    .selectFrom('study_summaries')
    .select('summary')
    .where('study_id', '=', studyId)
    .executeTakeFirst();
  const stored = row && storedFacts(row.summary);
  return stored?.of === factsKeyOf(of) ? stored : undefined;
}

/** Raised when the facts get another shape: those that were stored before are counted again. */
const factsVersion = 2;

function factsKeyOf(of: Scoped): string {
  return `${keyOf(of)}, ${factsVersion}`;
}

/** A wave that ends, or a change of mind about flagged interviews, makes a summary useless at once. */
function keyOf({ scope, regime }: Scoped): string {
  const { wave, cut, includeFlagged, listed } = scope;
  const flagged = includeFlagged ? 'flagged too' : 'not flagged';
  const from = listed === null ? [] : [`of ${listed}`];
  return [wave, cut?.toISOString() ?? 'open', flagged, regime, ...from].join(', ');
}

/** Safe because `saveSummary` is the only writer of this column. */
function storedSummary(summary: unknown): StoredSummary & { of?: string } {
  return summary as StoredSummary & { of?: string };
}

/** Safe because `saveStudySummary` is the only writer of this column. */
function storedFacts(summary: unknown): StudyFacts & { of: string } {
  return summary as StudyFacts & { of: string };
}
