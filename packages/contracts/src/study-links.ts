import { z } from 'zod';
import { attributes } from './cohorts.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf } from './lists.ts';

export const studyLink = z.object({
  id,
  kind: z.enum(['open', 'single_use', 'embed']),
  attributes,
  token: z.string(),
  url: z.string(),
  createdAt: timestamp,
});
export type StudyLink = z.infer<typeof studyLink>;

export const studyLinkEndpoints = {
  createLinks: endpoint({
    method: 'POST',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Make an open link; its attributes are the cohorts of its respondents',
    params: byId,
    body: z.strictObject({ kind: z.literal('open').default('open'), attributes: attributes.default({}) }),
    response: z.object({ items: z.array(studyLink) }),
    status: 201,
    idempotent: true,
  }),
  listLinks: endpoint({
    method: 'GET',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Links of a study',
    params: byId,
    response: listOf(studyLink),
  }),
};
