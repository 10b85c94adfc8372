import { z } from 'zod';
import { cohort } from './cohorts.ts';
import { endpoint } from './endpoint.ts';
import { byId, optionId } from './ids.ts';
import { questionWith } from './questions/question.ts';
import { study, studyInput } from './study.ts';

export const studyFileFormat = 'plumbline-study/1';

/** What a question is called within its file: `q1`, `q2` … */
const key = optionId;

export const fileQuestion = questionWith(key, key);
export type FileQuestion = z.infer<typeof fileQuestion>;

/**
 * A study as one portable file: everything that is written into a draft, without the ids of a workspace. The key result
 * and the closing day stay behind, because both belong to the place and the time it was asked.
 */
export const studyFile = studyInput.omit({ keyResultId: true, closesOn: true, questions: true }).extend({
  format: z.literal(studyFileFormat),
  cohort: cohort.nullable().default(null),
  questions: z
    .array(fileQuestion)
    .max(60)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'question ids must differ'),
});
export type StudyFile = z.output<typeof studyFile>;
export type StudyFileInput = z.input<typeof studyFile>;

export const studyFileEndpoints = {
  getStudyFile: endpoint({
    method: 'GET',
    path: '/studies/:id/file',
    access: 'study.read',
    summary: 'The draft as one portable file, without ids of this workspace',
    params: byId,
    response: studyFile,
  }),
  createStudyFromFile: endpoint({
    method: 'POST',
    path: '/studies/files',
    access: 'study.write',
    summary: 'Start a study draft from a file',
    body: studyFile,
    response: study,
    status: 201,
  }),
};
