import type { Role } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { pageUrl } from '../shared/page-url.ts';
import { audit } from './audit.ts';
import { actorId, authorise } from './authorise.ts';
import { insertToken } from './queries-tokens.ts';
import { expiryOf, newSecret } from './secrets.ts';

/** A link by which one person may join within 7 days. */
export async function inviteMember(
  ctx: Context,
  { role }: { role: Exclude<Role, 'owner'> },
): Promise<{ url: string; token: string; expiresAt: string }> {
  const workspaceId = authorise(ctx, 'members.invite');
  const { token, hash } = newSecret('invitation');
  const now = ctx.clock.now();
  const expiresAt = expiryOf('invitation', now);
  const id = ctx.ids.uuid();
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    await insertToken(trx, {
      hash,
      id,
      kind: 'invitation',
      workspaceId,
      subjectId: null,
      role,
      name: '',
      at: now,
      expiresAt,
    });
    await audit(ctx, trx, { workspaceId, actorId: actorId(ctx), action: 'member.invited', subjectId: id });
    return { url: pageUrl(ctx.publicUrl, `/join/${token}`), token, expiresAt: expiresAt.toISOString() };
  });
}
