import { checkQuality, contextOf, type Services } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleCheckQuality(services: Services): Handlers['check-quality'] {
  return async (run) => {
    const { workspaceId, studyId } = run.payload;
    await checkQuality(contextOf(services, { kind: 'system', workspaceId }), { studyId });
    // A crash between the two looks once more, and finds the same.
    await services.db.transaction().execute(run.complete);
  };
}
