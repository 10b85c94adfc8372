import type { AskedTurn, MachineState, MachineTurn, SaidTurn } from './machine-types.ts';

type Log = Pick<MachineState, 'turns'>;

/** The question or probe that waits for the respondent. */
export function openTurn(state: MachineState): AskedTurn | null {
  return state.phase === 'asking' ? waiting(state).open : null;
}

/** What was said last, while the moderator has not decided yet what follows. */
export function awaitedTurn(state: MachineState): SaidTurn | null {
  return state.phase === 'asking' ? waiting(state).said : null;
}

function waiting({ turns }: Log): { open: AskedTurn | null; said: SaidTurn | null } {
  let open: AskedTurn | null = null;
  let said: SaidTurn | null = null;
  for (const turn of turns) {
    if (turn.kind === 'question' || turn.kind === 'probe') {
      open = turn;
      said = null;
    } else if (isSaid(turn) && turn.asked === (open?.seq ?? said?.asked)) {
      open = null;
      said = turn;
    }
  }
  return { open, said };
}

export function isSaid(turn: MachineTurn): turn is SaidTurn {
  return turn.kind === 'answer' || turn.kind === 'skip';
}

export function askedTurn({ turns }: Log, seq: number): AskedTurn | null {
  const turn = turns[seq - 1];
  return turn?.kind === 'question' || turn?.kind === 'probe' ? turn : null;
}

/** What was last said to each question itself (not to its probes) before turn `before`, by question id. */
export function saidToQuestions(log: Log, before = Number.POSITIVE_INFINITY): Map<string, SaidTurn> {
  const said = log.turns.filter(isSaid).filter(({ seq, asked }) => seq < before && isQuestion(log, asked));
  return new Map(said.map((turn) => [turn.questionId, turn]));
}

/** What was last said to the question of `asked`, or to this very probe: an answer to it supersedes that. */
export function lastSaidTo(state: MachineState, asked: AskedTurn): SaidTurn | null {
  if (asked.kind === 'question') return saidToQuestions(state).get(asked.questionId) ?? null;
  return state.turns.filter(isSaid).findLast((turn) => turn.asked === asked.seq) ?? null;
}

/** Words of the probes that this question was followed by, in order. */
export function probesAsked({ turns }: Log, questionId: string): string[] {
  return turns.flatMap((turn) =>
    turn.kind === 'probe' && turn.questionId === questionId ? [turn.text] : [],
  );
}

function isQuestion(log: Log, seq: number): boolean {
  return askedTurn(log, seq)?.kind === 'question';
}
