import type { Attributes, StudyLink } from '@plumbline/contracts';
import { inWorkspace, json } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { linkToken } from './link-token.ts';
import { studyById } from './queries.ts';
import { insertLink } from './queries-links.ts';
import { viewLink } from './views.ts';

/**
 * Makes an open link: anyone who has it may answer, and its attributes are the cohorts of those who do.
 * It works once the study is live. @throws not_found.
 */
export async function createLinks(
  ctx: Context,
  studyId: string,
  input: { attributes?: Attributes },
): Promise<{ items: StudyLink[] }> {
  const workspaceId = authorise(ctx, 'study.write');
  const now = ctx.clock.now();
  const link = {
    id: ctx.ids.uuid(),
    kind: 'open' as const,
    attributes: input.attributes ?? {},
    created_at: now,
  };
  const token = linkToken(ctx.secret, workspaceId, link.id);
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    await insertLink(
      trx,
      { ...link, workspace_id: workspaceId, study_id: studyId, attributes: json(link.attributes) },
      {
        hash: hashToken(token),
        id: ctx.ids.uuid(),
        kind: 'link',
        workspace_id: workspaceId,
        subject_id: link.id,
        role: null,
        created_at: now,
        expires_at: null,
        revoked_at: null,
      },
    );
  });
  return { items: [viewLink(link, token, ctx.publicUrl)] };
}
