import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/api/src/faults/api-process.fixture.ts';

export interface BareRival {
  port: number;
  pid: number;
  end(): Promise<void>;
}

const main = fileURLToPath(new URL('../../apps/api/src/bare-rival.fixture.ts', import.meta.url));

export async function startBareRival(databaseUrl: string): Promise<BareRival> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl },
  });
  const ended = once(child, 'exit');
  while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('the bare rival did not start');
    await wait(50);
  }
  return {
    port,
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
