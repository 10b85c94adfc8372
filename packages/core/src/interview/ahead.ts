import type { QuestionAhead } from '@plumbline/contracts';
import { saidToQuestions } from './log.ts';
import type { MachineState } from './machine-types.ts';
import { viewTurn } from './turn-view.ts';

/** Enough for a tunnel; more would make every state heavy. */
const mostAhead = 20;

/**
 * The questions that are sure to come, for a page that loses its connection: those not settled yet that are shown
 * whatever is answered. A question with conditions breaks the chain, because only the server decides on it.
 */
export function questionsAhead(state: MachineState, interviewId: string): QuestionAhead[] {
  if (state.phase !== 'consent' && state.phase !== 'asking') return [];
  const settled = saidToQuestions(state);
  const seq = state.turns.length;
  return state.questions
    .flatMap((question, index) => {
      const before = state.questions[index - 1];
      return before && !question.showIf && !settled.has(question.id)
        ? [{ follows: before.id, questionId: question.id }]
        : [];
    })
    .slice(0, mostAhead)
    .flatMap(({ follows, questionId }) => {
      const turn = viewTurn(state, interviewId, { seq, kind: 'question', questionId });
      return turn.kind === 'question'
        ? [{ follows, question: turn.question, minutesLeft: turn.minutesLeft }]
        : [];
    });
}
