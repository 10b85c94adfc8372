import { type Kysely, sql } from 'kysely';

/** Study drafts, their immutable versions, question wordings, links. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table studies (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      title text not null,
      purpose text not null,
      asked_by text not null,
      key_result_id uuid,
      state text not null check (state in ('draft', 'live', 'paused', 'closed')),
      cohort jsonb,
      target_n int,
      decision_rule text not null,
      draft_questions jsonb not null,
      draft_revision int not null,
      published_revision int,
      version int,
      published_at timestamptz,
      respondent_count int not null default 0,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, key_result_id) references key_results on delete set null (key_result_id)
    );
    create index studies_key_result on studies (workspace_id, key_result_id);

    -- A question keeps its id for the life of its study; wordings are revisions of it.
    create table questions (
      workspace_id uuid not null,
      id uuid not null,
      study_id uuid not null,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );
    create index questions_study on questions (workspace_id, study_id);

    create table question_revisions (
      workspace_id uuid not null,
      question_id uuid not null,
      revision int not null,
      type text not null,
      text text not null,
      config jsonb not null,
      created_at timestamptz not null,
      primary key (workspace_id, question_id, revision),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );

    create table study_versions (
      workspace_id uuid not null,
      study_id uuid not null,
      version int not null,
      questions jsonb not null,
      published_at timestamptz not null,
      published_by uuid,
      primary key (workspace_id, study_id, version),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );

    create table study_links (
      workspace_id uuid not null,
      id uuid not null,
      study_id uuid not null,
      kind text not null check (kind in ('open')),
      attributes jsonb not null,
      opened int not null default 0,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );
    create index study_links_study on study_links (workspace_id, study_id)`.execute(db);
}
