import type { ResponseOf, themingEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { readSampled, sampleById } from './queries-agreement.ts';

/** The answers of a sample with what the person has coded so far; never what the machine has. @throws not_found. */
export function listAgreementAnswers(
  ctx: Context,
  sampleId: string,
): Promise<ResponseOf<typeof themingEndpoints.listAgreementAnswers>> {
  const workspaceId = authorise(ctx, 'theming.write');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await sampleById(trx, sampleId), 'sample');
    const rows = await readSampled(trx, sampleId);
    return { items: rows.map(({ answerId: id, text, person: themeIds }) => ({ id, text, themeIds })) };
  });
}
