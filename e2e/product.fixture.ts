import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProductAddress {
  url: string;
  /** The owner's API key. */
  apiKey: string;
}

export interface Product extends ProductAddress {
  /** Signs in once. */
  signInUrl: string;
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const root = new URL('..', import.meta.url).pathname;
const apiKey = 'plk_browser-tests-0123456789-0123456789';

/** The whole product by its own start command, with its own PostgreSQL, in a folder of its own. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      PLUMBLINE_DATA: data,
      PLUMBLINE_BOOTSTRAP_KEY: apiKey,
      ...env,
    },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const signInUrl = await printed(
    child,
    () => /Sign in\s+(http\S+)/.exec(output)?.[1],
    () => output,
  );
  return {
    url: new URL(signInUrl).origin,
    signInUrl,
    apiKey,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

/** Resolves as soon as the output holds what is looked for; rejects with the output when the process ends first. */
function printed(child: ChildProcess, find: () => string | undefined, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = find();
      if (match !== undefined) resolve(match);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error(`The product did not start:\n${output()}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
