import { probesOf } from './built-in-moderator.ts';
import { saidToQuestions } from './log.ts';
import type { MachineState } from './machine-types.ts';

/** An interview never grows past this many turns. */
export const mostTurns = 600;

/** Back, the question again, its answer, and three probes with theirs. */
const turnsABack = 9;
/** The correction, and a question that it puts in the place of the open one. */
const turnsAnEdit = 3;

/** Whether Back still leaves room for every question that is to come: nobody gets stuck before the end. */
export function hasRoomForBack(state: MachineState): boolean {
  return room(state) >= turnsABack;
}

export function hasRoomForEdit(state: MachineState): boolean {
  return room(state) >= turnsAnEdit;
}

function room(state: MachineState): number {
  const said = saidToQuestions(state);
  const toCome = state.questions.filter(({ id }) => !said.has(id));
  // A question and its answer, a probe and its answer.
  const turnsToCome = toCome.reduce((sum, question) => sum + 2 + 2 * probesOf(question), 0);
  return mostTurns - 1 - state.turns.length - turnsToCome;
}
