import { type Kysely, sql } from 'kysely';

/** What a study says about a key result, and the recomputed summaries behind it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table question_summaries (
      workspace_id uuid not null,
      question_id uuid not null,
      revision int not null,
      summary jsonb not null,
      arrival_index bigint not null,
      computed_at timestamptz not null,
      primary key (workspace_id, question_id, revision),
      foreign key (workspace_id, question_id) references questions on delete cascade
    );

    create table evidence_links (
      workspace_id uuid not null,
      id uuid not null,
      key_result_id uuid not null,
      study_id uuid not null,
      question_id uuid not null,
      kind text not null check (kind in ('experience', 'reasons')),
      spec jsonb not null,
      decision_rule text not null,
      created_by uuid,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, key_result_id) references key_results on delete cascade,
      foreign key (workspace_id, study_id) references studies on delete cascade,
      foreign key (workspace_id, question_id) references questions on delete cascade
    );
    create index evidence_links_key_result on evidence_links (workspace_id, key_result_id);
    -- New answers to a question look for the links that rest on it.
    create index evidence_links_question on evidence_links (workspace_id, question_id);

    create table evidence_readings (
      workspace_id uuid not null,
      id uuid not null,
      link_id uuid not null,
      reading jsonb not null,
      at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, link_id) references evidence_links on delete cascade
    );
    create index evidence_readings_link on evidence_readings (workspace_id, link_id, at desc)`.execute(db);
}
