import { inWorkspace } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import type { Services } from '../shared/context.ts';
import { AppError, notFound } from '../shared/errors.ts';
import { findToken, takeToken } from './queries-tokens.ts';
import { type SignedIn, startSession } from './start-session.ts';

/**
 * Signs in by a one-time link and uses it up.
 * @throws already_used for a link that signed someone in before, not_found for an unknown or expired one.
 */
export async function signInByLink(services: Services, { token }: { token: string }): Promise<SignedIn> {
  const hash = hashToken(token);
  const link = await findToken(services.db, hash);
  if (link?.kind !== 'sign_in') throw notFound('sign-in link');
  return inWorkspace(services.db, link.workspace_id, async (trx) => {
    const taken = await takeToken(trx, 'sign_in', hash, services.clock.now());
    if (taken?.subject_id) {
      return startSession(services, trx, { workspaceId: taken.workspace_id, userId: taken.subject_id });
    }
    const used = (await findToken(trx, hash))?.revoked_at;
    throw used
      ? new AppError('already_used', 'This sign-in link was used before. Ask for a new one.')
      : notFound('sign-in link');
  });
}
