import type { CheckedAnswer, CheckedInterview } from './checked.ts';

export const start = new Date('2026-05-06T09:00:00Z');

export function answerTo(questionId: string, given: Partial<CheckedAnswer> = {}): CheckedAnswer {
  return { questionId, point: null, text: null, seconds: null, ...given };
}

export function interviewOf(
  id: string,
  answers: readonly CheckedAnswer[] = [],
  given: Partial<CheckedInterview> = {},
): CheckedInterview {
  return { id, startedAt: start, source: null, answers, ...given };
}

/** Interviews with these seconds for each of their questions. */
export function paced(paces: readonly (readonly number[])[]): CheckedInterview[] {
  return paces.map((seconds, index) =>
    interviewOf(
      `i${index}`,
      seconds.map((each, question) => answerTo(`q${question}`, { seconds: each })),
    ),
  );
}
