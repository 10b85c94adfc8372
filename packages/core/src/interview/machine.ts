import type { PublishedQuestion } from '@plumbline/db';
import { AppError } from '../shared/errors.ts';
import { openTurn, placeOf } from './log.ts';
import { sayTo } from './machine-say.ts';
import { append } from './machine-step.ts';
import type { MachineEvent, MachineState, Step } from './machine-types.ts';
import { stoppedWords } from './moderator.ts';
import { hasRoomForBack } from './room.ts';

/** An interview that was just opened: nothing is asked before consent. */
export function opened(questions: readonly PublishedQuestion[]): MachineState {
  return { phase: 'consent', questions, turns: [] };
}

/**
 * The interview machine, pure. Text, HTTP and later voice make the same events.
 * Turns are numbered from 1 without gaps; what was said is never removed, only superseded.
 * @throws conflict for an event that has no place now, not_found for a question of another version,
 * invalid_input for a required question that is skipped. The state is then as it was.
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
  if (!accepted) return append(state, [], 'declined');
  const first = state.questions[0];
  return first
    ? append(state, [{ kind: 'question', questionId: first.id }], 'asking')
    : append(state, [], 'finished');
}

function back(state: MachineState): Step {
  const questionId = questionBefore(state);
  if (questionId === null) throw new AppError('conflict', 'This is the first question.');
  if (!hasRoomForBack(state)) throw new AppError('conflict', 'You went back too often; please go on.');
  return append(state, [{ kind: 'back' }, { kind: 'question', questionId }]);
}

function finish(state: MachineState): Step {
  if (state.phase === 'finished' || state.phase === 'declined') return { state, effects: [] };
  return append(asking(state), [{ kind: 'statement', text: stoppedWords }], 'finished');
}

// From a probe, Back leads to the question that was probed.
function questionBefore(state: MachineState): string | null {
  const open = openTurn(state);
  if (!open) return null;
  if (open.kind === 'probe') return open.questionId;
  return state.questions[placeOf(state, open.questionId) - 1]?.id ?? null;
}

function asking(state: MachineState): MachineState {
  if (state.phase === 'asking') return state;
  throw new AppError(
    'conflict',
    state.phase === 'consent' ? 'Choose first whether you take part.' : 'This interview is over.',
  );
}
