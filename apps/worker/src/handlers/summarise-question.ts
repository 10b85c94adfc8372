import { contextOf, type Services, summariseQuestion } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleSummariseQuestion(services: Services): Handlers['summarise-question'] {
  return async (run) => {
    const { workspaceId, questionId } = run.payload;
    await summariseQuestion(contextOf(services, { kind: 'system', workspaceId }), { questionId });
    // A crash between the two computes once more, to the same rows.
    await services.db.transaction().execute(run.complete);
  };
}
