import type { SkipReason } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';
import { type Columns, readInOrder, valueAt } from '../queries-in-order.ts';
import { newestOnly } from './newest.ts';
import type { Filter, Scope } from './scope.ts';

/** What became of a question for one respondent. `group` is the value of the attribute that is compared. */
export type CountedAnswer = {
  questionId: string;
  interviewId: string;
  turn: number;
  revision: number;
  state: 'answered' | SkipReason;
  /** Null for open answers: their words are not counted, their themes are. */
  value: unknown;
  group: string | null;
  arrivalIndex: number;
};

/**
 * The newest answers of these questions that are not to a probe, one a respondent and question, in order of arrival;
 * one query for a whole report.
 */
export async function readCountedAnswers(
  trx: Trx,
  questionIds: readonly string[],
  scope: Scope,
  { where, compare }: Filter,
): Promise<CountedAnswer[]> {
  const rows = await readInOrder(trx, {
    columns: ['questionId', 'interviewId', 'turn', 'revision', 'state', 'value', 'group', 'arrivalIndex'],
    row: countedAnswer,
    from: sql<CountedAnswer>`
      select answers.question_id as "questionId", answers.interview_id as "interviewId", turn,
        question_revision as revision, answers.state, value, ${groupOf(compare)} as "group",
        arrival_index as "arrivalIndex"
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where answers.question_id = any(${questionIds}::uuid[]) and superseded_at is null and not probed
        and ${counted(scope)} and ${matches(where)}`,
  });
  return newestOnly(rows);
}

function countedAnswer(columns: Columns<CountedAnswer>, at: number): CountedAnswer {
  return {
    questionId: valueAt(columns.questionId, at),
    interviewId: valueAt(columns.interviewId, at),
    turn: valueAt(columns.turn, at),
    revision: valueAt(columns.revision, at),
    state: valueAt(columns.state, at),
    value: valueAt(columns.value, at),
    group: valueAt(columns.group, at),
    arrivalIndex: valueAt(columns.arrivalIndex, at),
  };
}

/** Answers in the base of a question by the values of some attributes; null where a respondent has none. */
export type BaseRow = { questionId: string; values: (string | null)[]; flagged: boolean; n: number };

/**
 * Bases of these questions (each at its own revision) by every combination of the attributes' values and the flag.
 * What suppression is decided from.
 */
export async function readBases(
  trx: Trx,
  questions: readonly { id: string; revision: number }[],
  scope: Scope,
  attributes: readonly string[],
): Promise<BaseRow[]> {
  const { rows } = await sql<BaseRow>`
    select "questionId", "values", flagged, count(*)::int as n
    from (
      select distinct on (answers.question_id, answers.interview_id) answers.question_id as "questionId", state,
        question_revision as revision,
        array(select interviews.attributes ->> name from unnest(${attributes}::text[]) with ordinality as asked (name, place)
          order by place) as "values",
        ${isFlagged} as flagged
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where answers.question_id = any(${questions.map(({ id }) => id)}::uuid[]) and superseded_at is null and not probed
        and ${counted({ ...scope, includeFlagged: true })}
      order by answers.question_id, answers.interview_id, turn desc
    ) as newest
    join unnest(${questions.map(({ id }) => id)}::uuid[], ${questions.map(({ revision }) => revision)}::int[])
      as asked (id, asked_revision) on asked.id = "questionId" and asked_revision = revision
    where state = 'answered'
    group by "questionId", "values", flagged`.execute(trx);
  return rows;
}

/** Interviews of a scope; needs `interviews` in the query. */
export function counted({ studyId, wave, cut, includeFlagged }: Scope): RawBuilder<boolean> {
  return sql`interviews.study_id = ${studyId} and interviews.wave = ${wave}
    ${cut === null ? sql`` : sql`and interviews.phase = 'finished' and interviews.finished_at <= ${cut}`}
    ${includeFlagged ? sql`` : sql`and not ${isFlagged}`}`;
}

/** Respondents with these attribute values, all of them. */
export function matches(where: Filter['where']): RawBuilder<boolean> {
  // A condition that everybody meets is left out: the planner takes it for one that few meet.
  if (Object.keys(where).length === 0) return sql`true`;
  return sql`interviews.attributes @> ${JSON.stringify(where)}::jsonb`;
}

export function groupOf(compare: string | null): RawBuilder<string | null> {
  return compare === null ? sql`null::text` : sql`interviews.attributes ->> ${compare}::text`;
}

/** Any reason makes an interview unusual, unless a person dismissed it; needs `interviews` in the query. Read once for all of them. */
export const isFlagged: RawBuilder<boolean> = sql`interviews.id in (
  select interview_id from quality_flags where dismissed_at is null)`;
