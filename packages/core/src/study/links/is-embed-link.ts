import { inWorkspace } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import { findToken } from '../../access/index.ts';
import type { Services } from '../../shared/context.ts';
import { embedLink } from './queries.ts';

/** Whether a token is that of a link which other sites may show in a frame. */
export async function isEmbedLink({ db }: Services, linkToken: string): Promise<boolean> {
  const token = await findToken(db, hashToken(linkToken));
  const linkId = token?.kind === 'link' ? token.subject_id : null;
  if (!token || linkId === null) return false;
  return inWorkspace(db, token.workspace_id, async (trx) => (await embedLink(trx, linkId)) !== undefined);
}
