import type { StudyTemplate } from '@plumbline/contracts';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { studyTemplates } from '../study/index.ts';
import { minutesFor } from './minutes.ts';

/** Scripts to start from, with the minutes they take. */
export async function listStudyTemplates(ctx: Context): Promise<{ items: StudyTemplate[] }> {
  authorise(ctx, 'study.read');
  return {
    items: studyTemplates.map(({ id, problem, description, file }) => ({
      id,
      problem,
      description,
      title: file.title,
      minutes: minutesFor(file.questions),
      types: [...new Set(file.questions.map(({ type }) => type))],
      file,
    })),
  };
}
