import type { CreateLinksBody, StudyLink } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { studyById } from '../queries.ts';
import { newLink } from './new-link.ts';
import { insertLinks } from './queries.ts';
import { cohortAttributes, expiryOf } from './rules.ts';
import { viewLink } from './view.ts';

/**
 * Makes links that are alike. Anyone who has an open link may answer; a single-use link opens one interview; an embed
 * link is shown inside a product. Attributes are the cohorts of those who answer. Without any, they are taken to be of
 * the one group that the study is for. A link works once the study is live.
 * @throws not_found, invalid_input for an expiry in the past.
 */
export async function createLinks(
  ctx: Context,
  studyId: string,
  { kind = 'open', attributes = {}, count = 1, expiresAt }: CreateLinksBody,
): Promise<{ items: StudyLink[] }> {
  const workspaceId = authorise(ctx, 'study.write');
  const expiry = expiryOf(expiresAt, ctx.clock.now());
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const study = found(await studyById(trx, studyId), 'study');
    const wish = {
      workspaceId,
      studyId,
      kind,
      attributes: cohortAttributes(attributes, study.cohort),
      email: null,
      expiresAt: expiry,
      mailDue: null,
    };
    const made = Array.from({ length: count }, () => newLink(ctx, wish));
    await insertLinks(trx, made);
    return { items: made.map(({ row }) => viewLink(ctx, workspaceId, row)) };
  });
}
