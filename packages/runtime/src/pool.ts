import pg from 'pg';
import type { Logger } from './logger.ts';

export type Pool = pg.Pool;
export type PoolOptions = {
  /** The role every connection takes on; without it, the role of the URL. */
  role?: 'plumbline_app' | 'plumbline_eraser';
  max?: number;
  statementTimeoutMs?: number;
  logger?: Logger;
};

/** A pool that outlives its server: connections lost while idle or in use are logged and replaced. */
export function createPool(database: { url: string }, options: PoolOptions = {}): Pool {
  const { max = 10, statementTimeoutMs = 60_000, logger } = options;
  const pool = new pg.Pool({
    ...connectionWithRole(database.url, options.role),
    max,
    application_name: 'plumbline',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
    // What is asked at once is sent at once, without waiting for each reply.
    pipeline: true,
  });
  const report = (err: unknown) => logger?.warn('database connection lost', { err });
  pool.on('error', report);
  // A client in use between two queries has no listener of its own, and an unheard error ends the process.
  pool.on('connect', (client) => client.on('error', report));
  return pool;
}

/** `options` in a URL would replace ours, and with it the role: join the two. */
export function connectionWithRole(url: string, role: string | undefined) {
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), role && `-c role=${role}`].filter(Boolean).join(' ');
  parsed.searchParams.delete('options');
  return { connectionString: parsed.href, ...(options ? { options } : {}) };
}
