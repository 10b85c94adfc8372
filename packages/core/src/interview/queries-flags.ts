import type { FlagKind } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import type { Insertable } from 'kysely';

/** Flags the interview, or gives its flag another reason. False when it already says so. */
export async function writeFlag(trx: Trx, flag: Insertable<Tables['quality_flags']>): Promise<boolean> {
  const { reason, flagged_by, at } = flag;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('quality_flags')
    .values(flag)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'interview_id', 'kind'])
        .doUpdateSet({ reason, flagged_by, at })
        .where('quality_flags.reason', '<>', reason),
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a person’s own flag back. False when there was none. */
export async function removeFlag(trx: Trx, interviewId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('quality_flags')
    .where('interview_id', '=', interviewId)
    .where('kind', '=', 'person')
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Dismisses an automatic flag at a moment, or takes that back. False when it stands so already, or is not there. */
export async function setDismissed(
  trx: Trx,
  { interviewId, kind, at }: { interviewId: string; kind: FlagKind; at: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('quality_flags')
    .set({ dismissed_at: at })
    .where('interview_id', '=', interviewId)
    .where('kind', '=', kind)
    .where('dismissed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
