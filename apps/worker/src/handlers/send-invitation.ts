import { contextOf, type Services, sendInvitation } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleSendInvitation(services: Services): Handlers['send-invitation'] {
  return async (run) => {
    const { workspaceId, linkId } = run.payload;
    await sendInvitation(contextOf(services, { kind: 'system', workspaceId }), linkId, run);
  };
}
