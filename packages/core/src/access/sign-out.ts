import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { authoriseSignedIn } from './authorise.ts';
import { revokeSession } from './queries-tokens.ts';

/** Ends the session of the caller. A key stays as it is: it is revoked, not signed out. */
export async function signOut(ctx: Context): Promise<void> {
  const { workspaceId, tokenHash } = authoriseSignedIn(ctx);
  await inWorkspace(ctx.db, workspaceId, (trx) => revokeSession(trx, tokenHash, ctx.clock.now()));
}
