import { hash } from 'node:crypto';
import type { PublishedQuestion } from '@plumbline/db';
import { canonicalJson } from '../shared/canonical-json.ts';
import { AppError } from '../shared/errors.ts';
import { decide } from './machine.ts';
import type { Effect, MachineEvent, MachineState, MachineTurn } from './machine-types.ts';
import type { HistoryRow, InterviewRow, KeptReply } from './queries.ts';
import type { Arrived } from './queries-write.ts';
import { replyText } from './reply.ts';
import { answerOf, turnRow, type Written } from './rows.ts';
import type { Addressed, Submitted } from './submission.ts';
import { viewTurn } from './turn-view.ts';

const mostCharacters = 200_000;

/** A locked interview, as far as the transaction has come. */
export interface Talk {
  interview: InterviewRow;
  questions: readonly PublishedQuestion[];
  rows: readonly HistoryRow[];
  /** What the rows make. */
  state: MachineState;
}

/** What a submission makes of its interview: what is to be written, and what is replied once that is committed. */
export interface Step extends Written {
  of: Addressed;
  talk: Talk;
  effects: readonly Effect[];
  submitted: Submitted;
}

/** A submission that was taken before. */
export interface Repeat {
  of: Addressed;
  talk: Talk;
  contentHash: string;
  seq: number;
}

/** Decides without writing. @throws whatever `event` and the machine refuse. */
export function stepOf(of: Addressed, talk: Talk): Step | Repeat {
  const { ctx, workspaceId, interviewId, submission } = of;
  const { submissionId } = submission;
  const { interview, questions, rows } = talk;
  const event = submission.event(questions);
  const contentHash = hash('sha256', canonicalJson(event), 'base64url');
  const first = rows.find((row) => row.submission_id === submissionId);
  if (first) return { of, talk, contentHash, seq: first.seq };

  refuseTooMuch(rows, event);
  const now = ctx.clock.now();
  const place = { workspaceId, interviewId, studyId: interview.study_id, questions, now };
  const { state, effects } = decide(talk.state, event);
  const seq = interview.last_seq + 1;
  const made = state.turns.slice(interview.last_seq);
  const views = new Map(made.map((turn) => [turn, viewTurn(state, interviewId, turn)]));
  const view = (turn: MachineTurn) => views.get(turn) ?? viewTurn(state, interviewId, turn);
  const reply = replyText(state, { submissionId, seq }, view);
  const sent = { submissionId, contentHash, reply, seq };
  const answeredAt = between(submission.answeredAt, interview.started_at, now);
  return {
    of,
    talk,
    place,
    from: interview,
    state,
    effects,
    turns: made.map((turn) => turnRow(place, turn, sent)),
    ...answerOf(place, effects, rows, { id: ctx.ids.uuid(), submissionId, answeredAt }),
    submitted: {
      submissionId,
      seq,
      reply,
      turns: made.map(view),
      phase: state.phase,
    },
  };
}

/** The order in which interviews are taken, so that nobody waits in a circle. */
export function byInterview(a: Step, b: Step): number {
  return a.place.interviewId < b.place.interviewId ? -1 : 1;
}

/** The interview after a step that was written. */
export function talkAfter({ talk, state, turns, answer }: Step, arrived: Arrived): Talk {
  const added = turns.map((turn): HistoryRow => {
    const own = answer?.turn === turn.seq ? answer : null;
    return {
      interview_id: turn.interview_id,
      seq: turn.seq,
      kind: turn.kind,
      question_id: turn.question_id ?? null,
      text: turn.text ?? null,
      value: turn.value,
      submission_id: turn.submission_id ?? null,
      answer_id: own?.id ?? null,
      asked_turn: own?.asked_turn ?? null,
      arrival_index: own ? arrived.arrival_index : null,
    };
  });
  const interview = { ...talk.interview, phase: state.phase, last_seq: state.turns.length };
  return { ...talk, interview, rows: [...talk.rows, ...added], state };
}

/** The reply of the first. @throws conflict when the id was used for other content. */
export function repeated({ of, talk, contentHash, seq }: Repeat, kept: KeptReply | undefined): Submitted {
  if (!kept || kept.content_hash !== contentHash || kept.reply === null) {
    throw new AppError('conflict', 'This submission id was used before, for something else.', [
      { pointer: '/submissionId', message: 'was used for other content' },
    ]);
  }
  const { submissionId } = of.submission;
  return { submissionId, seq, reply: kept.reply, turns: [], phase: talk.interview.phase };
}

/** Nobody says a book in one interview; whoever does fills the disk. */
function refuseTooMuch(rows: readonly HistoryRow[], event: MachineEvent): void {
  if (event.type !== 'answer' || !('text' in event.value)) return;
  const said = rows.reduce((sum, { text }) => sum + (text?.length ?? 0), event.value.text.length);
  if (said > mostCharacters) {
    throw new AppError('too_large', 'This interview holds as many words as it can. Please go on.', [
      { pointer: '/value/text', message: `the interview would have more than ${mostCharacters} characters` },
    ]);
  }
}

// A device's clock may be wrong: an answer is given after the start and before now.
function between(at: string | undefined, earliest: Date, latest: Date): Date {
  const given = at === undefined ? latest.getTime() : Date.parse(at);
  return new Date(Math.min(Math.max(given, earliest.getTime()), latest.getTime()));
}
