import { contextOf, type Services, summariseStudy } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleSummariseStudy(services: Services): Handlers['summarise-study'] {
  return async (run) => {
    const { workspaceId, studyId } = run.payload;
    await summariseStudy(contextOf(services, { kind: 'system', workspaceId }), { studyId });
    // A crash between the two computes once more, to the same row.
    await services.db.transaction().execute(run.complete);
  };
}
