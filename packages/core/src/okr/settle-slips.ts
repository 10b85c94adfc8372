import type { Trx } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { loadPoints } from './load-standings.ts';
import type { KeyResultRow } from './queries-key-results.ts';
import { endSlips, findOpenSlips, insertSlips } from './queries-slips.ts';
import { slipChange, standingAt } from './rules.ts';
import { whySlipped } from './sentences.ts';
import { aimOf } from './views.ts';

/**
 * Raises and ends slips after the measurements of these key results have changed. Each is judged as of its newest
 * measurement, so that values recorded late raise what they would have raised then.
 * @param keyResults held by the caller's transaction
 */
export async function settleSlips(
  services: Pick<Services, 'ids' | 'clock'>,
  trx: Trx,
  workspaceId: string,
  keyResults: readonly KeyResultRow[],
): Promise<void> {
  if (keyResults.length === 0) return;
  const now = services.clock.now();
  const points = await loadPoints(trx, keyResults);
  const slips = await findOpenSlips(
    trx,
    keyResults.map(({ id }) => id),
  );
  const judged = keyResults.map((row) => {
    const own = points.get(row.id) ?? [];
    const at = earlier(own.at(-1)?.at ?? now, now);
    const aim = aimOf(row);
    const standing = standingAt(aim, own, at);
    const slip = slips.find((one) => one.key_result_id === row.id);
    return { row, aim, at, standing, slip, change: slipChange(standing.status, slip !== undefined) };
  });

  const raised = judged.filter(({ change }) => change === 'raise');
  const ended = judged.flatMap(({ change, slip, at }) =>
    change === 'end' && slip ? [{ id: slip.id, at }] : [],
  );
  await endSlips(trx, ended);
  await insertSlips(
    trx,
    raised.map(({ row, aim, at, standing }) => ({
      workspaceId,
      id: services.ids.uuid(),
      keyResultId: row.id,
      why: whySlipped(aim, standing),
      raisedAt: at,
    })),
  );
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
