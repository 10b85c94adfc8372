import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { mailKind } from './study-links.ts';
import { text, words } from './text.ts';

const invitationTarget = z.union([
  z.strictObject({ email: z.literal(true) }),
  z.strictObject({ attribute: words(64) }),
]);

export const invitationsBody = z.strictObject({
  format: z.enum(['csv', 'jsonl']).default('csv'),
  /** CSV with a line of names first, or one JSON object a line. One person a row. */
  data: text(5_000_000),
  /** What each column is: `{"Mail": {"email": true}, "plan": {"attribute": "plan"}}`. The others are ignored. */
  map: z.record(words(200), invitationTarget).default({}),
  expiresAt: timestamp.nullable().default(null),
  /** Also send each person an invitation by mail. */
  send: z.boolean().default(false),
  /** Only check; nothing is kept. */
  dryRun: z.boolean().default(false),
});
export type InvitationsBody = z.output<typeof invitationsBody>;
export type InvitationTarget = z.infer<typeof invitationTarget>;

export const invitationsResult = z.object({
  /** Columns as the data names them, with what the first row says there. */
  columns: z.array(z.object({ name: z.string(), example: z.string() })),
  accepted: z.int(),
  /** `line` counts from 1 with the line of names. */
  rejected: z.array(z.object({ line: z.int(), pointer: z.string(), message: z.string() })),
  /** One for each accepted row, in their order; empty after a check. */
  linkIds: z.array(id),
});
export type InvitationsResult = z.infer<typeof invitationsResult>;

/** How the people with a single-use link stand, and what can be sent to them. */
export const invitationsOverview = z.object({
  mail: z.enum(['ready', 'not_configured']),
  /** Single-use links that were not taken back before they were opened. */
  people: z.int(),
  opened: z.int(),
  finished: z.int(),
  /** With an address, not invited yet, and able to take part. */
  toInvite: z.int(),
  /** Invited, not reminded yet, and not finished. */
  toRemind: z.int(),
  /** Mails on their way. */
  due: z.int(),
  failed: z.int(),
});
export type InvitationsOverview = z.infer<typeof invitationsOverview>;

export const studyInvitationEndpoints = {
  inviteFromRows: endpoint({
    method: 'POST',
    path: '/studies/:id/invitations',
    access: 'study.write',
    summary:
      'Make a single-use link for each row of a file: for all of them, or for none when a row has a fault',
    params: byId,
    body: invitationsBody,
    response: invitationsResult,
    bodyLimit: 8_000_000,
    idempotent: true,
  }),
  getInvitations: endpoint({
    method: 'GET',
    path: '/studies/:id/invitations',
    access: 'study.write',
    summary: 'How the invited people stand',
    params: byId,
    response: invitationsOverview,
  }),
  sendInvitations: endpoint({
    method: 'POST',
    path: '/studies/:id/invitations/send',
    access: 'study.write',
    summary: 'Invite by mail who was not invited yet, or remind once who has not finished',
    params: byId,
    body: z.strictObject({ mail: mailKind }),
    response: z.object({ asked: z.int() }),
    status: 202,
  }),
};
