import type { InterviewState, RespondentTurn } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authoriseRespondent } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { settleFinished } from '../study/index.ts';
import { announceAnswers } from './announce.ts';
import { turnsAfter, viewState } from './interview-state.ts';
import { decide } from './machine.ts';
import type { MachineEvent } from './machine-types.ts';
import { lockInterview } from './queries.ts';
import { writeSteps } from './queries-write.ts';
import { type InterviewInStudy, readInterview } from './read-interview.ts';
import { turnRow, worksFor } from './rows.ts';

export interface Moved {
  state: InterviewState;
  /** The turns this made. */
  turns: RespondentTurn[];
}

/** Consent, finish or what the moderator decided: `record` writes what else belongs to it, unless the event changes nothing. */
export async function move(
  ctx: Context,
  event: Extract<MachineEvent, { type: 'consent' | 'finish' | 'moderate' }>,
  record: (trx: Trx, interview: InterviewInStudy, now: Date) => Promise<void> = async () => {},
): Promise<Moved> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    found(await lockInterview(trx, interviewId), 'interview');
    const interview = found(await readInterview(ctx, trx, workspaceId, interviewId), 'interview');
    const { study, state } = interview;
    const { state: after, effects } = decide(state, event);
    if (effects.length > 0) {
      const now = ctx.clock.now();
      const place = { workspaceId, interviewId, studyId: study.study_id, questions: state.questions, now };
      const turns = after.turns.slice(state.turns.length).map((turn) => turnRow(place, turn, null));
      await record(trx, interview, now);
      const step = { place, from: study, turns, answer: null, supersedes: null, state: after };
      await writeSteps(trx, [step], { works: worksFor([{ place, effects }]), ending: true });
      if (after.phase === 'finished')
        await settleFinished(ctx, trx, onCommit, { ...place, wave: study.wave });
      onCommit(() => announceAnswers(ctx, workspaceId, study.study_id));
    }
    return {
      state: viewState(ctx, { ...interview, state: after }),
      turns: turnsAfter(after, interviewId, state.turns.length),
    };
  });
}
