import type { CodebookEdit, CodebookTheme } from '@plumbline/contracts';
import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type VersionRow = {
  version: number;
  engine: Engine;
  /** Whoever made it; null for a machine or an API key. */
  by: string | null;
  at: Date;
  themes: CodebookTheme[];
  edits: CodebookEdit[];
};

/** The newest hundred versions, newest first. */
export async function readVersions(trx: Trx, questionId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, engine, users.name as by, at, themes, edits
    from codebook_versions left join users on users.id = user_id
    where question_id = ${questionId}
    order by version desc
    limit 100`.execute(trx);
  return rows;
}
