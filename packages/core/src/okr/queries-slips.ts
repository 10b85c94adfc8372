import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type SlipRow = Awaited<ReturnType<typeof findOpenSlips>>[number];

export function findOpenSlips(trx: Trx, keyResultIds: readonly string[]) {
  return trx
    .selectFrom('slips')
    .select(['id', 'key_result_id', 'reason', 'why', 'raised_at', 'ended_at'])
    .where('key_result_id', 'in', [...keyResultIds])
    .where('ended_at', 'is', null)
    .execute();
}

export interface NewSlip {
  workspaceId: string;
  id: string;
  keyResultId: string;
  why: string;
  raisedAt: Date;
}

export async function insertSlips(trx: Trx, slips: readonly NewSlip[]): Promise<void> {
  if (slips.length === 0) return;
  await trx
    .insertInto('slips')
    .values(
      slips.map((slip) => ({
        workspace_id: slip.workspaceId,
        id: slip.id,
        key_result_id: slip.keyResultId,
        reason: 'off_track' as const,
        why: slip.why,
        raised_at: slip.raisedAt,
        ended_at: null,
      })),
    )
    .execute();
}

/** An episode never ends before it began, also when the measurement that ends it is of an earlier day. */
export async function endSlips(trx: Trx, ends: readonly { id: string; at: Date }[]): Promise<void> {
  if (ends.length === 0) return;
  await sql`
    update slips set ended_at = greatest(raised_at, given.at)
      from unnest(${ends.map(({ id }) => id)}::uuid[], ${ends.map(({ at }) => at)}::timestamptz[]) as given (id, at)
     where slips.id = given.id and ended_at is null`.execute(trx);
}
