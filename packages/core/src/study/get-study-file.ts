import type { StudyFile } from '@plumbline/contracts';
import type { Context } from '../shared/context.ts';
import { fileOf } from './file.ts';
import { getStudy } from './get-study.ts';

/** The draft as one portable file, without ids of this workspace. @throws not_found. */
export async function getStudyFile(ctx: Context, studyId: string): Promise<StudyFile> {
  return fileOf(await getStudy(ctx, studyId));
}
