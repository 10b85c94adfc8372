import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import {
  agreement,
  answerThemes,
  codebook,
  codebookFile,
  codebookVersion,
  codedAnswer,
  newTheme,
  themeChange,
} from './theming.ts';

const draft = { access: 'theming.write', params: byId, response: codebook } as const;
const answerFilter = listQuery.extend({
  /** One theme's answers, or those in which none was found, or those not read yet. */
  theme: z.union([id, z.enum(['none', 'uncoded'])]).optional(),
  /** Only answers with these words in them. */
  q: z.string().max(200).optional(),
});

export const themingEndpoints = {
  getCodebook: endpoint({
    method: 'GET',
    path: '/questions/:id/codebook',
    access: 'theming.read',
    summary: 'Themes of an open question',
    params: byId,
    response: codebook,
  }),
  listCodebookVersions: endpoint({
    method: 'GET',
    path: '/questions/:id/codebook/versions',
    access: 'theming.write',
    summary: 'Versions of a codebook, newest first',
    params: byId,
    response: listOf(codebookVersion),
  }),
  addTheme: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/themes',
    summary: 'Draft a new theme',
    body: newTheme,
  }),
  mergeThemes: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/merge',
    summary: 'Draft the merging of themes',
    body: z.strictObject({ themeIds: z.array(id).min(1).max(50), into: id }),
  }),
  unmergeTheme: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/unmerge',
    summary: 'Draft taking a merged theme out again',
    body: z.strictObject({ themeId: id }),
  }),
  splitTheme: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/split',
    summary: 'Draft the splitting of a theme',
    body: z.strictObject({
      themeId: id,
      into: z
        .array(
          z.strictObject({
            theme: newTheme,
            /** Answers that show what it is; the others are divided by them. */
            answerIds: z.array(id).max(2_000).default([]),
          }),
        )
        .min(2)
        .max(10),
    }),
  }),
  lockTheme: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/lock',
    summary: 'Draft the locking or unlocking of a theme',
    body: z.strictObject({ themeId: id, locked: z.boolean().default(true) }),
  }),
  orderThemes: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/order',
    summary: 'Draft the order of themes',
    body: z.strictObject({ themeIds: z.array(id).min(1).max(200) }),
  }),
  changeTheme: endpoint({
    method: 'PATCH',
    path: '/themes/:id',
    access: 'theming.write',
    summary: 'Draft a name, a definition or rules of a theme',
    params: byId,
    body: themeChange,
    response: codebook,
  }),
  deleteTheme: endpoint({
    method: 'DELETE',
    path: '/themes/:id',
    access: 'theming.write',
    summary: 'Draft the deletion of a theme',
    params: byId,
    status: 200,
    response: codebook,
  }),
  undoEdit: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/undo',
    summary: 'Take back the last drafted edit',
  }),
  discardDraft: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/discard',
    summary: 'Take back every drafted edit',
  }),
  applyCodebook: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/apply',
    summary: 'Make the draft the next version and code again what changed',
  }),
  rerunTheming: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/rerun',
    summary: 'Code every answer again that no person has coded',
  }),
  pauseTheming: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/pause',
    summary: 'Stop theming this question; what is coded stays',
  }),
  resumeTheming: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/resume',
    summary: 'Let theming go on',
  }),
  decideSuggestion: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/suggestions',
    summary: 'Accept a suggestion into the draft, or dismiss it',
    body: z.strictObject({ suggestionId: id, accept: z.boolean() }),
  }),
  exportCodebook: endpoint({
    method: 'GET',
    path: '/questions/:id/codebook/export',
    access: 'theming.read',
    summary: 'A codebook as CSV',
    params: byId,
    response: z.string(),
    contentType: 'text/csv; charset=utf-8',
  }),
  importCodebook: endpoint({
    ...draft,
    method: 'POST',
    path: '/questions/:id/codebook/import',
    summary: 'Draft the themes of a CSV',
    body: codebookFile,
    bodyLimit: 2_000_000,
  }),
  listAnswers: endpoint({
    method: 'GET',
    path: '/questions/:id/answers',
    access: 'transcript.read',
    summary: 'Open answers with what they were coded as',
    params: byId,
    query: answerFilter,
    response: listOf(codedAnswer),
  }),
  codeAnswer: endpoint({
    method: 'PUT',
    path: '/answers/:id/themes',
    access: 'theming.write',
    summary: "A person's coding of one answer; it survives every re-run",
    params: byId,
    body: answerThemes,
    response: codedAnswer,
  }),
  uncodeAnswer: endpoint({
    method: 'DELETE',
    path: '/answers/:id/themes',
    access: 'theming.write',
    summary: "Take a person's coding back: machines code the answer again",
    params: byId,
    status: 200,
    response: codedAnswer,
  }),
  startAgreement: endpoint({
    method: 'POST',
    path: '/questions/:id/codebook/agreement',
    access: 'theming.write',
    summary: 'Draw a random sample to code blind',
    params: byId,
    body: z.strictObject({ answers: z.int().min(10).max(200).default(30) }),
    status: 201,
    response: agreement,
  }),
  listAgreementAnswers: endpoint({
    method: 'GET',
    path: '/agreement/:id/answers',
    access: 'theming.write',
    summary: 'Answers of a sample, without what the machine coded',
    params: byId,
    response: z.object({
      items: z.array(z.object({ id, text: z.string(), themeIds: z.array(id).nullable() })),
    }),
  }),
  codeSampled: endpoint({
    method: 'PUT',
    path: '/agreement/:id/answers/:answerId',
    access: 'theming.write',
    summary: 'Code one answer of a sample',
    params: byId.extend({ answerId: id }),
    body: z.strictObject({ themeIds: z.array(id).max(20) }),
    response: agreement,
  }),
  checkStability: endpoint({
    method: 'POST',
    path: '/questions/:id/codebook/stability',
    access: 'theming.write',
    summary: 'Code a random sample again and see how far two runs agree',
    params: byId,
    status: 202,
    response: z.object({ runId: id }),
  }),
};
