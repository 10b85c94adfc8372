import type { Session } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { audit } from './audit.ts';
import { insertToken } from './queries-tokens.ts';
import { expiryOf, newSecret } from './secrets.ts';
import { sessionOf } from './view-session.ts';

/** What signing in gives: the view for the page, and the secret for its cookie. */
export interface SignedIn {
  session: Session;
  token: string;
  expiresAt: Date;
}

/** Opens a session of 30 days for a member, in the caller's transaction of that workspace. */
export async function startSession(
  services: Services,
  trx: Trx,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<SignedIn> {
  const now = services.clock.now();
  const { token, hash } = newSecret('session');
  const expiresAt = expiryOf('session', now);
  const id = services.ids.uuid();
  await insertToken(trx, {
    hash,
    id,
    kind: 'session',
    workspaceId,
    subjectId: userId,
    role: null,
    name: '',
    at: now,
    expiresAt,
  });
  await audit(services, trx, { workspaceId, actorId: userId, action: 'session.started', subjectId: id });
  return { session: await sessionOf(services, trx, { workspaceId, userId }), token, expiresAt };
}
