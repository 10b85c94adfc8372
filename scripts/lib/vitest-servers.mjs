import { buildServer } from './server-build.mjs';
import { findRedis } from './system-tools.mjs';
import { startTestPostgres } from './test-postgres.mjs';
import { startTestRedis } from './test-redis.mjs';

/** Gives a test run its servers, where `npm test` or the environment has not named any, and the programs that it starts. */
export async function setup() {
  await buildServer(() => {});
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const provide = async (
    /** @type {string} */ name,
    /** @type {() => ReturnType<typeof startTestRedis>} */ start,
  ) => {
    if (process.env[name]) return;
    const server = await start();
    process.env[name] = server.url;
    stops.push(server.stop);
  };
  await provide('TEST_DATABASE_URL', startTestPostgres);
  const redis = findRedis();
  if (redis) await provide('TEST_REDIS_URL', () => startTestRedis(redis));
  return () => Promise.all(stops.map((stop) => stop()));
}
