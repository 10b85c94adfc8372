import type { Tools } from '../tools.ts';

/** Brings the tables and the queue to the newest schema. Safe to run again. */
export async function migrate(tools: Tools): Promise<void> {
  const names = await tools.migrateTables();
  await tools.migrateQueue();
  for (const name of names) tools.print(`ran ${name}`);
  if (names.length === 0) tools.print('The database is up to date.');
}
