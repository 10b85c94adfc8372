import type { AnswerValue } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { validateAnswer } from './questions/index.ts';

/** The answer as the question takes it, or what is wrong with it in one line. */
export function validateImported(
  question: PublishedQuestion,
  raw: unknown,
): { value: AnswerValue } | { message: string } {
  const checked = validateAnswer(question, raw);
  if (checked.ok) return { value: checked.value };
  return { message: checked.errors[0]?.message ?? 'is not an answer to this question' };
}
