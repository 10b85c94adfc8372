import type { Database, Tables, Trx } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';

export async function insertLlmCalls(
  trx: Trx,
  calls: readonly Insertable<Tables['llm_calls']>[],
): Promise<void> {
  if (calls.length > 0) await trx.insertInto('llm_calls').values(calls).execute();
}

/** Sets money aside if, with all that is spent and set aside on the day, it stays within the cap. */
export async function reserveSpend(
  db: Database,
  { day, usd, capUsd }: { day: string; usd: number; capUsd: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into llm_spend as spend (day, reserved_usd)
    select ${day}::date, ${usd}::numeric where ${usd}::numeric <= ${capUsd}::numeric
    on conflict (day) do update set reserved_usd = spend.reserved_usd + excluded.reserved_usd
    where spend.spent_usd + spend.reserved_usd + excluded.reserved_usd <= ${capUsd}::numeric
    returning day`.execute(db);
  return rows.length === 1;
}

/** Turns what was set aside into what was spent. Last in its transaction: all calls of the day wait for this row. */
export async function settleSpend(
  trx: Trx,
  { day, reservedUsd, spentUsd }: { day: string; reservedUsd: number; spentUsd: number },
): Promise<void> {
  await sql`
    insert into llm_spend as spend (day, spent_usd) values (${day}::date, ${spentUsd}::numeric)
    on conflict (day) do update
    set spent_usd = spend.spent_usd + excluded.spent_usd,
      reserved_usd = greatest(0, spend.reserved_usd - ${reservedUsd}::numeric)`.execute(trx);
}

/** USD spent and set aside on a day by all workspaces together. */
export async function readSpend(trx: Trx, day: string): Promise<{ spent: number; reserved: number }> {
  const { rows } = await sql<{ spent: number; reserved: number }>`
    select spent_usd::float8 as spent, reserved_usd::float8 as reserved from llm_spend where day = ${day}::date`.execute(
    trx,
  );
  return rows[0] ?? { spent: 0, reserved: 0 };
}
