import { type Kysely, sql } from 'kysely';

/** Workspaces, people, secrets, and the two roles that processes connect as. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Roles belong to the whole server: another database of it may have made them already.
  for (const role of ['plumbline_app', 'plumbline_eraser']) {
    await sql`
      do $$ begin
        create role ${sql.raw(role)} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`.execute(db);
    await sql`grant ${sql.raw(role)} to current_user`.execute(db);
  }

  await sql`
    create table workspaces (
      id uuid primary key,
      name text not null,
      created_at timestamptz not null
    );

    create table users (
      id uuid primary key,
      email text not null unique,
      name text not null,
      password_hash text,
      created_at timestamptz not null
    );

    create table members (
      workspace_id uuid not null references workspaces on delete cascade,
      user_id uuid not null references users on delete cascade,
      role text not null check (role in ('viewer', 'editor', 'admin', 'owner')),
      created_at timestamptz not null,
      primary key (workspace_id, user_id)
    );

    create table tokens (
      hash text primary key,
      id uuid not null unique,
      kind text not null check (kind in ('session', 'api_key', 'link', 'interview', 'receipt', 'share', 'sign_in', 'invitation')),
      workspace_id uuid not null references workspaces on delete cascade,
      subject_id uuid,
      role text check (role in ('viewer', 'editor', 'admin', 'owner')),
      name text not null default '',
      created_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz
    );
    -- API keys of a workspace are listed by kind.
    create index tokens_workspace on tokens (workspace_id, kind, created_at);

    create table audit_log (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      at timestamptz not null,
      actor_id uuid,
      action text not null,
      subject_id uuid,
      primary key (workspace_id, id)
    );

    -- What the sample data made, so that one click can remove it and nothing else.
    create table sample_items (
      workspace_id uuid not null references workspaces on delete cascade,
      kind text not null check (kind in ('cycle', 'team', 'metric', 'study')),
      item_id uuid not null,
      primary key (workspace_id, kind, item_id)
    );

    create table outbox (
      id uuid primary key,
      workspace_id uuid not null references workspaces on delete cascade,
      job text not null,
      key text not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      attempts int not null default 0,
      done_at timestamptz
    );
    -- The relay reads open rows only: from group to group by job and key, in each first the row that was sent.
    create index outbox_open on outbox (job, key, sent_at, id) where done_at is null;

    -- The first answer to a request that carried an Idempotency-Key.
    create table idempotency_keys (
      workspace_id uuid not null references workspaces on delete cascade,
      key text not null,
      endpoint text not null,
      content_hash text not null,
      status int not null,
      reply jsonb not null,
      created_at timestamptz not null,
      primary key (workspace_id, endpoint, key)
    )`.execute(db);
}
