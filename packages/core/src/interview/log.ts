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
  const isIt = (turn: MachineState['turns'][number]): turn is SaidTurn =>
    (turn.kind === 'answer' || turn.kind === 'skip') &&
    turn.seq < before &&
    turn.questionId === questionId &&
    (askedTurn(state, turn.asked)?.kind === 'probe') === probed;
  return state.turns.findLast(isIt) ?? null;
}

/** Ids of questions that were answered or skipped. */
export function settledQuestions(state: MachineState): Set<string> {
  return new Set(
    state.turns.flatMap((turn) =>
      (turn.kind === 'answer' || turn.kind === 'skip') && askedTurn(state, turn.asked)?.kind === 'question'
        ? [turn.questionId]
        : [],
    ),
  );
}

/** Place of a question in its version, from 0. */
export function placeOf({ questions }: MachineState, questionId: string): number {
  return questions.findIndex(({ id }) => id === questionId);
}
