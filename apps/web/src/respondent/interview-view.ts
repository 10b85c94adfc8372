import type { InterviewServerFrame, InterviewState, RespondentTurn } from '@plumbline/contracts';

export type OpenTurn = Extract<RespondentTurn, { kind: 'question' | 'probe' }>;

/** What the page shows; a pure fold of the frames that came in. */
export interface InterviewView {
  state: InterviewState;
  open: OpenTurn | null;
  connection: 'open' | 'lost';
  takenOver: boolean;
  /** A sentence from the server about the last thing that was sent. */
  problem: string | null;
}

export function viewOf(state: InterviewState): InterviewView {
  return { state, open: openTurn(state.open), connection: 'open', takenOver: false, problem: null };
}

export function foldFrame(view: InterviewView, frame: InterviewServerFrame): InterviewView {
  switch (frame.type) {
    case 'state':
      return { ...view, state: frame.state, open: openTurn(frame.state.open), takenOver: false };
    case 'turn':
      return {
        ...view,
        state: { ...view.state, lastSeq: Math.max(view.state.lastSeq, frame.turn.seq), canGoBack: true },
        open: openTurn(frame.turn) ?? view.open,
        problem: null,
      };
    case 'completed':
      return { ...view, state: { ...view.state, phase: 'finished', receipt: frame.receipt }, open: null };
    case 'problem':
      return { ...view, problem: frame.errors?.[0]?.message ?? frame.detail };
    case 'taken_over':
      return { ...view, takenOver: true };
    case 'ack':
      return { ...view, problem: null };
    case 'pong':
      return view;
  }
}

function openTurn(turn: RespondentTurn | null): OpenTurn | null {
  return turn?.kind === 'question' || turn?.kind === 'probe' ? turn : null;
}
