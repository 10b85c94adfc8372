import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { audit } from './audit.ts';
import { actorId, authorise } from './authorise.ts';
import { revokeApiKeyById } from './queries-tokens.ts';

/** Ends a key. @throws not_found for one that is unknown, revoked, or of another workspace. */
export async function revokeApiKey(ctx: Context, id: string): Promise<void> {
  const workspaceId = authorise(ctx, 'api_keys.manage');
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (!(await revokeApiKeyById(trx, { workspaceId, id, at: ctx.clock.now() }))) throw notFound('API key');
    await audit(ctx, trx, { workspaceId, actorId: actorId(ctx), action: 'api_key.revoked', subjectId: id });
  });
}
