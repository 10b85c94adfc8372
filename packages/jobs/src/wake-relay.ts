import type { Database } from '@plumbline/db';
import { sql } from 'kysely';

/** Work waits longer than this to be debounced, so a relay need not be woken more often. */
const together = 20;

/**
 * Tells relays, after a commit, that there is work. Calls that come close together are one.
 * Never fails: the relay's poll finds the work too.
 */
export function createRelayWaker(db: Database): () => Promise<void> {
  let next: Promise<void> | null = null;
  const wake = async () => {
    await new Promise((resolve) => setTimeout(resolve, together));
    next = null;
    await sql`select pg_notify('plumbline_outbox', '')`.execute(db).catch(() => {});
  };
  return () => {
    next ??= wake();
    return next;
  };
}
