import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';
import { audit } from './audit.ts';
import { authoriseSignedIn } from './authorise.ts';
import { hashPassword } from './passwords.ts';
import { updatePassword } from './queries.ts';
import { findToken, revokeOtherSessions } from './queries-tokens.ts';

/** Sets the caller's own password and ends their other sessions. @throws not_allowed for an API key. */
export async function setPassword(ctx: Context, { password }: { password: string }): Promise<void> {
  const { workspaceId, userId, tokenHash } = authoriseSignedIn(ctx);
  const token = await findToken(ctx.db, tokenHash);
  if (userId === null || token?.kind !== 'session') {
    throw new AppError('not_allowed', 'Only a person who is signed in can set a password.');
  }
  const passwordHash = await hashPassword(password);
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    await updatePassword(trx, userId, passwordHash);
    await revokeOtherSessions(trx, userId, tokenHash, ctx.clock.now());
    await audit(ctx, trx, { workspaceId, actorId: userId, action: 'password.set', subjectId: userId });
  });
}
