import type { AnswerValue, SkipReason } from '@plumbline/contracts';
import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { AnswerRow, TurnRow } from '../rows.ts';

export type ReceiptInterview = NonNullable<Awaited<ReturnType<typeof readReceiptInterview>>>;

/** What a receipt tells about its interview besides the answers. */
export function readReceiptInterview(trx: Trx, id: string) {
  return trx
    .selectFrom('interviews')
    .innerJoin('studies', (join) =>
      join
        .onRef('studies.workspace_id', '=', 'interviews.workspace_id')
        .onRef('studies.id', '=', 'interviews.study_id'),
    )
    .select([
      'interviews.id',
      'interviews.study_id',
      'study_version',
      'phase',
      'last_seq',
      'interviews.language',
    ])
    .select(['started_at', 'finished_at', 'withdrawn_at', 'studies.title', 'studies.asked_by'])
    .where('interviews.id', '=', id)
    .executeTakeFirst();
}

/** An answer that counts. `probe` are the words it answers when it answers a probe. */
export type GivenAnswer = {
  id: string;
  questionId: string;
  askedTurn: number;
  probed: boolean;
  probe: string | null;
  state: 'answered' | SkipReason;
  value: AnswerValue | null;
  text: string | null;
  arrivalIndex: number;
  answeredAt: Date;
};

/** The answers of an interview that count, in the order in which they were asked for. */
export async function readGivenAnswers(trx: Trx, interviewId: string): Promise<GivenAnswer[]> {
  const { rows } = await sql<GivenAnswer>`
    select answers.id, answers.question_id as "questionId", asked_turn as "askedTurn", probed, asked.text as probe,
      state, answers.value, answers.text, arrival_index as "arrivalIndex", answered_at as "answeredAt"
    from answers
    join turns as asked on asked.workspace_id = answers.workspace_id
      and asked.interview_id = answers.interview_id and asked.seq = asked_turn
    where answers.interview_id = ${interviewId} and superseded_at is null
    order by asked_turn, turn`.execute(trx);
  return rows;
}

/** What a submission of this id became. */
export function findSubmission(trx: Trx, interviewId: string, submissionId: string) {
  return trx
    .selectFrom('turns')
    .select(['seq', 'content_hash', 'reply'])
    .where('interview_id', '=', interviewId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
}

/**
 * The respondent's turn and the answer that counts from now on. Phase and finish stay: a correction does not finish an
 * interview a second time.
 */
export async function writeCorrection(
  trx: Trx,
  {
    turn,
    answer,
    supersedes,
  }: { turn: TurnRow; answer: AnswerRow & { answered_at: Date }; supersedes: string },
): Promise<void> {
  await trx
    .with('superseded', (db) =>
      db.updateTable('answers').set({ superseded_at: answer.answered_at }).where('id', '=', supersedes),
    )
    .with('said', (db) => db.insertInto('turns').values(asColumns(turn)))
    .with('answered', (db) => db.insertInto('answers').values(asColumns(answer)))
    .updateTable('interviews')
    .set({ last_seq: turn.seq })
    .where('id', '=', turn.interview_id)
    .execute();
}

function asColumns<Row extends { value: unknown }>(row: Row): Row & { value: string | null } {
  return { ...row, value: row.value === null ? null : json(row.value) };
}
