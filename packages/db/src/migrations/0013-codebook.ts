import { type Kysely, sql } from 'kysely';

/** Codebooks that people own: drafts, rules, redirects, codings by people; what models cost and replied. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await codebooks(db);
  await codings(db);
  await agreement(db);
  await models(db);
}

async function codebooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table codebooks
      -- From then on machines code and suggest, and leave the themes as they are.
      add column touched_at timestamptz,
      -- Theming of this question rests until a person lets it go on.
      add column paused_at timestamptz,
      -- Counts edits and versions: what If-Match names.
      add column revision int not null default 0;

    alter table themes
      add column include_when text not null default '',
      add column exclude_when text not null default '',
      -- Rules: an answer with one of these words carries the theme, or does not; exclusion wins.
      add column include_words text[] not null default '{}',
      add column exclude_words text[] not null default '{}',
      add column locked boolean not null default false,
      -- A merged theme is a redirect, and retired.
      add column merged_into uuid,
      add foreign key (workspace_id, merged_into) references themes on delete cascade;

    -- Edits that wait to be applied, in their order.
    create table codebook_edits (
      workspace_id uuid not null,
      question_id uuid not null,
      place bigint generated always as identity,
      edit jsonb not null,
      user_id uuid,
      at timestamptz not null,
      primary key (workspace_id, question_id, place),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );

    -- Each version as it was made: its themes, and what was changed to make it. No words of answers.
    create table codebook_versions (
      workspace_id uuid not null,
      question_id uuid not null,
      version int not null,
      engine text not null check (engine in ('model', 'keyword')),
      themes jsonb not null,
      edits jsonb not null,
      -- Null when a machine made it.
      user_id uuid,
      at timestamptz not null,
      primary key (workspace_id, question_id, version),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );

    create table theme_suggestions (
      workspace_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      kind text not null check (kind in ('new', 'merge', 'split')),
      -- What it is about; the same thing is not suggested twice.
      key text not null,
      suggestion jsonb not null,
      state text not null check (state in ('open', 'accepted', 'dismissed')),
      at timestamptz not null,
      primary key (workspace_id, id),
      unique (workspace_id, question_id, kind, key),
      foreign key (workspace_id, question_id) references questions on delete cascade
    )`.execute(db);
  for (const table of ['codebook_edits', 'codebook_versions', 'theme_suggestions'])
    await changeable(db, table);
}

async function codings(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Null when a machine coded it; a person's coding moves along from version to version and engine to engine.
    alter table answer_codings add column coded_by uuid, add column by_person boolean not null default false;
    -- What it was coded as: another theme than theme_id once that theme was merged into it.
    alter table theme_assignments add column coded_as uuid;
    update theme_assignments set coded_as = theme_id;
    alter table theme_assignments
      alter column coded_as set not null,
      drop constraint theme_assignments_workspace_id_answer_id_theme_id_codebook__key,
      add unique (workspace_id, answer_id, coded_as);

    alter table theming_runs
      add column kind text not null default 'theme' check (kind in ('theme', 'stability')),
      add column done int not null default 0,
      add column total int not null default 0,
      add column codebook_version int,
      add column prompt_version text,
      -- Of a stability run: how much two runs agree, 0–1, and over how many answers.
      add column result jsonb,
      drop constraint theming_runs_state_check,
      add constraint theming_runs_state_check check (state in ('running', 'done', 'waiting', 'cancelled'))`.execute(
    db,
  );
}

async function agreement(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A random sample that a person codes blind, to be held against what the machine had coded.
    create table agreement_samples (
      workspace_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      codebook_version int not null,
      engine text not null check (engine in ('model', 'keyword')),
      seed int not null,
      user_id uuid,
      created_at timestamptz not null,
      finished_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );
    create table agreement_answers (
      workspace_id uuid not null,
      sample_id uuid not null,
      answer_id uuid not null,
      place int not null,
      machine_themes uuid[] not null,
      -- Null until the person has coded it.
      person_themes uuid[],
      primary key (workspace_id, sample_id, answer_id),
      foreign key (workspace_id, sample_id) references agreement_samples on delete cascade,
      foreign key (workspace_id, answer_id) references answers on delete cascade
    )`.execute(db);
  for (const table of ['agreement_samples', 'agreement_answers']) await changeable(db, table);
}

async function models(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table llm_calls
      add column cost_usd numeric(12, 6) not null default 0,
      -- Answered from llm_responses: no tokens, no cost.
      add column from_cache boolean not null default false;

    -- Replies by what was asked, so that a crash between call and commit costs nothing.
    create table llm_responses (
      workspace_id uuid not null references workspaces on delete cascade,
      request_hash text not null,
      purpose text not null,
      reply jsonb not null,
      -- Whose words the reply may repeat: erased with them.
      answer_ids uuid[] not null,
      at timestamptz not null,
      primary key (workspace_id, request_hash)
    );
    create index llm_responses_answers on llm_responses using gin (answer_ids);

    -- Spent and set aside by all workspaces together, a UTC day a row: what the daily cap is held against.
    create table llm_spend (
      day date primary key,
      spent_usd numeric(12, 6) not null default 0,
      reserved_usd numeric(12, 6) not null default 0
    );
    grant select, insert, update on llm_spend to plumbline_app`.execute(db);
  await changeable(db, 'llm_responses');
}

/** Shows only the workspace that the transaction names; holds nothing that may not be deleted. */
async function changeable(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`
    create policy workspace_only on ${name}
    using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`.execute(db);
  await sql`grant select, insert, update, delete on ${name} to plumbline_app`.execute(db);
  await sql`grant select, delete on ${name} to plumbline_eraser`.execute(db);
}
