import type { Agreement } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, found, invalid, notFound } from '../../shared/errors.ts';
import { underCodebookLock } from '../codebook/change-codebook.ts';
import {
  finishSample,
  readSampled,
  type SampleRow,
  sampleById,
  savePersonThemes,
} from './queries-agreement.ts';
import { viewAgreement } from './view-agreement.ts';

type Coding = { sampleId: string; answerId: string; themeIds: readonly string[] };

/**
 * What a person finds in one answer of a sample. With the last one the sample is finished, and says how far they agree.
 * @throws not_found; conflict once it is finished; invalid_input for a theme that the machine did not know then
 */
export async function codeSampled(
  ctx: Context,
  { sampleId, answerId, themeIds }: Coding,
): Promise<Agreement> {
  const workspaceId = authorise(ctx, 'theming.write');
  const known = await inWorkspace(ctx.db, workspaceId, (trx) => sampleById(trx, sampleId));
  const { questionId } = found(known, 'sample');
  const change = { questionId, subjectId: sampleId, expected: null, action: null, recounts: false };
  return underCodebookLock(ctx, change, async ({ trx, scope }) => {
    const sample = found(await sampleById(trx, sampleId), 'sample');
    const before = await readSampled(trx, sampleId);
    if (!before.some((one) => one.answerId === answerId)) throw notFound('answer in this sample');
    if (sample.finishedAt)
      throw new AppError('conflict', 'This sample is finished: draw another one to code more answers.');
    checkThemes(sample, themeIds);
    await savePersonThemes(trx, { sampleId, answerId }, [...new Set(themeIds)]);
    const after = await readSampled(trx, sampleId);
    if (after.every(({ person }) => person !== null)) await finishSample(trx, sampleId, scope.at);
    return viewAgreement(found(await sampleById(trx, sampleId), 'sample'), after);
  });
}

function checkThemes({ themes }: SampleRow, themeIds: readonly string[]): void {
  const known = new Set(themes.map(({ id }) => id));
  const index = themeIds.findIndex((id) => !known.has(id));
  if (index !== -1)
    throw invalid(`/themeIds/${index}`, 'is no theme of the version that this sample was drawn from');
}
