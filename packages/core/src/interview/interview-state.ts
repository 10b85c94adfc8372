import type { InterviewState, RespondentTurn } from '@plumbline/contracts';
import type { Context } from '../shared/context.ts';
import { questionsAhead } from './ahead.ts';
import { wayOf } from './branch.ts';
import { consentText } from './consent.ts';
import { languagesOf } from './languages.ts';
import { openTurn } from './log.ts';
import { canGoBack } from './machine.ts';
import type { MachineState } from './machine-types.ts';
import type { InterviewInStudy } from './read-interview.ts';
import { receiptCode } from './session.ts';
import { viewTurn } from './turn-view.ts';

/** Everything a page needs to resume. */
export function viewState(ctx: Context, interview: InterviewInStudy): InterviewState {
  const { workspaceId, interviewId, study, state } = interview;
  const open = openTurn(state);
  return {
    interviewId,
    phase: state.phase,
    language: state.language,
    languages: languagesOf({ ...study, language: study.study_language, questions: state.questions }),
    consent: consentText({
      ...shownStudy(interview),
      language: state.language,
      questions: wayOf({ ...state, turns: [] }),
    }),
    receipt: receiptCode(ctx.secret, workspaceId, interviewId),
    lastSeq: state.turns.length,
    open: open && viewTurn(state, interviewId, open),
    canGoBack: canGoBack(state),
    ahead: questionsAhead(state, interviewId),
  };
}

export function turnsAfter(state: MachineState, interviewId: string, lastSeq: number): RespondentTurn[] {
  return state.turns.slice(Math.max(0, lastSeq)).map((turn) => viewTurn(state, interviewId, turn));
}

/** Who asks and why, as the interview's language has it. */
export function shownStudy({ study, state }: InterviewInStudy) {
  const words = study.translations[state.language] ?? {};
  return {
    title: words.title?.trim() || study.title,
    purpose: words.purpose?.trim() || study.purpose,
    askedBy: words.askedBy?.trim() || study.asked_by,
  };
}
