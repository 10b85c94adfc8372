import type { Database } from '@plumbline/db';
import { sql } from 'kysely';

/**
 * Tells relays, after a commit, that there is work. Calls that come while one is on its way share the next one.
 * Never fails: the relay's poll finds the work too.
 */
export function createRelayWaker(db: Database): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const send = async () => {
    await sql`select pg_notify('plumbline_outbox', '')`.execute(db).catch(() => {});
  };
  const start = (): Promise<void> => {
    current = send().finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    next ??= current.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
