import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface ApiProcess {
  port: number;
  url: string;
  child: ChildProcess;
  /** Ends it and resolves with its exit code, or null when it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ApiOptions {
  port: number;
  databaseUrl: string;
  secret: string;
  redisUrl?: string;
  env?: Record<string, string>;
}

const main = fileURLToPath(new URL('../../dist/main.mjs', import.meta.url));

/** The api as a process of its own, from its start to the first request that it answers. */
export async function startApi(options: ApiOptions): Promise<ApiProcess> {
  const { port, databaseUrl, secret, redisUrl = '', env = {} } = options;
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_DIRECT_URL: databaseUrl,
      REDIS_URL: redisUrl,
      PLUMBLINE_SECRET: secret,
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const ended = once(child, 'exit').then(([code]): number | null => (typeof code === 'number' ? code : null));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the api did not start');
    await wait(20);
  }
  return {
    port,
    url,
    child,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  return response?.ok ?? false;
}
