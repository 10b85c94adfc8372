import { type Kysely, sql } from 'kysely';

/** Codebooks, themes, and which answer carries which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table codebooks (
      workspace_id uuid not null,
      question_id uuid not null,
      version int not null,
      engine text not null check (engine in ('model', 'keyword')),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (workspace_id, question_id),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );

    create table themes (
      workspace_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      label text not null,
      definition text not null,
      origin text not null check (origin in ('model', 'keyword', 'person')),
      position int not null,
      retired_at timestamptz,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );
    create index themes_question on themes (workspace_id, question_id) where retired_at is null;

    -- Says for every (answer, codebook version, engine) that it was coded, also when no theme was found.
    create table answer_codings (
      workspace_id uuid not null,
      answer_id uuid not null,
      question_id uuid not null,
      codebook_version int not null,
      engine text not null check (engine in ('model', 'keyword')),
      state text not null check (state in ('done', 'none')),
      prompt_version text,
      model text,
      coded_at timestamptz not null,
      primary key (workspace_id, answer_id, codebook_version, engine),
      foreign key (workspace_id, answer_id) references answers on delete cascade,
      foreign key (workspace_id, question_id) references questions on delete cascade
    );
    create index answer_codings_question on answer_codings (workspace_id, question_id, codebook_version, engine);

    create table theme_assignments (
      workspace_id uuid not null,
      id uuid not null,
      answer_id uuid not null,
      theme_id uuid not null,
      codebook_version int not null,
      origin text not null check (origin in ('model', 'keyword', 'rule', 'person')),
      -- The words that show it: UTF-16 offsets into the answer's text.
      quote_start int not null,
      quote_end int not null,
      -- Order in which quotes of a theme are shown; null when it is not a chosen quote.
      quote_rank int,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      unique (workspace_id, answer_id, theme_id, codebook_version),
      foreign key (workspace_id, answer_id) references answers on delete cascade,
      foreign key (workspace_id, theme_id) references themes on delete cascade,
      check (quote_start >= 0 and quote_end > quote_start)
    );
    create index theme_assignments_theme on theme_assignments (workspace_id, theme_id);

    create table theming_runs (
      workspace_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      engine text not null check (engine in ('model', 'keyword')),
      model text,
      state text not null check (state in ('running', 'done', 'waiting')),
      detail text not null,
      quotes_rejected int not null default 0,
      started_at timestamptz not null,
      finished_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );
    create index theming_runs_question on theming_runs (workspace_id, question_id, started_at desc);

    create table llm_calls (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      run_id uuid,
      purpose text not null,
      prompt_version text not null,
      model text not null,
      outcome text not null,
      input_tokens int not null,
      output_tokens int not null,
      cached_tokens int not null,
      milliseconds int not null,
      at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, run_id) references theming_runs on delete cascade
    )`.execute(db);
}
