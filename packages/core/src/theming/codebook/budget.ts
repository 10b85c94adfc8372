import type { Codebook } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';

/** What is left for models on this UTC day; null without a cap. */
export async function viewBudget(ctx: Context, trx: Trx): Promise<Codebook['budget']> {
  if (!ctx.budget) return null;
  const { dailyUsd } = ctx.budget;
  const day = ctx.clock.now().toISOString().slice(0, 10);
  const row = await trx
    .selectFrom('llm_spend')
    .where('day', '=', day)
    .select(['spent_usd', 'reserved_usd'])
    .executeTakeFirst();
  const spentUsd = Number(row?.spent_usd ?? 0);
  const reached = spentUsd + Number(row?.reserved_usd ?? 0) >= dailyUsd;
  return { dailyUsd, spentUsd, reached };
}
