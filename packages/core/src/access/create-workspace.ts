import type { Workspace } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { addApiKey } from './add-api-key.ts';
import { audit } from './audit.ts';
import { actorId, authorise } from './authorise.ts';
import { insertMember, insertWorkspace } from './queries.ts';
import { newSecret } from './secrets.ts';

/** A workspace of its own, owned by whoever asks for it, and its first API key. */
export async function createWorkspace(
  ctx: Context,
  { name }: { name: string },
): Promise<{ workspace: Workspace; apiKey: string }> {
  authorise(ctx, 'workspace.create');
  const userId = actorId(ctx);
  const workspaceId = ctx.ids.uuid();
  const at = ctx.clock.now();
  const { token, hash } = newSecret('api_key');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    await insertWorkspace(trx, { id: workspaceId, name, at });
    if (userId !== null) await insertMember(trx, { workspaceId, userId, role: 'owner', at });
    await audit(ctx, trx, { workspaceId, actorId: userId, action: 'workspace.made', subjectId: workspaceId });
    const key = { hash, workspaceId, userId, actorId: userId, role: 'owner', name: 'First key' } as const;
    await addApiKey(ctx, trx, key);
    return { workspace: { id: workspaceId, name, createdAt: at.toISOString() }, apiKey: token };
  });
}
