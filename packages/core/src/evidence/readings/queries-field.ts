import type { CohortSize, StudyState } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';
import { found } from '../../shared/errors.ts';
import type { FieldEnd } from '../../study/index.ts';
import { cohortSizesOf, conditionalOf, type Listed, listOf } from '../report/queries-list.ts';
import type { WaveRow } from '../report/scope.ts';

/** What a reading needs to know of its study: whose answers count, and how asking went. */
export type Field = {
  id: string;
  state: StudyState;
  version: number | null;
  wave: number;
  closedAt: Date | null;
  closedBy: FieldEnd | null;
  excludeFlagged: boolean;
  cohortSizes: CohortSize[];
  /** Everybody who could answer, by attributes; null where that is not known. */
  list: Listed[] | null;
  /** Questions that only some respondents are asked. */
  conditional: string[];
  waves: WaveRow[];
};

export async function readField(trx: Trx, studyId: string): Promise<Field> {
  return found((await readFields(trx, [studyId])).get(studyId), 'study');
}

/** Of several studies, in two queries. */
export async function readFields(trx: Trx, studyIds: readonly string[]): Promise<Map<string, Field>> {
  const { rows } = await sql<Omit<Field, 'waves'>>`
    select id, state, version, wave, closed_at as "closedAt", closed_by as "closedBy",
      exclude_flagged as "excludeFlagged",
      ${cohortSizesOf} as "cohortSizes", ${listOf} as list, ${conditionalOf} as conditional
    from studies where id = any(${studyIds}::uuid[])`.execute(trx);
  const waves = await readFieldWaves(trx, studyIds);
  return new Map(
    rows.map((study) => [study.id, { ...study, waves: waves.filter(({ studyId }) => studyId === study.id) }]),
  );
}

async function readFieldWaves(
  trx: Trx,
  studyIds: readonly string[],
): Promise<(WaveRow & { studyId: string })[]> {
  const { rows } = await sql<WaveRow & { studyId: string }>`
    select study_id as "studyId", wave, started_at as "startedAt", ended_at as "endedAt", ended_by as "endedBy"
    from study_waves where study_id = any(${studyIds}::uuid[])
    order by wave`.execute(trx);
  return rows;
}

/** Whether the first answer of a wave had come by an instant: to this question or, without one, to any. */
export async function isAnsweredBefore(
  trx: Trx,
  at: Date,
  of: { studyId: string; questionId: string | null; wave: number },
): Promise<boolean> {
  const asked =
    of.questionId === null
      ? sql`answers.question_id in (select id from questions where study_id = ${of.studyId})`
      : sql`answers.question_id = ${of.questionId}`;
  // One for each partial index: an answer that was edited since counts as well.
  const early = (state: RawBuilder<boolean>) => sql`exists (
    select from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    where ${asked} and ${state} and answered_at < ${at} and interviews.wave = ${of.wave})`;
  const { rows } = await sql<{ found: boolean }>`
    select ${early(sql`superseded_at is null`)} or ${early(sql`superseded_at is not null`)} as found`.execute(
    trx,
  );
  return rows[0]?.found ?? false;
}

/** Interviews of a wave that were finished after its cut: kept, and counted nowhere. */
export async function countLate(
  trx: Trx,
  { studyId, wave, cut }: { studyId: string; wave: number; cut: Date | null },
): Promise<number> {
  if (cut === null) return 0;
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from interviews
    where study_id = ${studyId} and wave = ${wave} and phase = 'finished' and finished_at > ${cut}`.execute(
    trx,
  );
  return rows[0]?.late ?? 0;
}
