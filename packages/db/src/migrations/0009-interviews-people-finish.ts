import { type Kysely, sql } from 'kysely';

/** Languages, cohort targets and cadence of a study; single-use links; probes and who chose them; withdrawal; flags by kind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table studies
      add column cadence text not null default 'once' check (cadence in ('once', 'weekly', 'monthly', 'quarterly')),
      add column cohort_targets jsonb not null default '[]',
      add column language text not null default 'en',
      add column translations jsonb not null default '{}';
    alter table study_versions
      add column language text not null default 'en',
      add column translations jsonb not null default '{}';
    alter table question_revisions add column translations jsonb not null default '{}';

    alter table study_links drop constraint study_links_kind_check;
    alter table study_links
      add constraint study_links_kind_check check (kind in ('open', 'single_use', 'embed')),
      add column email text,
      add column expires_at timestamptz,
      add column revoked_at timestamptz,
      add column invited_at timestamptz,
      add column reminded_at timestamptz;

    alter table interviews drop constraint interviews_phase_check;
    alter table interviews
      add constraint interviews_phase_check
        check (phase in ('consent', 'asking', 'finished', 'declined', 'withdrawn')),
      add column language text not null default 'en',
      -- A keyed hash of where it was started from, so that many from one place are noticed; never the address.
      add column source_hash text,
      add column withdrawn_at timestamptz;

    alter table turns
      -- Who chose the words of a probe, and why it was not the model where one is configured.
      add column moderator text check (moderator in ('built_in', 'model')),
      add column stood_in_for text check (stood_in_for in ('late', 'failed', 'refused')),
      add column model text,
      add column prompt_version text;

    alter table quality_flags
      add column kind text not null default 'person'
        check (kind in ('person', 'speeding', 'straight_lining', 'repeated_text', 'gibberish', 'burst')),
      add column dismissed_at timestamptz,
      drop constraint quality_flags_pkey,
      add primary key (workspace_id, interview_id, kind)`.execute(db);
}
