import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { readLiveRecord } from './run-record.mjs';
import { productEnv } from './settings.mjs';

/** Commands that read files and nothing else. */
const withoutDatabase = new Set([
  'theme',
  'verify',
  'vectors',
  'help',
  '--help',
  '-h',
  '--version',
  undefined,
]);

/**
 * The environment of one command: that of the running product, else with a PostgreSQL for as long as it takes.
 * @param {string | undefined} command
 * @returns {Promise<{ env: NodeJS.ProcessEnv, release: () => Promise<void> }>}
 */
export async function commandEnv(command) {
  const nothing = async () => {};
  if (withoutDatabase.has(command)) return { env: process.env, release: nothing };
  const folder = dataFolder();
  const given = process.env.DATABASE_URL;
  if (given)
    return { env: { ...process.env, ...productEnv({ folder, databaseUrl: given }) }, release: nothing };
  const live = readLiveRecord(folder);
  if (live?.env.DATABASE_URL) return { env: { ...process.env, ...live.env }, release: nothing };
  const server = await startPostgres({ dataDir: join(folder, 'pg') });
  return {
    env: { ...process.env, ...productEnv({ folder, databaseUrl: server.url }) },
    release: server.stop,
  };
}
