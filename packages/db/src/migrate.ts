import { Kysely, Migrator, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { migrations } from './migrations/index.ts';

/**
 * Brings the database of `ownerPool` to the newest schema. Safe to run again, and from several processes at once.
 * @returns names of the migrations that ran now.
 */
export async function migrate(ownerPool: pg.Pool): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
