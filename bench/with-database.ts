import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { Context } from '../packages/core/src/index.ts';
import { keepStatisticsFresh } from '../packages/db/src/index.ts';
import { startTestPostgres } from '../scripts/lib/test-postgres.mjs';

/**
 * A database of its own, on the server of TEST_DATABASE_URL or on one that is started for it; a durable one keeps what
 * it has committed whatever happens, as the product's own does.
 */
export async function withDatabase<T>(
  work: (database: TestDatabase, ctx: Context) => Promise<T>,
  { durable = false }: { durable?: boolean } = {},
): Promise<T> {
  const server = process.env.TEST_DATABASE_URL ? null : await startTestPostgres({ durable });
  if (server) process.env.TEST_DATABASE_URL = server.url;
  try {
    const database = await createTestDatabase();
    // As a worker does.
    const statistics = keepStatisticsFresh(database.db, { onError: console.error });
    try {
      return await work(database, await testMember(testServices(database)));
    } finally {
      await statistics.close();
      await database.close();
    }
  } finally {
    await server?.stop();
    if (server) delete process.env.TEST_DATABASE_URL;
  }
}
