import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { childService } from './child-service.mjs';
import { freePort, isPortFree } from './ports.mjs';
import { tailOfFile } from './run.mjs';

/**
 * A Redis that keeps nothing, for the tests.
 * @param {string} program
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestRedis(program) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-redis-'));
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    dir: folder,
  };
  const logFile = join(folder, 'redis.log');
  const service = childService('redis', {
    command: program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    cwd: folder,
    env: process.env,
    logFile,
    patience: 3000,
  });
  const server = await service.start();
  const deadline = Date.now() + 10_000;
  while (await isPortFree(port)) {
    if (Date.now() > deadline) throw new Error(`Redis did not start.\n${tailOfFile(logFile)}`);
    await wait(50);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
