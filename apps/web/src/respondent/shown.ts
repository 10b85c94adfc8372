import type { QuestionAhead } from '@plumbline/contracts';
import { type Asked, askedOf } from './asked.ts';
import type { Submission } from './submission.ts';
import type { InterviewView, OpenTurn } from './view.ts';

/** A question or probe on the screen. Its key stays when a question that was shown ahead is then asked by the server. */
export interface ShownTurn {
  key: string;
  /** Null when the server has not asked it yet. */
  seq: number | null;
  kind: OpenTurn['kind'];
  asked: Asked;
  required: boolean;
  place: number;
  of: number;
  minutesLeft: number;
}

/**
 * What the respondent gets to see: a turn; `deciding` while the server decides on the next one; `held` when the page
 * cannot know how it goes on before the connection is back.
 */
export type Shown = ShownTurn | 'deciding' | 'held';

type Queue = readonly Submission[];

/** The open turn; or, when its answer waits on this device, the next question that is sure to come. */
export function shownNow(view: InterviewView, queue: Queue): Shown {
  const { open } = view;
  const goesOn = view.connection === 'lost' || queue.some(({ waiting }) => waiting);
  if (open === null) return goesOn ? 'held' : 'deciding';
  const isCovered = view.answered || queue.some((one) => one.waiting && covers(one, open));
  if (!isCovered) return shownTurn(open);
  return goesOn ? nextAhead(view, queue, questionOf(open)) : 'deciding';
}

function nextAhead({ state, settled }: InterviewView, queue: Queue, after: string): Shown {
  // A page that is newer than the server gets no questions ahead.
  const ahead = state.ahead ?? [];
  const isSaid = (id: string) =>
    settled.includes(id) || queue.some((one) => one.type !== 'back' && one.questionId === id);
  let next = ahead.find(({ follows }) => follows === after);
  while (next && isSaid(next.question.id)) {
    const { id } = next.question;
    next = ahead.find(({ follows }) => follows === id);
  }
  return next ? shownAhead(next) : 'held';
}

function covers(submission: Submission, open: OpenTurn): boolean {
  if (submission.type === 'back' || submission.turn === open.seq) return true;
  return submission.turn === null && open.kind === 'question' && submission.questionId === open.question.id;
}

function questionOf(open: OpenTurn): string {
  return open.kind === 'probe' ? open.questionId : open.question.id;
}

function shownTurn(open: OpenTurn): ShownTurn {
  const about = { seq: open.seq, kind: open.kind, asked: askedOf(open), minutesLeft: open.minutesLeft };
  if (open.kind === 'probe') {
    return { ...about, key: `probe ${open.seq}`, required: false, place: open.place, of: open.of };
  }
  const { id, required, place, of } = open.question;
  return { ...about, key: keyOfQuestion(id), required, place, of };
}

function shownAhead({ question, minutesLeft }: QuestionAhead): ShownTurn {
  const turn = shownTurn({ seq: 0, kind: 'question', question, minutesLeft, previous: null });
  return { ...turn, seq: null };
}

/** Under which the draft of a question is kept. */
export function keyOfQuestion(questionId: string): string {
  return `question ${questionId}`;
}
