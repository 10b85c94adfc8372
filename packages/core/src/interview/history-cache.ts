import type { Database, Trx } from '@plumbline/db';
import { LRUCache } from 'lru-cache';
import { perDatabase } from '../shared/per-database.ts';
import { type HistoryRow, histories, type InterviewRow } from './queries.ts';

type Rows = readonly HistoryRow[];
type Interview = Pick<InterviewRow, 'id' | 'phase' | 'last_seq'>;

const mostCharacters = 32 * 1024 * 1024;
const forgottenAfterMs = 10 * 60_000;
const aRow = 200;

const cacheOf = perDatabase(
  () =>
    new LRUCache<string, Rows>({
      maxSize: mostCharacters,
      sizeCalculation: (rows) => rows.reduce((sum, { text }) => sum + aRow + (text?.length ?? 0), aRow),
      ttl: forgottenAfterMs,
    }),
);

/**
 * The turns of interviews whose rows were just read, by id. A turn never changes, so only those that this process has
 * not seen are read, all in one statement.
 */
export async function readHistories(
  db: Database,
  trx: Trx,
  interviews: readonly Interview[],
): Promise<Map<string, Rows>> {
  const cache = cacheOf(db);
  const known = new Map(
    interviews.map((interview) => [interview.id, seen(cache.get(interview.id), interview)]),
  );
  const missing = interviews.flatMap(({ id, last_seq: lastSeq }) => {
    const after = known.get(id)?.length ?? 0;
    return after < lastSeq ? [{ id, after, lastSeq }] : [];
  });
  if (missing.length === 0) return known;
  for (const row of await histories(trx, missing)) {
    known.set(row.interview_id, [...(known.get(row.interview_id) ?? []), row]);
  }
  for (const interview of interviews) keepHistory(db, interview, known.get(interview.id) ?? []);
  return known;
}

/** Keeps what is committed while the interview runs. */
export function keepHistory(db: Database, { id, phase }: Omit<Interview, 'last_seq'>, rows: Rows): void {
  if (phase === 'asking') cacheOf(db).set(id, rows);
  else cacheOf(db).delete(id);
}

/** What was seen of an interview counts while that goes on; one that was taken back to fewer turns is read anew. */
function seen(rows: Rows | undefined, { phase, last_seq }: Interview): Rows {
  return rows && phase === 'asking' && rows.length <= last_seq ? rows : [];
}
