import type { ApiKey, Role } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { addApiKey } from './add-api-key.ts';
import { actorId, authorise } from './authorise.ts';
import { newSecret } from './secrets.ts';

/** A key for programs; its secret is answered here and never again. */
export async function createApiKey(
  ctx: Context,
  { name, role }: { name: string; role: Exclude<Role, 'owner'> },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const workspaceId = authorise(ctx, 'api_keys.manage');
  const { token, hash } = newSecret('api_key');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const key = { hash, workspaceId, userId: null, actorId: actorId(ctx), role, name };
    const id = found((await addApiKey(ctx, trx, key)) ?? undefined, 'API key');
    return { apiKey: { id, name, role, createdAt: ctx.clock.now().toISOString() }, secret: token };
  });
}
