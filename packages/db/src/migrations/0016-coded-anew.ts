import { type Kysely, sql } from 'kysely';

/** Shared words know a theme by the answers that carry it, so these stay until a run that looks at them again has ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table theming_runs
      -- A person has asked for it: what machines have coded is looked at again.
      add column anew boolean not null default false`.execute(db);
}
