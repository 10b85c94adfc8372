import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { removeCluster } from './postgres-data.mjs';
import { stopOrphans } from './postgres-orphans.mjs';
import { identify, isRunning } from './process-identity.mjs';

const home = join(root, '.plumbline', 'test');

/**
 * A PostgreSQL of this process alone, so that several test runs may go on at once.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestPostgres({ durable = false } = {}) {
  await removeForgotten();
  const folder = join(home, `run-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identify(process.pid)));
  const dataDir = join(folder, 'pg');
  const server = await startPostgres({ dataDir, durable });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      removeCluster(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What test runs that were killed left behind. */
async function removeForgotten() {
  if (!existsSync(home)) return;
  for (const entry of readdirSync(home).filter((each) => each.startsWith('run-'))) {
    const folder = join(home, entry);
    const owner = readJson(join(folder, 'owner.json'));
    if (!owner || isRunning(owner)) continue;
    await stopOrphans(join(folder, 'pg'), () => {});
    removeCluster(join(folder, 'pg'));
    rmSync(folder, { recursive: true, force: true });
  }
}
