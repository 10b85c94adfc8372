import type { ApiKey } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { authorise } from './authorise.ts';
import { findApiKeys } from './queries-tokens.ts';

/** Keys that still open something, without their secrets. */
export async function listApiKeys(ctx: Context): Promise<{ items: ApiKey[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'api_keys.manage');
  const rows = await inWorkspace(ctx.db, workspaceId, (trx) => findApiKeys(trx, workspaceId));
  const items = rows.map(({ id, name, role, created_at }) => ({
    id,
    name,
    role,
    createdAt: created_at.toISOString(),
  }));
  return { items, nextCursor: null };
}
