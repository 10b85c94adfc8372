import type { ListQuery } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Position } from '../shared/page.ts';

export interface CheckInRow {
  id: string;
  keyResultId: string;
  at: Date;
  value: number;
  confidence: number;
  note: string;
  authorName: string | null;
}

export async function insertCheckIn(
  trx: Trx,
  checkIn: {
    workspaceId: string;
    id: string;
    keyResultId: string;
    measurementId: string;
    at: Date;
    confidence: number;
    note: string;
    authorId: string | null;
    recordedAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('check_ins')
    .values({
      workspace_id: checkIn.workspaceId,
      id: checkIn.id,
      key_result_id: checkIn.keyResultId,
      measurement_id: checkIn.measurementId,
      at: checkIn.at,
      confidence: checkIn.confidence,
      note: checkIn.note,
      author_id: checkIn.authorId,
      recorded_at: checkIn.recordedAt,
    })
    .execute();
}

/** With the value each recorded and who did; newest first, one more than `limit`. */
export async function findCheckInPage(
  trx: Trx,
  keyResultId: string,
  { limit }: ListQuery,
  after: Position | null,
): Promise<CheckInRow[]> {
  const { rows } = await sql<CheckInRow>`
    select c.id, c.key_result_id as "keyResultId", c.at, m.value, c.confidence, c.note, u.name as "authorName"
      from check_ins c
      join measurements m on m.workspace_id = c.workspace_id and m.id = c.measurement_id
      left join users u on u.id = c.author_id
     where c.key_result_id = ${keyResultId}
       and (${after?.at ?? null}::timestamptz is null or (c.at, c.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by c.at desc, c.id desc
     limit ${limit + 1}`.execute(trx);
  return rows;
}

/** When each key result was last checked in on. */
export function findLastCheckIns(trx: Trx, keyResultIds: readonly string[]) {
  return trx
    .selectFrom('check_ins')
    .select(['key_result_id', (of) => of.fn.max('at').as('at')])
    .where('key_result_id', 'in', [...keyResultIds])
    .groupBy('key_result_id')
    .execute();
}
