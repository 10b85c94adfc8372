import type { Attributes, LinkKind } from '@plumbline/contracts';
import { json } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import type { Context } from '../../shared/context.ts';
import { linkToken } from './link-token.ts';
import type { LinkRow, NewLink } from './queries.ts';

export interface LinkWish {
  workspaceId: string;
  studyId: string;
  kind: LinkKind;
  attributes: Attributes;
  email: string | null;
  expiresAt: Date | null;
  mailDue: 'invitation' | null;
}

/** The rows of a new link and of its token, and the link as a list shows it. */
export function newLink(ctx: Context, wish: LinkWish): NewLink & { row: LinkRow } {
  const id = ctx.ids.uuid();
  const now = ctx.clock.now();
  const { workspaceId, studyId, kind, attributes, email, expiresAt, mailDue } = wish;
  const common = {
    id,
    kind,
    email,
    created_at: now,
    expires_at: expiresAt,
    revoked_at: null,
    invited_at: null,
    reminded_at: null,
    mail_due: mailDue,
    mail_failure: null,
  };
  return {
    link: {
      ...common,
      workspace_id: workspaceId,
      study_id: studyId,
      attributes: json(attributes),
      key_shown_at: null,
    },
    token: {
      hash: hashToken(linkToken(ctx.secret, workspaceId, id)),
      id: ctx.ids.uuid(),
      kind: 'link',
      workspace_id: workspaceId,
      subject_id: id,
      role: null,
      created_at: now,
      expires_at: expiresAt,
      revoked_at: null,
    },
    row: { ...common, attributes, opened: 0, finished: 0 },
  };
}
