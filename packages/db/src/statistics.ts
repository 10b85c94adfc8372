import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';

/** At most every half minute, however many answers come. */
const atWork = { mostUnseen: 5_000, pauseSeconds: 30 };
const afterBulk = { mostUnseen: 500, pauseSeconds: 0 };

type Failed = (error: unknown) => void;
type Keeping = { everyMs?: number; pauseSeconds?: number; onError: Failed };

/**
 * For who writes many rows at once: has PostgreSQL look at them as soon as they are committed, before anybody reads them.
 * A failure is told to `onError`; the rows are kept.
 */
export async function analyzeOnCommit(
  { db, trx, onCommit }: { db: Database; trx: Trx; onCommit: (effect: () => Promise<void>) => void },
  onError: Failed,
): Promise<void> {
  await tellWhatChanged(trx);
  onCommit(() => analyzeGrownTables(db, afterBulk).catch(onError));
}

/** For who writes many rows at once: else their number is known once the connection is used again, or in ten seconds. */
export async function tellWhatChanged(trx: Trx): Promise<void> {
  await sql`select pg_stat_force_next_flush()`.execute(trx);
}

/**
 * Has PostgreSQL look again at tables of which a tenth has changed since it last did, or so many rows, and which it has not
 * looked at within the pause, unless they have doubled: it plans by what it has seen.
 */
async function analyzeGrownTables(db: Database, { mostUnseen, pauseSeconds }: typeof atWork): Promise<void> {
  const pause = sql`make_interval(secs => ${pauseSeconds}::float8)`;
  await sql`select analyze_grown_tables(${mostUnseen}::integer, ${pause})`.execute(db);
}

/**
 * Does so now and every `everyMs`, until it is closed. Asking costs about a millisecond. A failure is told to `onError`
 * and passes with the next time.
 */
export function keepStatisticsFresh(
  db: Database,
  { everyMs = 1_000, pauseSeconds = atWork.pauseSeconds, onError }: Keeping,
) {
  let running: Promise<void> | null = null;
  const analyze = () => {
    running ??= analyzeGrownTables(db, { ...atWork, pauseSeconds })
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
