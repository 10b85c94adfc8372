import { interviewWithdrawn, type Services } from '@plumbline/core';
import type { WebSocket } from 'ws';

const claimType = 'interview_claim';

interface Owner {
  /** UUIDv7: of two claims, made in whichever process, the later one is the greater text. */
  claim: string;
  lose: Lose;
}

/** Why a socket may no longer speak for its interview. */
export type Lose = (why: 'taken_over' | 'withdrawn') => void;

export interface Owners {
  /** Makes `socket` the one that the interview listens to; `lose` is called when another takes over or the interview is withdrawn. */
  own(of: { workspaceId: string; interviewId: string }, socket: WebSocket, lose: Lose): void;
  close(): void;
}

/** One socket owns an interview: known at once in this process, over the live bus in the others. */
export function createOwners(services: Services): Owners {
  const owners = new Map<string, Owner>();
  const unsubscribe = services.live.subscribe(({ type, ids }) => {
    if (type === claimType) for (const id of ids) yieldTo(id);
    if (type === interviewWithdrawn) for (const id of ids) owners.get(id)?.lose('withdrawn');
  });

  function yieldTo(id: string): void {
    const [interviewId = '', claim = ''] = id.split(' ');
    const owner = owners.get(interviewId);
    if (!owner || owner.claim >= claim) return;
    owners.delete(interviewId);
    owner.lose('taken_over');
  }

  return {
    own: ({ workspaceId, interviewId }, socket, lose) => {
      const owner = { claim: services.ids.uuid(), lose };
      const name = `${interviewId} ${owner.claim}`;
      yieldTo(name);
      owners.set(interviewId, owner);
      socket.on('close', () => {
        if (owners.get(interviewId) === owner) owners.delete(interviewId);
      });
      services.live
        .publish({ workspaceId, type: claimType, ids: [name] })
        .catch((err: unknown) => services.logger.warn('claim not sent', { err }));
    },
    close: unsubscribe,
  };
}
