import { type Kysely, sql } from 'kysely';

/** Mail to people with a single-use link; the signing key of an embedded link is shown once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table study_links
      add column mail_due text check (mail_due in ('invitation', 'reminder')),
      -- Sends that were begun and whose end nobody knows: a crash may repeat a mail once, not for ever.
      add column mail_begun int not null default 0,
      add column mail_failure text check (mail_failure in ('unreachable', 'refused', 'unsure')),
      add column key_shown_at timestamptz;
    -- The list of links counts the interviews of each.
    create index interviews_link on interviews (workspace_id, link_id) where link_id is not null;
    -- A person is invited to a study once: an import looks the addresses up.
    create index study_links_email on study_links (workspace_id, study_id, lower(email)) where email is not null`.execute(
    db,
  );
}
