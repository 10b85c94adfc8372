import type { InvitationsOverview } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { studyById } from '../queries.ts';
import { readOverview } from './queries-mail.ts';

/** How the people with a single-use link stand, and what can be sent to them. @throws not_found. */
export async function getInvitations(ctx: Context, studyId: string): Promise<InvitationsOverview> {
  const workspaceId = authorise(ctx, 'study.write');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    const overview = await readOverview(trx, studyId, ctx.clock.now());
    return { mail: ctx.mail === null ? 'not_configured' : 'ready', ...overview };
  });
}
