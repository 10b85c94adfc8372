import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';

/** A look costs a fifth of a second in a large table: every half minute where 200 answers come in a second. */
const unseenAtWork = 5_000;
const unseenAfterBulk = 500;

type Failed = (error: unknown) => void;

/**
 * For who writes many rows at once: has PostgreSQL look at them as soon as they are committed, before anybody reads them.
 * A failure is told to `onError`; the rows are kept.
 */
export async function analyzeOnCommit(
  { db, trx, onCommit }: { db: Database; trx: Trx; onCommit: (effect: () => Promise<void>) => void },
  onError: Failed,
): Promise<void> {
  await tellWhatChanged(trx);
  onCommit(() => analyzeGrownTables(db, unseenAfterBulk).catch(onError));
}

/** For who writes many rows at once: else their number is known once the connection is used again, or in ten seconds. */
export async function tellWhatChanged(trx: Trx): Promise<void> {
  await sql`select pg_stat_force_next_flush()`.execute(trx);
}

/**
 * Has PostgreSQL look again at tables of which a tenth has changed since it last did, or so many rows: it plans by what it
 * has seen.
 */
async function analyzeGrownTables(db: Database, mostUnseen: number): Promise<void> {
  await sql`select analyze_grown_tables(${mostUnseen}::integer)`.execute(db);
}

/**
 * Does so now and every `everyMs`, until it is closed. Asking costs about a millisecond. A failure is told to `onError`
 * and passes with the next time.
 */
export function keepStatisticsFresh(
  db: Database,
  { everyMs = 1_000, onError }: { everyMs?: number; onError: Failed },
) {
  let running: Promise<void> | null = null;
  const analyze = () => {
    running ??= analyzeGrownTables(db, unseenAtWork)
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  analyze();
  const timer = setInterval(analyze, everyMs);
  return {
    close: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
}
