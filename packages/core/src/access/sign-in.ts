import { inWorkspace } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';
import { passwordMatches } from './passwords.ts';
import { findMemberships, findUserByEmail } from './queries.ts';
import { type SignedIn, startSession } from './start-session.ts';

/**
 * Signs a person in to the workspace they joined first.
 * @throws not_signed_in, the same for an unknown address, a wrong password and someone without a workspace.
 */
export async function signIn(
  services: Services,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const user = await findUserByEmail(services.db, email.toLowerCase());
  const matches = await passwordMatches(user?.password_hash ?? null, password);
  const [membership] = user && matches ? await findMemberships(services.db, user.id) : [];
  if (!user || !membership) {
    throw new AppError('not_signed_in', 'The e-mail address or the password is wrong.');
  }
  const { workspaceId } = membership;
  return inWorkspace(services.db, workspaceId, (trx) =>
    startSession(services, trx, { workspaceId, userId: user.id }),
  );
}
