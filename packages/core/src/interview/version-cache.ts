import type { Database, PublishedQuestion, Trx } from '@plumbline/db';
import { perDatabase } from '../shared/per-database.ts';
import { publishedQuestions } from '../study/index.ts';

const mostVersions = 200;
const cacheOf = perDatabase(() => new Map<string, PublishedQuestion[]>());

interface Version {
  workspaceId: string;
  studyId: string;
  version: number;
}

/** The questions of a published version. Versions never change, so each is read once by a process. */
export async function questionsOf(db: Database, trx: Trx, version: Version): Promise<PublishedQuestion[]> {
  const known = knownQuestions(db, version);
  if (known) return known;
  const cache = cacheOf(db);
  const questions = await publishedQuestions(trx, version.studyId, version.version);
  if (!questions) throw new Error('an interview runs on a version that does not exist');
  const oldest = cache.size >= mostVersions ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(keyOf(version), questions);
  return questions;
}

/** The same, where this process has read them. */
export function knownQuestions(db: Database, version: Version): PublishedQuestion[] | undefined {
  return cacheOf(db).get(keyOf(version));
}

function keyOf({ workspaceId, studyId, version }: Version): string {
  return `${workspaceId} ${studyId} ${version}`;
}
