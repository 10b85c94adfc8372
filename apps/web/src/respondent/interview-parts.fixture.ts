import type { InterviewState, QuestionAhead, RespondentTurn, ShownQuestion } from '@plumbline/contracts';
import type { Answer } from './submission.ts';
import { type InterviewView, viewOf } from './view.ts';

export function shownQuestion(id: string, place: number): ShownQuestion {
  const config = { min: 1, max: 5 };
  return {
    id,
    type: 'scale',
    text: `About ${id}?`,
    shownToRespondents: '',
    required: false,
    config,
    place,
    of: 5,
  };
}

export function questionTurn(seq: number, id: string): Extract<RespondentTurn, { kind: 'question' }> {
  return { seq, kind: 'question', question: shownQuestion(id, seq), minutesLeft: 1, previous: null };
}

/** Questions that surely follow one another. */
export function chain(...ids: string[]): QuestionAhead[] {
  return ids.slice(1).map((id, index) => ({
    follows: ids[index] ?? '',
    question: shownQuestion(id, index + 2),
    minutesLeft: 1,
  }));
}

export function stateWith(change: Partial<InterviewState>): InterviewState {
  return {
    interviewId: '00000000-0000-7000-8000-000000000000',
    phase: 'asking',
    language: 'en',
    languages: ['en'],
    consent: { version: 1, title: '', askedBy: '', purpose: '', minutes: 1, points: [] },
    receipt: '',
    lastSeq: 1,
    open: null,
    canGoBack: false,
    ahead: [],
    ...change,
  };
}

/** An interview at its first question `a`, with `b`, `c` and `d` sure to follow. */
export function atFirst(change: Partial<InterviewView> = {}): InterviewView {
  const state = stateWith({ open: questionTurn(1, 'a'), ahead: chain('a', 'b', 'c', 'd') });
  return { ...viewOf(state), ...change };
}

export function answer(questionId: string, change: Partial<Answer> = {}): Answer {
  return {
    type: 'answer',
    submissionId: `submission-${questionId}`,
    questionId,
    turn: null,
    probe: false,
    at: '2026-11-02T10:00:00.000Z',
    waiting: true,
    sent: false,
    value: { value: 3 },
    ...change,
  };
}
