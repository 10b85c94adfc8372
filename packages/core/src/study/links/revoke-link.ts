import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { announceLinks } from './announce-links.ts';
import { revokeLinkById } from './queries.ts';

/**
 * Takes a link back: from the commit on it opens no new interview and nothing is sent to its person. Interviews that
 * were begun go on, also after a reload.
 * @throws not_found.
 */
export async function revokeLink(ctx: Context, id: string): Promise<void> {
  const workspaceId = authorise(ctx, 'study.write');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const { study_id } = found(
      await revokeLinkById(trx, { workspaceId, id, at: ctx.clock.now() }),
      'study link',
    );
    onCommit(() => announceLinks(ctx, workspaceId, study_id));
  });
}
