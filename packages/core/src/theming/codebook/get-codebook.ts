import { allows, type Codebook } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { hideFromViewer } from './hide-from-viewer.ts';
import { loadCodebook } from './load-codebook.ts';

/** The themes in use of an open question, also those that too few respondents named to be shown. @throws not_found. */
export async function getCodebook(ctx: Context, questionId: string): Promise<Codebook> {
  const workspaceId = authorise(ctx, 'theming.read');
  const codebook = await inWorkspace(ctx.db, workspaceId, (trx) => loadCodebook(ctx, trx, questionId));
  const { actor } = ctx;
  const isViewer = actor.kind === 'member' && !allows(actor.role, 'theming.write');
  return isViewer ? hideFromViewer(codebook) : codebook;
}
