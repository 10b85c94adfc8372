import { inWorkspace } from '@plumbline/db';
import type { Services } from '../../shared/context.ts';
import { studyExists } from './queries.ts';

/** For commands on the database itself, which name no workspace: the one that has this study; null when none has. */
export async function workspaceOfStudy({ db }: Services, studyId: string): Promise<string | null> {
  const workspaces = await db.selectFrom('workspaces').select('id').orderBy('created_at').execute();
  for (const { id } of workspaces) {
    if (await inWorkspace(db, id, (trx) => studyExists(trx, studyId))) return id;
  }
  return null;
}
