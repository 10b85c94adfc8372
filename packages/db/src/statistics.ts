import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Has PostgreSQL look again at the tables that have more than doubled since it last did: it plans by what it has seen. */
export async function analyzeGrownTables(db: Database): Promise<void> {
  await sql`select analyze_grown_tables()`.execute(db);
}

/**
 * Does so now and every `everyMs`, until it is closed. Asking costs about a millisecond. A failure is told to `onError`
 * and passes with the next time.
 */
export function keepStatisticsFresh(
  db: Database,
  { everyMs = 1_000, onError }: { everyMs?: number; onError: (error: unknown) => void },
) {
  let running: Promise<void> | null = null;
  const analyze = () => {
    running ??= analyzeGrownTables(db)
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
