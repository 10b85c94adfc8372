import { inWorkspace } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import type { Services } from '../shared/context.ts';
import { AppError, notFound } from '../shared/errors.ts';
import { audit } from './audit.ts';
import { hashPassword } from './passwords.ts';
import { insertMember, insertUser } from './queries.ts';
import { findToken, takeToken } from './queries-tokens.ts';
import { type SignedIn, startSession } from './start-session.ts';

export interface Joining {
  token: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the person a user and a member, and signs them in. The invitation is used up.
 * @throws conflict when the address has a user already, already_used, not_found for an unknown or expired invitation.
 */
export async function acceptInvitation(services: Services, joining: Joining): Promise<SignedIn> {
  const hash = hashToken(joining.token);
  const invitation = await findToken(services.db, hash);
  if (invitation?.kind !== 'invitation') throw notFound('invitation');
  if (invitation.revoked_at) throw alreadyUsed();
  const { workspace_id: workspaceId } = invitation;
  const passwordHash = await hashPassword(joining.password);
  const userId = services.ids.uuid();
  const at = services.clock.now();
  return inWorkspace(services.db, workspaceId, async (trx) => {
    const taken = await takeToken(trx, 'invitation', hash, at);
    if (!taken?.role) throw (await findToken(trx, hash))?.revoked_at ? alreadyUsed() : notFound('invitation');
    const email = joining.email.toLowerCase();
    if (!(await insertUser(trx, { id: userId, email, name: joining.name, passwordHash, at }))) {
      throw new AppError('conflict', 'There is an account with this e-mail address. Sign in with it.', [
        { pointer: '/email', message: 'has an account already' },
      ]);
    }
    await insertMember(trx, { workspaceId, userId, role: taken.role, at });
    await audit(services, trx, { workspaceId, actorId: userId, action: 'member.joined', subjectId: userId });
    return startSession(services, trx, { workspaceId, userId });
  });
}

function alreadyUsed(): AppError {
  return new AppError('already_used', 'This invitation was used before. Ask for a new one.');
}
