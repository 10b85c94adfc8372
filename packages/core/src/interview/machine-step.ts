import type { InterviewPhase } from '@plumbline/contracts';
import type { Effect, MachineState, MachineTurn, Step, Unnumbered } from './machine-types.ts';

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

export function numbered<T extends Unnumbered<MachineTurn>>(turn: T, seq: number): T & { seq: number } {
  return { ...turn, seq };
}
