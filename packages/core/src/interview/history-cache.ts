import type { Database, Trx } from '@plumbline/db';
import { LRUCache } from 'lru-cache';
import { perDatabase } from '../shared/per-database.ts';
import type { MachineState } from './machine-types.ts';
import { type HistoryRow, histories, type InterviewRow } from './queries.ts';

type Rows = readonly HistoryRow[];

/** An interview as it was when this process last saw it. */
export interface Seen {
  interview: InterviewRow;
  rows: Rows;
  /** What the rows make; null until it was needed. */
  state: MachineState | null;
}

const mostCharacters = 32 * 1024 * 1024;
const forgottenAfterMs = 10 * 60_000;
const aRow = 300;
const mostWithdrawn = 10_000;

const cacheOf = perDatabase(
  () =>
    new LRUCache<string, Seen>({
      maxSize: mostCharacters,
      sizeCalculation: ({ rows }) => rows.reduce((sum, { text }) => sum + aRow + (text?.length ?? 0), aRow),
      ttl: forgottenAfterMs,
    }),
);

/** What a reader that began before the withdrawal brings late is not kept either. */
const withdrawnOf = perDatabase(
  () => new LRUCache<string, true>({ max: mostWithdrawn, ttl: forgottenAfterMs }),
);

/** What this process saw of a running interview; others may have gone on with it since. */
export function seenHistory(db: Database, interviewId: string): Seen | undefined {
  return cacheOf(db).get(interviewId);
}

/**
 * The turns of interviews whose rows were just read, by id. A turn never changes, so only those that this process has
 * not seen are read, all in one statement.
 */
export async function readHistories(
  db: Database,
  trx: Trx,
  interviews: readonly InterviewRow[],
): Promise<Map<string, Rows>> {
  const cache = cacheOf(db);
  const known = new Map(
    interviews.map((interview) => [interview.id, still(cache.get(interview.id)?.rows, interview)]),
  );
  const missing = interviews.flatMap(({ id, last_seq: lastSeq }) => {
    const after = known.get(id)?.length ?? 0;
    return after < lastSeq ? [{ id, after, lastSeq }] : [];
  });
  if (missing.length === 0) return known;
  for (const row of await histories(trx, missing)) {
    known.set(row.interview_id, [...(known.get(row.interview_id) ?? []), row]);
  }
  for (const interview of interviews)
    keepHistory(db, { interview, rows: known.get(interview.id) ?? [], state: null });
  return known;
}

/** Keeps what is committed while the interview runs. */
export function keepHistory(db: Database, seen: Seen): void {
  const { id, phase } = seen.interview;
  if (phase === 'asking' && !withdrawnOf(db).has(id)) cacheOf(db).set(id, seen);
  else cacheOf(db).delete(id);
}

/** Words that were withdrawn stay nowhere. */
export function forgetHistory(db: Database, interviewId: string): void {
  withdrawnOf(db).set(interviewId, true);
  cacheOf(db).delete(interviewId);
}

export function forgetHistories(db: Database): void {
  cacheOf(db).clear();
}

/** What was seen of an interview counts while that goes on; one that was taken back to fewer turns is read anew. */
function still(rows: Rows | undefined, { phase, last_seq }: InterviewRow): Rows {
  return rows && phase === 'asking' && rows.length <= last_seq ? rows : [];
}
