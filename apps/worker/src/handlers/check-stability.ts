import { contextOf, measureStability, type Services } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleCheckStability(services: Services): Handlers['check-stability'] {
  return async (run) => {
    const { workspaceId, runId } = run.payload;
    await measureStability(contextOf(services, { kind: 'system', workspaceId }), { runId }, run);
  };
}
