import type { Question, QuestionType } from '@plumbline/contracts';

/** Seconds a question takes on a phone, probe included. Rough guesses: they only make "about 3 minutes left". */
const seconds: Record<QuestionType, number> = {
  open_ended: 60,
  scale: 10,
  single_choice: 15,
  multiple_choice: 20,
  ranking: 40,
  yes_no: 10,
};

/** Whole minutes, at least 1, for `questions`. */
export function minutesFor(questions: readonly Pick<Question, 'type'>[]): number {
  return Math.max(1, Math.round(questions.reduce((sum, { type }) => sum + seconds[type], 0) / 60));
}
