import { AppError } from '../shared/errors.ts';
import { branchOf } from './branch.ts';
import { awaitedTurn, openTurn } from './log.ts';
import { decidedWords, nextQuestion } from './machine-next.ts';
import { sayTo } from './machine-say.ts';
import { append, speak } from './machine-step.ts';
import type { MachineEvent, MachineState, Setting, Step } from './machine-types.ts';
import { hasRoomForBack } from './room.ts';
import { wordsIn } from './words/catalogue.ts';

/** An interview that was just opened: nothing is asked before consent. */
export function opened(setting: Setting): MachineState {
  return { ...setting, phase: 'consent', turns: [] };
}

/**
 * The interview machine, pure. Text, HTTP and later voice make the same events.
 * Turns are numbered from 1 without gaps; what was said is never removed, only superseded.
 * @throws conflict for an event that has no place now, not_found for a question of another version,
 * invalid_input for a required question that is skipped or a value that the turn does not take. The state is then as it was.
 */
export function decide(state: MachineState, event: MachineEvent): Step {
  switch (event.type) {
    case 'consent':
      return consent(state, event.accepted);
    case 'answer':
    case 'skip':
      return sayTo(asking(state), event);
    case 'back':
      return back(asking(state));
    case 'finish':
      return finish(state);
    case 'moderate':
      return moderate(state, event);
    default:
      return event satisfies never;
  }
}

/** Whether Back has somewhere to go. */
export function canGoBack(state: MachineState): boolean {
  return questionBefore(state) !== null && hasRoomForBack(state);
}

function consent(state: MachineState, accepted: boolean): Step {
  if (state.phase === (accepted ? 'asking' : 'declined')) return { state, effects: [] };
  if (state.phase !== 'consent') throw new AppError('conflict', 'You have already chosen.');
  return accepted ? speak(state, nextQuestion(state)) : append(state, [], 'declined');
}

function back(state: MachineState): Step {
  const questionId = questionBefore(state);
  if (questionId === null) throw new AppError('conflict', 'This is the first question.');
  if (!hasRoomForBack(state)) throw new AppError('conflict', 'You went back too often; please go on.');
  return append(state, [{ kind: 'back' }, { kind: 'question', questionId }]);
}

function finish(state: MachineState): Step {
  if (state.phase === 'finished' || state.phase === 'declined') return { state, effects: [] };
  return speak(asking(state), { kind: 'statement', text: wordsIn(state.language).stopped });
}

/** A decision about what is no longer waited for changes nothing: it came twice, late, or the respondent went on. */
function moderate(
  state: MachineState,
  { said, decision }: Extract<MachineEvent, { type: 'moderate' }>,
): Step {
  const awaited = awaitedTurn(state);
  if (awaited?.seq !== said) return { state, effects: [] };
  return speak(state, decidedWords(state, awaited, decision));
}

// From a probe, or while one is decided, Back leads to the question itself.
function questionBefore(state: MachineState): string | null {
  const open = openTurn(state);
  if (open?.kind !== 'question') return (open ?? awaitedTurn(state))?.questionId ?? null;
  const branch = branchOf(state);
  const place = state.questions.findIndex(({ id }) => id === open.questionId);
  return state.questions.slice(0, place).findLast(({ id }) => branch.get(id) === 'shown')?.id ?? null;
}

function asking(state: MachineState): MachineState {
  if (state.phase === 'asking') return state;
  throw new AppError(
    'conflict',
    state.phase === 'consent' ? 'Choose first whether you take part.' : 'This interview is over.',
  );
}
