import { type Kysely, sql } from 'kysely';

/** Waves of a study, known cohort sizes, flags, the end of fielding, and three more kinds of evidence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table studies
      add column closes_on date,
      add column closed_at timestamptz,
      add column closed_by text check (closed_by in ('quota', 'date', 'early')),
      add column exclude_flagged boolean not null default false,
      add column wave int not null default 1;

    create table study_waves (
      workspace_id uuid not null,
      study_id uuid not null,
      wave int not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      ended_by text check (ended_by in ('quota', 'date', 'early')),
      -- The quota or the day was changed after the first answer: whatever ends the wave, it was not declared before.
      end_moved boolean not null default false,
      primary key (workspace_id, study_id, wave),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );
    insert into study_waves (workspace_id, study_id, wave, started_at)
      select workspace_id, study_id, 1, min(published_at) from study_versions group by workspace_id, study_id;

    create table cohorts (
      workspace_id uuid not null,
      study_id uuid not null,
      attribute text not null,
      value text not null,
      size int not null check (size > 0),
      primary key (workspace_id, study_id, attribute, value),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );

    alter table interviews add column wave int not null default 1;
    -- A reading reads the interviews of one wave.
    create index interviews_wave on interviews (workspace_id, study_id, wave);

    -- Whether a claim was written before the first answer: of answers that were edited the first one tells.
    create index answers_superseded on answers (workspace_id, question_id) where superseded_at is not null;

    create table quality_flags (
      workspace_id uuid not null,
      interview_id uuid not null,
      reason text not null,
      flagged_by uuid,
      at timestamptz not null,
      primary key (workspace_id, interview_id),
      foreign key (workspace_id, interview_id) references interviews on delete cascade
    );

    -- What a report says of a study besides its questions, kept for studies too large to be counted at each look.
    create table study_summaries (
      workspace_id uuid not null,
      study_id uuid not null,
      summary jsonb not null,
      computed_at timestamptz not null,
      primary key (workspace_id, study_id),
      foreign key (workspace_id, study_id) references studies on delete cascade
    );

    alter table evidence_links drop constraint evidence_links_kind_check;
    alter table evidence_links add constraint evidence_links_kind_check
      check (kind in ('experience', 'reasons', 'contrast', 'reach', 'objection'));
    -- A contrast by attributes alone rests on no question.
    alter table evidence_links alter column question_id drop not null;
    -- The claim and its rule as they were last written; after the first answer that makes them exploratory.
    alter table evidence_links add column claim_written_at timestamptz;
    update evidence_links set claim_written_at = created_at;
    alter table evidence_links alter column claim_written_at set not null`.execute(db);

  for (const table of ['study_waves', 'cohorts', 'quality_flags', 'study_summaries']) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`
      create policy workspace_only on ${name}
      using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`.execute(db);
    await sql`grant select, insert, update, delete on ${name} to plumbline_app`.execute(db);
    await sql`grant select, delete on ${name} to plumbline_eraser`.execute(db);
  }
}
