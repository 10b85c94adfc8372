import { createHash } from 'node:crypto';
import type { InterviewPhase, RespondentTurn } from '@plumbline/contracts';
import { inWorkspace, type PublishedQuestion } from '@plumbline/db';
import { enqueueMany } from '@plumbline/jobs';
import { authoriseRespondent } from '../access/index.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { settleFinished } from '../study/index.ts';
import { announceAnswers } from './announce.ts';
import { decide } from './machine.ts';
import type { MachineEvent } from './machine-types.ts';
import { startModeration, takeOver } from './moderate.ts';
import { type HistoryRow, history, lockInterview } from './queries.ts';
import { writeStep } from './queries-write.ts';
import { readState } from './read-log.ts';
import { replyText } from './reply.ts';
import { answerOf, turnRow, worksFor } from './rows.ts';
import { viewTurn } from './turn-view.ts';
import { questionsOf } from './version-cache.ts';

export interface Submission {
  submissionId: string;
  /** The event it is, checked against the questions of the interview's version. */
  event: (
    questions: readonly PublishedQuestion[],
  ) => Extract<MachineEvent, { type: 'answer' | 'skip' | 'back' }>;
  /** When the respondent's device says it was given. */
  answeredAt?: string | undefined;
}

export interface Submitted {
  submissionId: string;
  /** Seq of the turn that the submission became. */
  seq: number;
  /** The stored reply: a repeat gets it byte for byte. */
  reply: string;
  /** The turns it made, its own first; empty when it was a repeat. */
  turns: RespondentTurn[];
  phase: InterviewPhase;
}

/**
 * Says one thing in an interview, in one transaction: its turn, the answer, the interviewer's next turn and the
 * jobs. Repeats of a submission, however many at once, wait for the first and get its reply.
 * @throws conflict when the id was used for other content, and whatever `event` and the machine refuse.
 */
export async function submit(ctx: Context, submission: Submission): Promise<Submitted> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  const { submissionId } = submission;
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const interview = found(await lockInterview(trx, interviewId), 'interview');
    const { study_id: studyId, study_version: version, phase, last_seq: lastSeq, wave } = interview;
    const questions = await questionsOf(ctx.db, trx, { workspaceId, studyId, version });
    const event = submission.event(questions);
    const contentHash = createHash('sha256').update(canonicalJson(event)).digest('base64url');
    const rows = await history(trx, interviewId, lastSeq, submissionId);
    // Also after a repeat: the first one's call may have been lost with its process.
    onCommit(() => announceAnswers(ctx, workspaceId, studyId));
    const first = rows.find((row) => row.submission_id === submissionId);
    const before = readState(ctx, interview, questions, rows);
    if (first) {
      onCommit(() => takeOver(ctx, before).then(() => undefined));
      return repeated(first, { submissionId, contentHash, phase });
    }

    const now = ctx.clock.now();
    const place = { workspaceId, interviewId, studyId, questions, now };
    const { state, effects } = decide(before, event);
    const seq = lastSeq + 1;
    const sent = {
      submissionId,
      contentHash,
      reply: replyText(state, { interviewId, submissionId, seq }),
      seq,
    };
    const made = state.turns.slice(lastSeq);
    await writeStep(trx, {
      place,
      state,
      turns: made.map((turn) => turnRow(place, turn, sent)),
      ...answerOf(place, effects, rows, {
        id: ctx.ids.uuid(),
        submissionId,
        answeredAt: between(submission.answeredAt, interview.started_at, now),
      }),
    });
    await enqueueMany(trx, worksFor(place, effects));
    onCommit(() => startModeration(ctx, state));
    if (state.phase === 'finished') await settleFinished(ctx, trx, onCommit, { ...place, wave });
    const turns = made.map((turn) => viewTurn(state, interviewId, turn));
    return { submissionId, seq, reply: sent.reply, turns, phase: state.phase };
  });
}

function repeated(
  { seq, reply, content_hash }: HistoryRow,
  again: { submissionId: string; contentHash: string; phase: InterviewPhase },
): Submitted {
  const { submissionId, contentHash, phase } = again;
  if (content_hash !== contentHash || reply === null) {
    throw new AppError('conflict', 'This submission id was used before, for something else.', [
      { pointer: '/submissionId', message: 'was used for other content' },
    ]);
  }
  return { submissionId, seq, reply, turns: [], phase };
}

// A device's clock may be wrong: an answer is given after the start and before now.
function between(at: string | undefined, earliest: Date, latest: Date): Date {
  const given = at === undefined ? latest.getTime() : Date.parse(at);
  return new Date(Math.min(Math.max(given, earliest.getTime()), latest.getTime()));
}
