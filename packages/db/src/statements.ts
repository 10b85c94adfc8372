import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement that begins with this is planned once by each connection: for those that are asked all the time. */
const prepared = '/* prepared';
/** The same, and nobody waits for its reply: it goes along with the next statement, which waits for both. */
const unawaited = '/* prepared, unawaited */';

/** The pool, so that statements are sent as their first words say. */
export function statementsOf(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? statementsOn(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function statementsOn(client: pg.PoolClient): PostgresPoolClient {
  let open: Promise<unknown>[] = [];
  const query = async (text: string, values: readonly unknown[]) => {
    const sent = client.query(textOrNamed(text, values));
    if (text === 'begin' || text.startsWith(unawaited)) {
      // Heard by whoever comes next; until then a failure is nobody's.
      sent.catch(() => undefined);
      open.push(sent);
      return nothing;
    }
    const before = open;
    open = [];
    const [reply] = await Promise.all([sent, ...before]);
    return reply;
  };
  return { query: withoutCursors(query), release: () => client.release() };
}

const nothing = { command: 'SELECT', rowCount: 0, rows: [] };

function textOrNamed(text: string, values: readonly unknown[]): pg.QueryConfig {
  const config = { text, values: [...values] };
  return text.startsWith(prepared) ? { ...config, name: nameOf(text) } : config;
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
