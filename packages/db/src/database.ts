import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { statementsOf } from './statements.ts';
import type { Tables } from './tables/tables.ts';

export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;

const dateOid = 1082;
const int8Oid = 20;
// A day stays YYYY-MM-DD; counts and arrival indexes stay far below 2^53.
pg.types.setTypeParser(dateOid, (value) => value);
pg.types.setTypeParser(int8Oid, Number);

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: statementsOf(pool) }) });
}

/**
 * Runs `work` in one transaction that sees only `workspaceId`'s rows.
 * What `onCommit` is given runs after the commit, in order, and not at all after a rollback.
 */
export async function inWorkspace<T>(
  db: Database,
  workspaceId: string,
  work: (trx: Trx, onCommit: (effect: () => Promise<void> | void) => void) => Promise<T>,
): Promise<T> {
  const effects: (() => Promise<void> | void)[] = [];
  const result = await db.transaction().execute(async (trx) => {
    await sql`/* prepared, unawaited */ select set_config('app.workspace_id', ${workspaceId}, true)`.execute(
      trx,
    );
    return work(trx, (effect) => effects.push(effect));
  });
  for (const effect of effects) await effect();
  return result;
}

/**
 * Does `work` as the role that may delete, within a transaction of the app role, which goes on afterwards: what is
 * erased and what is written about it commit together.
 */
export async function erasingIn(trx: Trx, work: () => Promise<void>): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw('set local role plumbline_eraser'));
  await work();
  await trx.executeQuery(CompiledQuery.raw('set local role plumbline_app'));
}

/** Like `inWorkspace`, as the role that may delete: only withdrawal, retention and sample-data removal use it. */
export function asEraser<T>(db: Database, workspaceId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await trx.executeQuery(CompiledQuery.raw('set local role plumbline_eraser'));
    await sql`select set_config('app.workspace_id', ${workspaceId}, true)`.execute(trx);
    return work(trx);
  });
}
