import { type Kysely, sql } from 'kysely';

/** Which numbers lost a respondent to withdrawal: readings that counted them cannot be recomputed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Nobody's id: who withdrew must not be found by what they had been asked.
    create table link_withdrawals (
      workspace_id uuid not null,
      link_id uuid not null,
      wave int not null,
      place bigint generated always as identity,
      -- Where the erased answer stood in the order of arrival: readings up to there did not count it.
      arrival_index bigint not null,
      primary key (workspace_id, link_id, wave, place),
      foreign key (workspace_id, link_id) references evidence_links on delete cascade
    );
    alter table link_withdrawals enable row level security;
    create policy workspace_only on link_withdrawals
      using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
    grant select, insert on link_withdrawals to plumbline_app;
    grant select, delete on link_withdrawals to plumbline_eraser`.execute(db);
}
