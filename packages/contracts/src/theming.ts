import { z } from 'zod';
import { themingState } from './distribution.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';

export const theme = z.object({
  id,
  label: z.string(),
  definition: z.string(),
  origin: z.enum(['model', 'keyword', 'person']),
  respondents: z.int(),
});
export type Theme = z.infer<typeof theme>;

export const codebook = z.object({
  questionId: id,
  version: z.int().nullable(),
  themes: z.array(theme),
  theming: themingState,
  updatedAt: timestamp.nullable(),
});
export type Codebook = z.infer<typeof codebook>;

export const themingEndpoints = {
  getCodebook: endpoint({
    method: 'GET',
    path: '/questions/:id/codebook',
    access: 'theming.read',
    summary: 'Themes of an open question',
    params: byId,
    response: codebook,
  }),
};
