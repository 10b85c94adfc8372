import type { SkipReason } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import { type Columns, readInOrder, valueAt } from '../queries-in-order.ts';
import { newestOnly } from '../report/newest.ts';
import { counted, isFlagged } from '../report/queries-counted.ts';
import type { Scope } from '../report/scope.ts';
import type { EvidenceRow } from './evidence-rows.ts';

const answeredAt = sql<number>`round(extract(epoch from answered_at) * 1000)::bigint`;

/** One answer to a question, without its themes. */
export type ReadRow = EvidenceRow & { questionId: string; turn: number };

/** As it is sent: what is the same in most rows, or one of a few, as short as can be. */
type Answered = Omit<ReadRow, 'questionId' | 'state' | 'themes'> & {
  /** Its place among those that are asked for. */
  question: number;
  skipped: SkipReason | null;
};

const columns = [
  'question',
  'interviewId',
  'turn',
  'attributes',
  'flagged',
  'revision',
  'skipped',
  'value',
  'arrivalIndex',
  'answeredAt',
] as const;

const noThemes: readonly string[] = [];
const anyQuestion = '';

const rowOf = (questionIds: readonly string[]) => (from: Columns<Answered>, at: number) =>
  readRow(valueAt(questionIds, valueAt(from.question, at)), from, at);

function readRow(questionId: string, from: Columns<Answered>, at: number): ReadRow {
  return {
    questionId,
    interviewId: valueAt(from.interviewId, at),
    turn: valueAt(from.turn, at),
    attributes: valueAt(from.attributes, at),
    flagged: valueAt(from.flagged, at),
    revision: valueAt(from.revision, at),
    state: valueAt(from.skipped, at) ?? 'answered',
    value: valueAt(from.value, at),
    themes: noThemes,
    arrivalIndex: valueAt(from.arrivalIndex, at),
    answeredAt: valueAt(from.answeredAt, at),
  };
}

/**
 * The newest answers of a scope to these questions that are not to a probe, one a respondent and question, in order of
 * arrival. Flagged interviews are there too, and marked. Words of one's own are not read: their themes are counted.
 */
export async function readRows(
  trx: Trx,
  questionIds: readonly string[],
  scope: Scope,
): Promise<readonly ReadRow[]> {
  const rows = await readInOrder(trx, {
    columns,
    row: rowOf(questionIds),
    from: sql<Answered>`
      select array_position(${questionIds}::uuid[], answers.question_id) - 1 as question,
        answers.interview_id as "interviewId", turn, interviews.attributes, ${isFlagged} as flagged,
        question_revision as revision, nullif(answers.state, 'answered') as skipped, value,
        arrival_index as "arrivalIndex", ${answeredAt} as "answeredAt"
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where answers.question_id = any(${questionIds}::uuid[]) and superseded_at is null and not probed
        and ${counted({ ...scope, includeFlagged: true })}`,
  });
  return newestOnly(rows);
}

/** Respondents of a scope who answered anything, each with their first answer: for what rests on attributes alone. */
export async function readPeople(trx: Trx, scope: Scope): Promise<EvidenceRow[]> {
  return readInOrder(trx, {
    columns,
    row: rowOf([anyQuestion]),
    from: sql<Answered>`
      select distinct on (answers.interview_id) 0 as question, answers.interview_id as "interviewId", turn,
        interviews.attributes, ${isFlagged} as flagged, 0 as revision, null as skipped, null as value,
        arrival_index as "arrivalIndex", ${answeredAt} as "answeredAt"
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where superseded_at is null and answers.state = 'answered' and ${counted({ ...scope, includeFlagged: true })}
      order by answers.interview_id, arrival_index`,
  });
}

/** Themes in use in the words of each respondent of a scope; a respondent who is not themed yet is not there. */
export async function readRowThemes(
  trx: Trx,
  questionId: string,
  scope: Scope,
): Promise<Map<string, { revision: number; themes: string[] }>> {
  const { rows } = await sql<{ interviewId: string; revision: number; themes: string[] }>`
    select answers.interview_id as "interviewId", question_revision as revision,
      coalesce(array_agg(distinct themes.id) filter (where themes.id is not null), '{}') as themes
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
      and exists (
        select from codebooks where codebooks.workspace_id = coding.workspace_id
          and codebooks.question_id = coding.question_id and codebooks.version = coding.codebook_version
          and codebooks.engine = coding.engine)
    left join theme_assignments as assigned on assigned.workspace_id = answers.workspace_id
      and assigned.answer_id = answers.id
    left join themes on themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id
      and retired_at is null
    where answers.question_id = ${questionId} and superseded_at is null and answers.state = 'answered'
      and text is not null and ${counted({ ...scope, includeFlagged: true })}
      and (coding.answer_id is not null or themes.id is not null)
    group by answers.interview_id, question_revision`.execute(trx);
  return new Map(rows.map(({ interviewId, ...row }) => [interviewId, row]));
}

/** The ten questions of the block that a question opens, in their order as published last. */
export async function readSusBlock(trx: Trx, studyId: string, questionId: string): Promise<string[]> {
  const { rows } = await sql<{ questions: { id: string; blockId?: string }[] }>`
    select questions from study_versions where study_id = ${studyId} order by version desc limit 1`.execute(
    trx,
  );
  const questions = rows[0]?.questions ?? [];
  const block = questions.find(({ id }) => id === questionId)?.blockId;
  return block === undefined ? [] : questions.filter(({ blockId }) => blockId === block).map(({ id }) => id);
}
