import type { StudyLink } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { pageUrl } from '../../shared/page-url.ts';
import { linkToken } from './link-token.ts';
import type { LinkRow } from './queries.ts';
import { linkStateOf } from './rules.ts';

export function viewLink(ctx: Context, workspaceId: string, row: LinkRow): StudyLink {
  const token = linkToken(ctx.secret, workspaceId, row.id);
  return {
    id: row.id,
    kind: row.kind,
    attributes: row.attributes,
    token,
    url: pageUrl(ctx.publicUrl, `/${row.kind === 'embed' ? 'e' : 'r'}/${token}`),
    state: linkStateOf(row, ctx.clock.now()),
    opened: row.opened,
    finished: row.finished,
    expiresAt: row.expires_at?.toISOString() ?? null,
    mail:
      row.email === null
        ? null
        : {
            email: row.email,
            invitedAt: row.invited_at?.toISOString() ?? null,
            remindedAt: row.reminded_at?.toISOString() ?? null,
            due: row.mail_due,
            failure: row.mail_failure,
          },
    createdAt: row.created_at.toISOString(),
  };
}
