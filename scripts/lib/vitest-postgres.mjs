import { startTestPostgres } from './test-postgres.mjs';

/** Gives a test run its database server, unless `npm test` or the environment has named one. */
export async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startTestPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}
