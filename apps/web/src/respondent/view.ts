import type { InterviewServerFrame, InterviewState, RespondentTurn } from '@plumbline/contracts';
import type { Submission } from './submission.ts';

export type OpenTurn = Extract<RespondentTurn, { kind: 'question' | 'probe' }>;

/** Where the interview stands as far as this page knows; a pure fold of the frames that came in. */
export interface InterviewView {
  state: InterviewState;
  open: OpenTurn | null;
  /** The open turn's answer has arrived; what comes next is being decided. */
  answered: boolean;
  /** The latest turn of each question that this page has seen asked. */
  asked: Readonly<Record<string, number>>;
  /** Questions that this page knows to be answered or skipped. */
  settled: readonly string[];
  connection: 'open' | 'lost';
  takenOver: boolean;
  /** A sentence from the server about the last thing that was sent. */
  problem: string | null;
}

export function viewOf(state: InterviewState): InterviewView {
  const empty = { asked: {}, settled: [], connection: 'open', takenOver: false, problem: null } as const;
  return withState({ ...empty, state, open: null, answered: false }, state);
}

/** `said` is the submission that an acknowledgement is about. */
export function foldFrame(
  view: InterviewView,
  frame: InterviewServerFrame,
  said?: Submission,
): InterviewView {
  switch (frame.type) {
    case 'state':
      return withState(view, frame.state);
    case 'turn':
      return withTurn(view, frame.turn);
    case 'completed':
      return { ...view, state: { ...view.state, phase: 'finished', receipt: frame.receipt }, open: null };
    case 'problem':
      return { ...view, problem: frame.errors?.[0]?.message ?? frame.detail };
    case 'taken_over':
      return { ...view, takenOver: true };
    case 'ack':
      return said ? acknowledged(view, said) : view;
    case 'pong':
      return view;
  }
}

function withState(view: InterviewView, state: InterviewState): InterviewView {
  const open = openTurn(state.open);
  return { ...view, state, open, answered: false, takenOver: false, asked: withAsked(view.asked, open) };
}

// After `state`, the server repeats the turns that this page has missed: they say what was asked, not what is open.
function withTurn(view: InterviewView, turn: RespondentTurn): InterviewView {
  const asked = withAsked(view.asked, turn);
  const settled =
    turn.kind === 'answer' || turn.kind === 'skip' ? [...view.settled, turn.questionId] : view.settled;
  if (turn.seq <= view.state.lastSeq) return { ...view, asked, settled };
  const open = openTurn(turn);
  return {
    ...view,
    asked,
    settled,
    state: { ...view.state, lastSeq: turn.seq, canGoBack: true },
    ...(open ? { open, answered: false } : {}),
    problem: null,
  };
}

function acknowledged(view: InterviewView, said: Submission): InterviewView {
  if (said.type === 'back') return { ...view, answered: true, problem: null };
  return {
    ...view,
    answered: view.answered || said.turn === view.open?.seq,
    settled: said.probe ? view.settled : [...view.settled, said.questionId],
    problem: null,
  };
}

function withAsked(asked: InterviewView['asked'], turn: RespondentTurn | null): InterviewView['asked'] {
  return turn?.kind === 'question' ? { ...asked, [turn.question.id]: turn.seq } : asked;
}

function openTurn(turn: RespondentTurn | null): OpenTurn | null {
  return turn?.kind === 'question' || turn?.kind === 'probe' ? turn : null;
}
