import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement that begins with this is planned once by each connection: for those that are asked all the time. */
const mark = '/* prepared */';

/** The pool, so that marked statements are sent under a name. */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const given = [...values];
    return text.startsWith(mark)
      ? client.query({ name: nameOf(text), text, values: given })
      : client.query(text, given);
  };
  return { query: withoutCursors(query), release: () => client.release() };
}

/** Safe because the driver makes a cursor only where the dialect was given a class for it, and ours is not. */
function withoutCursors(query: (text: string, values: readonly unknown[]) => Promise<unknown>) {
  return query as PostgresPoolClient['query'];
}

const names = new Map<string, string>();

/** Texts are written in the code, so there are few. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `prepared ${names.size + 1}`;
  names.set(text, name);
  return name;
}
