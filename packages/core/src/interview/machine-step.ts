import type { InterviewPhase } from '@plumbline/contracts';
import type { Effect, MachineState, MachineTurn, SpokenTurn, Step, Unnumbered } from './machine-types.ts';

/** Adds turns to the log under the next numbers, and moves to `phase`. */
export function append(
  state: MachineState,
  unnumbered: readonly Unnumbered<MachineTurn>[],
  phase: InterviewPhase = state.phase,
): Step {
  const added = unnumbered.map((turn, index): MachineTurn => numbered(turn, state.turns.length + index + 1));
  const effects: Effect[] = added.map((turn) => ({ type: 'turn', turn }));
  if (phase !== state.phase) effects.push({ type: 'phase', phase });
  return { state: { ...state, phase, turns: [...state.turns, ...added] }, effects };
}

/** The interviewer's next words; a statement ends the interview. */
export function speak(state: MachineState, words: Unnumbered<SpokenTurn>): Step {
  return append(state, [words], words.kind === 'statement' ? 'finished' : 'asking');
}

/** `then` after `first`. */
export function followed(first: Step, then: Step): Step {
  return { state: then.state, effects: [...first.effects, ...then.effects] };
}

export function numbered<T extends Unnumbered<MachineTurn>>(turn: T, seq: number): T & { seq: number } {
  return { ...turn, seq };
}
