import { settledQuestions } from './log.ts';
import type { MachineState } from './machine-types.ts';

/** An interview never grows past this many turns. */
export const mostTurns = 300;

/** Question, answer, probe, its answer. */
const turnsAQuestion = 4;
/** Back, the question again, its answer, a probe, its answer. */
const turnsABack = 5;

/** Whether Back still leaves room for every question that is to come: nobody gets stuck before the end. */
export function hasRoomForBack(state: MachineState): boolean {
  return room(state) >= turnsABack;
}

export function hasRoomForEdit(state: MachineState): boolean {
  return room(state) >= 1;
}

function room(state: MachineState): number {
  const toCome = state.questions.length - settledQuestions(state).size;
  return mostTurns - 1 - state.turns.length - toCome * turnsAQuestion;
}
