import type { EvidenceKind, okrReviewEndpoints, ResponseOf } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import { getReviewed, type Reviewed, reviewSaved } from '../okr/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { latestReadings, linksOfKeyResult } from './readings/queries-links.ts';

/** What a coach would ask about a key result: its words, its fields, and whether evidence carries it. @throws not_found */
export async function reviewKeyResult(
  ctx: Context,
  id: string,
): Promise<ResponseOf<typeof okrReviewEndpoints.reviewKeyResult>> {
  const workspaceId = authorise(ctx, 'okr.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const reviewed = found(await getReviewed(trx, id), 'key result');
    return { findings: reviewSaved(reviewed, await missingEvidence(trx, reviewed)) };
  });
}

/** Which evidence a key result of its kind rests on and does not have. */
async function missingEvidence(trx: Trx, { id, kind, unit, target }: Reviewed) {
  const links = await linksOfKeyResult(trx, id);
  const readings = await latestReadings(
    trx,
    links.map((link) => link.id),
  );
  const chips = (wanted: EvidenceKind) =>
    links.filter((link) => link.kind === wanted).map((link) => readings.get(link.id)?.reading.chip ?? 'open');
  const reach = chips('reach');
  return {
    contrast: kind === 'leading' && !chips('contrast').includes('supports'),
    // A reach question asks for a share of people, so it says nothing of other targets.
    reach:
      kind !== 'milestone' &&
      unit === 'percent' &&
      target !== null &&
      (reach.length === 0 || reach.includes('contradicts')),
  };
}
