import type { AskedTurn, MachineState, SaidTurn } from './machine-types.ts';

/** The question or probe that waits for the respondent. */
export function openTurn({ phase, turns }: MachineState): AskedTurn | null {
  if (phase !== 'asking') return null;
  let open: AskedTurn | null = null;
  for (const turn of turns) {
    if (turn.kind === 'question' || turn.kind === 'probe') open = turn;
    else if ((turn.kind === 'answer' || turn.kind === 'skip') && turn.asked === open?.seq) open = null;
  }
  return open;
}

export function askedTurn({ turns }: MachineState, seq: number): AskedTurn | null {
  const turn = turns[seq - 1];
  return turn?.kind === 'question' || turn?.kind === 'probe' ? turn : null;
}

/** What was last said to a question (or, when `probed`, to its probe) before turn `before`. */
export function lastSaid(
  state: MachineState,
  questionId: string,
  probed: boolean,
  before = Number.POSITIVE_INFINITY,
): SaidTurn | null {
  for (let at = Math.min(state.turns.length, before - 1) - 1; at >= 0; at -= 1) {
    const turn = state.turns[at];
    if (turn?.kind !== 'answer' && turn?.kind !== 'skip') continue;
    if (turn.questionId !== questionId) continue;
    if ((askedTurn(state, turn.asked)?.kind === 'probe') === probed) return turn;
  }
  return null;
}

/** Ids of questions that were answered or skipped. */
export function settledQuestions(state: MachineState): Set<string> {
  const settled = new Set<string>();
  for (const turn of state.turns) {
    if (turn.kind !== 'answer' && turn.kind !== 'skip') continue;
    if (askedTurn(state, turn.asked)?.kind === 'question') settled.add(turn.questionId);
  }
  return settled;
}

/** Place of a question in its version, from 0. */
export function placeOf({ questions }: MachineState, questionId: string): number {
  return questions.findIndex(({ id }) => id === questionId);
}
