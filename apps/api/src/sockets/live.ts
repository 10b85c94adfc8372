import { recognise, type Services } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';
import { tokenOf } from '../plugins/auth.ts';
import { apiBase } from '../routing/route.ts';
import { createFollowers, type Follower, type FollowerLimits, followerLimits } from './live-followers.ts';

/** A revoked session loses its socket within five seconds. */
const checkEveryMs = 4_000;

/**
 * The dashboard's socket: `{subscribe: [topics]}` in, `{type, ids}` out. Events are matched within the member's own
 * workspace, so a topic of another one, like one that does not exist, is followed in silence.
 */
export function liveSocket(
  app: FastifyInstance,
  services: Services,
  limits: Partial<FollowerLimits & { checkEveryMs: number }> = {},
): void {
  const followers = createFollowers({ ...followerLimits, ...limits });
  const unsubscribe = services.live.subscribe(followers.tell, followers.tellAll);
  const check = setInterval(
    () => void dropRevoked(services, followers.all()),
    limits.checkEveryMs ?? checkEveryMs,
  );
  check.unref();
  app.addHook('onClose', async () => {
    clearInterval(check);
    unsubscribe();
  });

  const options = {
    websocket: true as const,
    config: { access: 'signed_in' as const },
    schema: { hide: true },
  };
  app.get(`${apiBase}/live`, options, (socket, request) => {
    const { actor } = request;
    const token = tokenOf(request);
    if (actor.kind !== 'member' || token === null) return socket.close(1008, 'not signed in');
    followers.add(socket, { workspaceId: actor.workspaceId, token });
  });
}

/** Asks once for each session, however many pages it has open. A database that is gone says nothing about sessions. */
async function dropRevoked(services: Services, followers: readonly Follower[]): Promise<void> {
  for (const token of new Set(followers.map((one) => one.token))) {
    const actor = await recognise(services, token).catch(() => null);
    if (actor === null || actor.kind === 'member') continue;
    for (const page of followers) if (page.token === token) page.socket.close(1008, 'signed out');
  }
}
