import { type ReceiptReply, receiptReply } from '@plumbline/contracts';
import { inWorkspace, type PublishedQuestion, type Trx } from '@plumbline/db';
import { enqueueMany } from '@plumbline/jobs';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { announceAnswers } from '../announce.ts';
import type { MachineTurn } from '../machine-types.ts';
import { lockInterview } from '../queries.ts';
import { mostTurns } from '../room.ts';
import { turnRow, worksFor } from '../rows.ts';
import { questionsOf } from '../version-cache.ts';
import {
  type Correction,
  correctedAnswer,
  correctedQuestion,
  correctedValue,
  correctionHash,
} from './correction.ts';
import type { ReceiptHolder } from './holder.ts';
import {
  findSubmission,
  type GivenAnswer,
  type ReceiptInterview,
  readGivenAnswers,
  readReceiptInterview,
  writeCorrection,
} from './queries.ts';
import { viewReceipt } from './view-receipt.ts';
import { refuseWithdrawn } from './withdrawn.ts';

/**
 * Puts an answer right, also after the interview or its study has ended: a new answer that supersedes the old one and
 * keeps its place of arrival. A repeat of the submission gets the stored reply, byte for byte.
 * @throws not_found for a question of another study, invalid_input by field, conflict where nothing was answered, after
 * a withdrawal, and when the submission id was used for other content.
 */
export function correctReceipt(
  ctx: Context,
  { workspaceId, interviewId }: ReceiptHolder,
  correction: Correction,
): Promise<ReceiptReply> {
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    found(await lockInterview(trx, interviewId), 'receipt code');
    const interview = found(await readReceiptInterview(trx, interviewId), 'receipt code');
    refuseWithdrawn(interview);
    const version = { workspaceId, studyId: interview.study_id, version: interview.study_version };
    const questions = await questionsOf(ctx.db, trx, version);
    const question = correctedQuestion(questions, correction);
    // Also after a repeat: the first one's call may have been lost with its process.
    onCommit(() => announceAnswers(ctx, workspaceId, interview.study_id));
    const first = await findSubmission(trx, interviewId, correction.submissionId);
    if (first) return repeated(first, correction);
    return write(ctx, trx, { workspaceId, interview, questions, question, correction });
  });
}

type Answered = Extract<MachineTurn, { kind: 'answer' }>;
type Written = {
  workspaceId: string;
  interview: ReceiptInterview;
  questions: readonly PublishedQuestion[];
  question: PublishedQuestion;
  correction: Correction;
};

async function write(ctx: Context, trx: Trx, of: Written): Promise<ReceiptReply> {
  const { workspaceId, interview, questions, question, correction } = of;
  if (interview.last_seq >= mostTurns) throw new AppError('conflict', 'There were too many corrections.');
  const given = await readGivenAnswers(trx, interview.id);
  const old = correctedAnswer(given, correction);
  const said: Answered = {
    seq: interview.last_seq + 1,
    kind: 'answer',
    questionId: question.id,
    asked: old.askedTurn,
    value: correctedValue(question, old, correction),
  };
  const id = ctx.ids.uuid();
  const now = ctx.clock.now();
  const after = given.map((answer) => (answer === old ? correctedTo(old, { id, said, now }) : answer));
  const reply = receiptReply.parse({ action: 'correct', ...viewReceipt(interview, questions, after) });

  const place = { workspaceId, interviewId: interview.id, studyId: interview.study_id, questions, now };
  const { submissionId } = correction;
  const sent = {
    submissionId,
    contentHash: correctionHash(correction),
    reply: JSON.stringify(reply),
    seq: said.seq,
  };
  const turn = turnRow(place, said, sent);
  const { text = null, value = null } = turn;
  await writeCorrection(trx, {
    turn,
    answer: {
      workspace_id: workspaceId,
      id,
      interview_id: interview.id,
      study_id: interview.study_id,
      question_id: question.id,
      question_revision: question.revision,
      turn: said.seq,
      asked_turn: old.askedTurn,
      probed: old.probed,
      state: 'answered',
      value,
      text,
      submission_id: submissionId,
      arrival_index: old.arrivalIndex,
      superseded_at: null,
      answered_at: now,
    },
    supersedes: old.id,
  });
  await enqueueMany(
    trx,
    worksFor([{ place, effects: [{ type: 'record', turn: said, probed: old.probed, supersedes: null }] }]),
  );
  return reply;
}

function correctedTo(
  old: GivenAnswer,
  { id, said, now }: { id: string; said: Answered; now: Date },
): GivenAnswer {
  const { value } = said;
  return {
    ...old,
    id,
    state: 'answered',
    ...('text' in value ? { value: null, text: value.text } : { value, text: null }),
    answeredAt: now,
  };
}

function repeated(
  { content_hash, reply }: NonNullable<Awaited<ReturnType<typeof findSubmission>>>,
  correction: Correction,
): ReceiptReply {
  if (content_hash !== correctionHash(correction) || reply === null) {
    throw new AppError('conflict', 'This submission id was used before, for something else.', [
      { pointer: '/submissionId', message: 'was used for other content' },
    ]);
  }
  return receiptReply.parse(JSON.parse(reply));
}
