import { type Kysely, sql } from 'kysely';

/** How many respondents a number has lost to withdrawal: earlier readings of it cannot be recomputed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A count, not a list: who withdrew must not be found by what they had answered.
    create table link_withdrawals (
      workspace_id uuid not null,
      link_id uuid not null,
      wave int not null,
      withdrawn int not null check (withdrawn > 0),
      primary key (workspace_id, link_id, wave),
      foreign key (workspace_id, link_id) references evidence_links on delete cascade
    );
    alter table link_withdrawals enable row level security;
    create policy workspace_only on link_withdrawals
      using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
    grant select, insert, update on link_withdrawals to plumbline_app;
    grant select, delete on link_withdrawals to plumbline_eraser`.execute(db);
}
