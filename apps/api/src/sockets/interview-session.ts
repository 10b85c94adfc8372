import type { InterviewClientFrame, InterviewServerFrame, RespondentTurn } from '@plumbline/contracts';
import {
  type Context,
  finishInterview,
  giveConsent,
  goBack,
  type Moved,
  moderationOf,
  resumeInterview,
  type Submitted,
  skipQuestion,
  submitAnswer,
} from '@plumbline/core';
import { appErrorOf } from '../plugins/errors.ts';

type Frame = Exclude<InterviewClientFrame, { type: 'hello' }>;

export interface Session {
  /** Sends where the interview stands and every turn after `lastSeq`. */
  resume(lastSeq: number): Promise<void>;
  /** Never rejects: what goes wrong becomes a `problem` frame. */
  handle(frame: Frame): Promise<void>;
}

/** Frames to verbs and back, for one respondent. */
export function createSession(ctx: Context, send: (frame: InterviewServerFrame) => void): Session {
  let sentSeq = 0;
  let receipt = '';
  let completed = false;
  let last: Promise<void> = Promise.resolve();

  async function handle(frame: Frame): Promise<void> {
    switch (frame.type) {
      case 'consent':
        return moved(await giveConsent(ctx, frame));
      case 'answer':
        return submitted(await submitAnswer(ctx, frame));
      case 'skip':
        return submitted(await skipQuestion(ctx, frame));
      case 'back':
        return submitted(await goBack(ctx, frame));
      case 'finish':
        return moved(await finishInterview(ctx));
      case 'ping':
        return send({ type: 'pong' });
      default:
        return frame satisfies never;
    }
  }

  async function moved({ state, turns }: Moved): Promise<void> {
    send({ type: 'state', state });
    await bring(turns, state.lastSeq, null);
    if (state.phase === 'finished') complete();
  }

  async function submitted({ submissionId, seq, turns, phase }: Submitted): Promise<void> {
    send({ type: 'ack', submissionId, seq });
    await bring(turns, seq, seq);
    if (phase === 'finished') complete();
    follow();
  }

  /** Once the moderator has decided, what it says is sent without being asked for. */
  function follow(): void {
    void moderationOf(ctx)?.then(() =>
      inTurn(catchUp).catch((err: unknown) => ctx.logger.warn('decided turn not sent', { err })),
    );
  }

  async function catchUp(): Promise<void> {
    const { state, turns } = await resumeInterview(ctx, sentSeq);
    for (const turn of turns) send({ type: 'turn', turn });
    sentSeq = state.lastSeq;
    if (state.phase === 'finished') complete();
  }

  /** One thing at a time: what a frame brings, and what is sent by itself. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  // What was said over another connection meanwhile comes first; the turn that was acknowledged is not sent again.
  async function bring(made: RespondentTurn[], lastSeq: number, acknowledged: number | null): Promise<void> {
    if (lastSeq <= sentSeq) return;
    const turns = made[0]?.seq === sentSeq + 1 ? made : (await resumeInterview(ctx, sentSeq)).turns;
    for (const turn of turns) {
      if (turn.seq !== acknowledged) send({ type: 'turn', turn });
      sentSeq = turn.seq;
    }
  }

  function complete(): void {
    if (!completed) send({ type: 'completed', receipt });
    completed = true;
  }

  return {
    resume: (lastSeq) =>
      inTurn(async () => {
        const { state, turns } = await resumeInterview(ctx, lastSeq);
        sentSeq = state.lastSeq;
        receipt = state.receipt;
        send({ type: 'state', state });
        for (const turn of turns) send({ type: 'turn', turn });
        if (state.phase === 'finished') complete();
        follow();
      }),
    handle: async (frame) => {
      try {
        await inTurn(() => handle(frame));
      } catch (error) {
        const { code, message, fields } = appErrorOf(error);
        if (code === 'internal') ctx.logger.error('interview frame failed', { err: error });
        const submission = 'submissionId' in frame ? { submissionId: frame.submissionId } : {};
        const errors = fields.length > 0 ? { errors: [...fields] } : {};
        send({ type: 'problem', code, detail: message, ...submission, ...errors });
      }
    },
  };
}
