import type { Attributes, Cohort, StudyLink } from '@plumbline/contracts';
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
 * Makes an open link: anyone who has it may answer, and its attributes are the cohorts of those who do. Without any,
 * they are taken to be of the one group that the study is for.
 * It works once the study is live. @throws not_found.
 */
export async function createLinks(
  ctx: Context,
  studyId: string,
  input: { attributes?: Attributes },
): Promise<{ items: StudyLink[] }> {
  const workspaceId = authorise(ctx, 'study.write');
  const now = ctx.clock.now();
  const id = ctx.ids.uuid();
  const token = linkToken(ctx.secret, workspaceId, id);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const study = found(await studyById(trx, studyId), 'study');
    const attributes = isEmpty(input.attributes) ? attributesOf(study.cohort) : (input.attributes ?? {});
    const link = { id, kind: 'open' as const, attributes, created_at: now };
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
    return { items: [viewLink(link, token, ctx.publicUrl)] };
  });
}

function isEmpty(attributes: Attributes | undefined): boolean {
  return attributes === undefined || Object.keys(attributes).length === 0;
}

/** Whom the study is for, where that is one group. */
function attributesOf(cohort: Cohort | null): Attributes {
  const [value, ...others] = cohort?.values ?? [];
  return cohort && value !== undefined && others.length === 0 ? { [cohort.attribute]: value } : {};
}
