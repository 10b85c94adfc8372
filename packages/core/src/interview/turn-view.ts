import type { RespondentTurn } from '@plumbline/contracts';
import { lastSaid, placeOf } from './log.ts';
import type { MachineState, MachineTurn } from './machine-types.ts';
import { minutesFor } from './minutes.ts';
import { shownQuestion } from './shown-question.ts';

/** A turn of the log as the respondent's page gets it; the same however often it is sent. */
export function viewTurn(state: MachineState, interviewId: string, turn: MachineTurn): RespondentTurn {
  switch (turn.kind) {
    case 'question': {
      const { place, of, minutesLeft } = whereIs(state, turn.questionId);
      const question = state.questions[place - 1];
      if (!question) throw new Error('a turn asks a question that its version does not have');
      const said = lastSaid(state, turn.questionId, false, turn.seq);
      return {
        seq: turn.seq,
        kind: 'question',
        question: shownQuestion(question, interviewId, { place, of }),
        minutesLeft,
        previous: said?.kind === 'answer' ? said.value : null,
      };
    }
    case 'probe':
      return { ...turn, ...whereIs(state, turn.questionId) };
    case 'answer':
      return { seq: turn.seq, kind: 'answer', questionId: turn.questionId, value: turn.value };
    case 'skip':
      return { seq: turn.seq, kind: 'skip', questionId: turn.questionId, reason: turn.reason };
    case 'statement':
    case 'back':
      return turn;
    default:
      return turn satisfies never;
  }
}

function whereIs(state: MachineState, questionId: string) {
  const index = placeOf(state, questionId);
  return {
    place: index + 1,
    of: state.questions.length,
    minutesLeft: minutesFor(state.questions.slice(index)),
  };
}
