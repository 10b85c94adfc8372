import { type Kysely, sql } from 'kysely';

/** Somebody who leaves is a member no more; what they did stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant delete on members to plumbline_app`.execute(db);
}
