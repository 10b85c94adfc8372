import { type Kysely, sql } from 'kysely';
import { migrations } from './migrations/index.ts';

/** Migrations that have not run on this database. @throws when there is no database, or none of ours. */
export async function pendingMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return Object.keys(migrations).filter((name) => !done.has(name));
}
