import type { AnswerValue, ReceiptAnswers, SkipReason } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { shownQuestion } from '../shown-question.ts';
import type { GivenAnswer, ReceiptInterview } from './queries.ts';

/** Everything the respondent said that counts, question by question in the order of the script. */
export function viewReceipt(
  interview: ReceiptInterview,
  questions: readonly PublishedQuestion[],
  given: readonly GivenAnswer[],
): ReceiptAnswers {
  return {
    study: { title: interview.title, askedBy: interview.asked_by },
    phase: interview.phase,
    startedAt: interview.started_at.toISOString(),
    finishedAt: interview.finished_at?.toISOString() ?? null,
    answers: questions.flatMap((question, index) => {
      const own = given.filter(({ questionId }) => questionId === question.id);
      const answer = own.findLast(({ probed }) => !probed);
      if (!answer) return [];
      return [
        {
          question: shownQuestion(question, {
            interviewId: interview.id,
            language: interview.language,
            place: index + 1,
            of: questions.length,
          }),
          ...viewAnswer(answer),
          probes: own
            .filter(({ probed }) => probed)
            .map((probed) => ({ turn: probed.askedTurn, text: probed.probe ?? '', ...viewAnswer(probed) })),
        },
      ];
    }),
  };
}

function viewAnswer({ state, value, text, answeredAt }: GivenAnswer): {
  value: AnswerValue | null;
  skipReason: SkipReason | null;
  answeredAt: string;
} {
  const said = text === null ? value : { text };
  const skipReason = state === 'answered' ? null : state;
  return { value: skipReason === null ? said : null, skipReason, answeredAt: answeredAt.toISOString() };
}
