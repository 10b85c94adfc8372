import { inWorkspace } from '@plumbline/db';
import { hmacToken } from '@plumbline/runtime/tokens';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { embedLink, markKeyShown } from './queries.ts';

/** What a product signs attributes with: derived, stored nowhere. */
export function signingKey(secret: string, workspaceId: string, linkId: string): string {
  return hmacToken(secret, 'embed', workspaceId, linkId);
}

/**
 * Shows the signing key of an embedded link, once.
 * @throws not_found for other links, already_used the second time.
 */
export async function showSigningKey(ctx: Context, linkId: string): Promise<{ signingKey: string }> {
  const workspaceId = authorise(ctx, 'study.write');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await embedLink(trx, linkId), 'study link');
    if (!(await markKeyShown(trx, linkId, ctx.clock.now()))) {
      throw new AppError(
        'already_used',
        'The signing key of this link was shown before. If nobody kept it, revoke the link and make another.',
      );
    }
    return { signingKey: signingKey(ctx.secret, workspaceId, linkId) };
  });
}
