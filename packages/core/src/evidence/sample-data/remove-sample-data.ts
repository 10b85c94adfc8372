import { asEraser } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { eraseSampleItems } from './queries.ts';

/** Removes what the sample data made and everything that hangs on it; what people made beside it stays. */
export async function removeSampleData(ctx: Context): Promise<void> {
  const workspaceId = authorise(ctx, 'sample_data.remove');
  await asEraser(ctx.db, workspaceId, (trx) => eraseSampleItems(trx, workspaceId));
}
