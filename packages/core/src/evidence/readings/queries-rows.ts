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

type Person = Omit<EvidenceRow, 'themes'>;
type Answered = Omit<ReadRow, 'themes'>;

const ofPerson = [
  'interviewId',
  'attributes',
  'flagged',
  'revision',
  'state',
  'value',
  'arrivalIndex',
  'answeredAt',
] as const;

const noThemes: readonly string[] = [];

function personRow(columns: Columns<Person>, at: number): EvidenceRow {
  return {
    interviewId: valueAt(columns.interviewId, at),
    attributes: valueAt(columns.attributes, at),
    flagged: valueAt(columns.flagged, at),
    revision: valueAt(columns.revision, at),
    state: valueAt(columns.state, at),
    value: valueAt(columns.value, at),
    themes: noThemes,
    arrivalIndex: valueAt(columns.arrivalIndex, at),
    answeredAt: valueAt(columns.answeredAt, at),
  };
}

/**
 * The newest answers of a scope to these questions that are not to a probe, one a respondent and question, in order of
 * arrival. Flagged interviews are there too, and marked. Words of one's own are not read: their themes are counted.
 */
export async function readRows(trx: Trx, questionIds: readonly string[], scope: Scope): Promise<ReadRow[]> {
  const rows = await readInOrder(trx, {
    columns: [...ofPerson, 'questionId', 'turn'],
    row: (columns: Columns<Answered>, at) => ({
      ...personRow(columns, at),
      questionId: valueAt(columns.questionId, at),
      turn: valueAt(columns.turn, at),
    }),
    from: sql<Answered>`
      select answers.question_id as "questionId", answers.interview_id as "interviewId", turn, interviews.attributes,
        ${isFlagged} as flagged, question_revision as revision, answers.state, value,
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
    columns: ofPerson,
    row: personRow,
    from: sql<Person>`
      select distinct on (answers.interview_id) answers.interview_id as "interviewId", interviews.attributes,
        ${isFlagged} as flagged, 0 as revision, answers.state, null as value, arrival_index as "arrivalIndex",
        ${answeredAt} as "answeredAt"
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
