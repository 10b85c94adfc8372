import type { QuestionType } from '@plumbline/contracts';
import type { OpenTurn } from './view.ts';

/** What is being asked, whichever kind of turn asks it. */
export interface Asked {
  type: QuestionType;
  questionId: string;
  text: string;
  note: string;
  config: Record<string, unknown>;
  /** The answer given before, when the respondent came back to it. */
  previous: unknown;
}

/** A probe is asked like an open question. */
export function askedOf(turn: OpenTurn): Asked {
  if (turn.kind === 'probe') {
    const { questionId, text } = turn;
    return { type: 'open_ended', questionId, text, note: '', config: {}, previous: undefined };
  }
  const { id, type, text, shownToRespondents, config } = turn.question;
  return {
    type,
    questionId: id,
    text,
    note: shownToRespondents,
    config,
    previous: turn.previous ?? undefined,
  };
}
