import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { billingStudy } from './billing-study.ts';
import { comparisonStudy } from './comparison-study.ts';
import { frictionStudy } from './friction-study.ts';
import type { NoteItem } from './ground.ts';
import { plantDraft } from './plant-draft.ts';
import { plantOkr } from './plant-okr.ts';
import { plantStudy } from './plant-study.ts';
import { insertSampleItems } from './queries.ts';
import { createRandom } from './random.ts';
import { satisfactionStudy } from './satisfaction-study.ts';
import { stallStudy } from './stall-study.ts';
import { createTimeline } from './timeline.ts';

const seed = 20_261_105;

/**
 * Fills a workspace with sample data through the same verbs as people use: objectives, check-ins, studies with about
 * 260 interviews, evidence links of all five kinds. The same day gives the same data. Summaries and themes follow from the worker.
 */
export async function seedSampleData(ctx: Context): Promise<void> {
  const workspaceId = authorise(ctx, 'sample_data.remove');
  const time = createTimeline(ctx.clock.now());
  // Hundreds of writes make one announcement, at the end.
  const quiet: Context = {
    ...ctx,
    wakeRelay: async () => undefined,
    live: { ...ctx.live, publish: async () => undefined },
  };
  const note: NoteItem = (kind, id) =>
    inWorkspace(ctx.db, workspaceId, (trx) =>
      insertSampleItems(trx, [{ workspace_id: workspaceId, kind, item_id: id }]),
    );

  const keyResults = await plantOkr(quiet, time, note);
  const random = createRandom(seed);
  const ground = { ctx: quiet, workspaceId, time, random, note, keyResults };
  for (const make of [comparisonStudy, stallStudy, satisfactionStudy, billingStudy, frictionStudy]) {
    await plantStudy(ground, make(random, time));
  }
  await plantDraft(ground);
  await ctx.wakeRelay();
}
