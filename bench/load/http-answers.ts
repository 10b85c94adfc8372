import { randomUUID } from 'node:crypto';
import type { NextRequest } from './closed-loop.ts';
import type { RunningInterview } from './running-interviews.ts';

/** One interview after the other, each to its end. */
export function answersOf(waiting: RunningInterview[]): NextRequest {
  let interview = waiting.pop();
  return () => {
    if (interview?.answers.length === 0) interview = waiting.pop();
    const answer = interview?.answers.shift();
    if (!interview || !answer) return null;
    return {
      path: `/api/v1/respond/interviews/${interview.id}/answers`,
      headers: `authorization: Bearer ${interview.session}\r\n`,
      body: JSON.stringify({ submissionId: randomUUID(), ...answer }),
    };
  };
}
