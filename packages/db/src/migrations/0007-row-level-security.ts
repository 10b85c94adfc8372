import { type Kysely, sql } from 'kysely';

const appendOnly = [
  'measurements',
  'check_ins',
  'question_revisions',
  'study_versions',
  'consents',
  'evidence_readings',
  'audit_log',
  'llm_calls',
];
const changeable = [
  'members',
  'teams',
  'cycles',
  'metrics',
  'objectives',
  'key_results',
  'slips',
  'studies',
  'questions',
  'study_links',
  'interviews',
  'turns',
  'answers',
  'codebooks',
  'themes',
  'theming_runs',
  'evidence_links',
  'idempotency_keys',
];
const rebuilt = ['answer_codings', 'theme_assignments', 'question_summaries', 'sample_items'];

/** Every tenant table shows only the workspace that the transaction names; the app role may not delete what people said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant usage on schema public to plumbline_app, plumbline_eraser`.execute(db);

  for (const table of [...appendOnly, ...changeable, ...rebuilt]) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    // A pooled session reads the setting as an empty string after SET LOCAL, hence nullif.
    await sql`
      create policy workspace_only on ${name}
      using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`.execute(db);
    await sql`grant select, insert on ${name} to plumbline_app`.execute(db);
    await sql`grant select, delete on ${name} to plumbline_eraser`.execute(db);
  }
  for (const table of changeable) await sql`grant update on ${sql.table(table)} to plumbline_app`.execute(db);
  for (const table of rebuilt)
    await sql`grant update, delete on ${sql.table(table)} to plumbline_app`.execute(db);

  await sql`grant select, insert, update on workspaces, users, tokens to plumbline_app`.execute(db);
  await sql`grant select, insert, update, delete on outbox to plumbline_app`.execute(db);
  await sql`grant select, delete on workspaces, users, tokens, outbox to plumbline_eraser`.execute(db);
  // Readiness compares what ran with what there is.
  await sql`grant select on kysely_migration to plumbline_app`.execute(db);
  await membershipsOf(db);
  await sql`grant usage on all sequences in schema public to plumbline_app`.execute(db);
}

/** Who signs in names no workspace yet: the one question about members that is asked without one. */
async function membershipsOf(db: Kysely<unknown>): Promise<void> {
  await sql`create index members_user on members (user_id, created_at)`.execute(db);
  await sql`
    create function memberships_of(person uuid)
    returns table (workspace_id uuid, role text, created_at timestamptz)
    language sql stable security definer set search_path = public
    as 'select workspace_id, role, created_at from members where user_id = person'`.execute(db);
  await sql`revoke all on function memberships_of from public`.execute(db);
  await sql`grant execute on function memberships_of to plumbline_app`.execute(db);
}
