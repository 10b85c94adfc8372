import type { CodedAnswer } from '@plumbline/contracts';
import type { AnswerRow } from './queries-answers.ts';

export function viewAnswer({
  respondentNumber,
  questionId: _question,
  answeredAt,
  ...row
}: AnswerRow): CodedAnswer {
  return { ...row, respondent: `Respondent ${respondentNumber}`, answeredAt: answeredAt.toISOString() };
}
