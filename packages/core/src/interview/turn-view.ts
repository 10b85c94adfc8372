import type { RespondentTurn } from '@plumbline/contracts';
import { wayOf } from './branch.ts';
import { saidToQuestions } from './log.ts';
import type { MachineState, MachineTurn } from './machine-types.ts';
import { minutesFor } from './minutes.ts';
import { shownQuestion } from './shown-question.ts';

/**
 * A turn of the log as the respondent's page gets it. However often it is sent it is the same but for a change of language:
 * its place is the one it had when it was asked.
 */
export function viewTurn(state: MachineState, interviewId: string, turn: MachineTurn): RespondentTurn {
  const { seq } = turn;
  switch (turn.kind) {
    case 'question': {
      const question = state.questions.find(({ id }) => id === turn.questionId);
      if (!question) throw new Error('a turn asks a question that its version does not have');
      const { place, of, minutesLeft } = whereIs(state, turn.questionId, seq);
      const said = saidToQuestions(state, seq).get(turn.questionId);
      return {
        seq,
        kind: 'question',
        question: shownQuestion(question, { interviewId, language: state.language, place, of }),
        minutesLeft,
        previous: said?.kind === 'answer' ? said.value : null,
      };
    }
    case 'probe': {
      const { questionId, text } = turn;
      return { seq, kind: 'probe', questionId, text, ...whereIs(state, questionId, seq) };
    }
    case 'answer':
      return { seq, kind: 'answer', questionId: turn.questionId, value: turn.value };
    case 'skip':
      return { seq, kind: 'skip', questionId: turn.questionId, reason: turn.reason };
    case 'statement':
      return { seq, kind: 'statement', text: turn.text };
    case 'back':
      return { seq, kind: 'back' };
    default:
      return turn satisfies never;
  }
}

/** Among the questions that this respondent may still meet, at the time of turn `seq`. */
function whereIs(state: MachineState, questionId: string, seq: number) {
  const then = { ...state, turns: state.turns.slice(0, seq) };
  const way = wayOf(then);
  const said = saidToQuestions(then);
  const left = way.filter(({ id }) => id === questionId || !said.has(id));
  return {
    place: way.findIndex(({ id }) => id === questionId) + 1,
    of: way.length,
    minutesLeft: minutesFor(left),
  };
}
