import type { skipBody } from '@plumbline/contracts';
import type { z } from 'zod';
import type { Context } from '../shared/context.ts';
import type { Submitted } from './submission.ts';
import { submit } from './submit.ts';

/**
 * Leaves a question or a probe without an answer, with the reason.
 * @throws invalid_input when a required question is skipped without saying why; otherwise as `submitAnswer`.
 */
export function skipQuestion(ctx: Context, input: z.output<typeof skipBody>): Promise<Submitted> {
  const { submissionId, questionId, turn, reason } = input;
  const event = { type: 'skip' as const, questionId, reason };
  return submit(ctx, { submissionId, event: () => (turn === undefined ? event : { ...event, turn }) });
}
