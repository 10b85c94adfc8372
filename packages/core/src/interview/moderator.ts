import type { PublishedQuestion } from '@plumbline/db';
import { lastSaid, settledQuestions } from './log.ts';
import type { MachineState, MachineTurn, SaidTurn, Unnumbered } from './machine-types.ts';

const neutralProbe = 'Could you tell me more about that?';
export const closingWords = 'Thank you. That was the last question, and your answers are saved.';
export const stoppedWords = 'Thank you. The answers you gave so far are saved.';

/** What the scripted moderator says after the open turn was answered or skipped: a probe, a question, or the closing words. */
export function nextWords(state: MachineState, said: SaidTurn, probed: boolean): Unnumbered<MachineTurn> {
  const probe = probed || said.kind === 'skip' ? null : standardProbe(state, said.questionId);
  if (probe !== null) return { kind: 'probe', questionId: said.questionId, text: probe };
  const settled = settledQuestions(state);
  const next = state.questions.find(({ id }) => !settled.has(id));
  return next ? { kind: 'question', questionId: next.id } : { kind: 'statement', text: closingWords };
}

/** The same words for everyone; at most one, and none once a probe of this question was answered. */
function standardProbe(state: MachineState, questionId: string): string | null {
  const question = state.questions.find(({ id }) => id === questionId);
  if (!question || !mayProbe(question) || lastSaid(state, questionId, true)) return null;
  return question.config.standardProbes[0] ?? neutralProbe;
}

function mayProbe(
  question: PublishedQuestion,
): question is Extract<PublishedQuestion, { type: 'open_ended' }> {
  return question.type === 'open_ended' && question.config.maxProbes > 0;
}
