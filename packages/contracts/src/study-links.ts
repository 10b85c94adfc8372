import { z } from 'zod';
import { attributes } from './cohorts.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';

/** Open: anyone who has it. Single-use: one interview. Embed: shown inside a product, which may sign attributes. */
export const linkKind = z.enum(['open', 'single_use', 'embed']);
export type LinkKind = z.infer<typeof linkKind>;

/** `finished` is for single-use links; the others serve many interviews. */
export const linkState = z.enum(['unused', 'opened', 'finished', 'expired', 'revoked']);
export type LinkState = z.infer<typeof linkState>;

/** Why the mail server did not take a mail: `unsure` when nobody can say whether it did. */
export const mailFailure = z.enum(['unreachable', 'refused', 'unsure']);
export const mailKind = z.enum(['invitation', 'reminder']);

export const studyLink = z.object({
  id,
  kind: linkKind,
  attributes,
  token: z.string(),
  url: z.string(),
  state: linkState,
  /** Interviews that were begun through it, and those that came to their end. */
  opened: z.int(),
  finished: z.int(),
  expiresAt: timestamp.nullable(),
  /** Of a link that was made for one person. */
  mail: z
    .object({
      email: z.string(),
      invitedAt: timestamp.nullable(),
      remindedAt: timestamp.nullable(),
      /** What is to be sent next; null when nothing is. */
      due: mailKind.nullable(),
      failure: mailFailure.nullable(),
    })
    .nullable(),
  createdAt: timestamp,
});
export type StudyLink = z.infer<typeof studyLink>;

export const createLinksBody = z.strictObject({
  kind: linkKind.default('open'),
  /** The cohorts of its respondents. */
  attributes: attributes.default({}),
  /** How many alike. */
  count: z.int().min(1).max(1_000).default(1),
  /** From then on it opens no new interview. */
  expiresAt: timestamp.nullable().default(null),
});

export type CreateLinksBody = z.input<typeof createLinksBody>;

export const studyLinkEndpoints = {
  createLinks: endpoint({
    method: 'POST',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Make links: open, single-use or for embedding; their attributes are the cohorts of respondents',
    params: byId,
    body: createLinksBody,
    response: z.object({ items: z.array(studyLink) }),
    status: 201,
    idempotent: true,
  }),
  listLinks: endpoint({
    method: 'GET',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Links of a study, newest first, with what became of them',
    params: byId,
    query: listQuery.extend({ kind: linkKind.optional() }),
    response: listOf(studyLink),
  }),
  exportLinks: endpoint({
    method: 'GET',
    path: '/studies/:id/links/export',
    access: 'study.write',
    summary: 'All links of a study as CSV, for a mail merge of your own',
    params: byId,
    response: z.string(),
    contentType: 'text/csv; charset=utf-8',
  }),
  revokeLink: endpoint({
    method: 'DELETE',
    path: '/links/:id',
    access: 'study.write',
    summary: 'Open no new interview from this link; interviews that were begun go on',
    params: byId,
  }),
  showSigningKey: endpoint({
    method: 'POST',
    path: '/links/:id/signing-key',
    access: 'study.write',
    summary: 'The key with which a product signs the attributes of an embedded interview; shown once',
    params: byId,
    response: z.object({ signingKey: z.string() }),
  }),
};
