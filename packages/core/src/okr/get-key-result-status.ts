import type { StatusView } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { forecastOf } from './forecast.ts';
import { loadStandings } from './load-standings.ts';
import { findKeyResult } from './queries-key-results.ts';
import { viewStanding } from './views.ts';

/** Where a key result stands today and why, with its history and where it is heading. @throws not_found */
export async function getKeyResultStatus(ctx: Context, id: string): Promise<StatusView> {
  const workspaceId = authorise(ctx, 'okr.read');
  const now = ctx.clock.now();
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const row = found(await findKeyResult(trx, id), 'key result');
    const standings = await loadStandings(trx, [row], now);
    const { aim, points, standing, slip, lastCheckIn } = found(standings.get(id), 'key result');
    return {
      ...viewStanding(aim, standing, { slip, lastCheckIn, now }),
      forecast: forecastOf(aim, points),
      history: points.map(({ at, value }) => ({ at: at.toISOString(), value })),
    };
  });
}
