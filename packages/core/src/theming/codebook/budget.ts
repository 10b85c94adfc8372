import type { Codebook } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { budgetOf } from '../../shared/budget.ts';
import type { Context } from '../../shared/context.ts';

/** What is left for models on this UTC day; null without a cap. */
export function viewBudget(ctx: Context, trx: Trx): Promise<Codebook['budget']> {
  return budgetOf(ctx, trx);
}
