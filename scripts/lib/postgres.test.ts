import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './paths.mjs';
import { type Postgres, startPostgres } from './postgres.mjs';
import { removeCluster } from './postgres-data.mjs';
import { identify, waitForEnd } from './process-identity.mjs';

const { Client } = createRequire(join(root, 'packages/runtime/package.json'))('pg');
const isRoot = process.getuid?.() === 0;
let folder: string;
let dataDir: string;
let started: Postgres[];
let places: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
  dataDir = join(folder, 'pg');
  started = [];
  places = [folder];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

test('a first start makes a UTF8 database with locale C, behind a password, and keeps fsync on', async () => {
  const server = await start();
  const [row] = await query(
    server.url,
    `SELECT current_setting('server_encoding') AS encoding, datcollate AS collate, current_setting('fsync') AS fsync,
            current_setting('listen_addresses') AS listens, current_user AS me
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(row).toEqual({ encoding: 'UTF8', collate: 'C', fsync: 'on', listens: '127.0.0.1', me: 'plumbline' });
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(`${dataDir}-password`).mode & 0o777).toBe(0o600);
  await expect(query(server.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
});

test('stopped and started again, it holds what was written', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(identify(first.pid)).toBeNull();
  const second = await start();
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a PostgreSQL whose launcher was killed is stopped, and its data is there', async () => {
  const left = await startInAnotherProcess();
  await query(left.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  left.launcher.kill('SIGKILL');
  await once(left.launcher, 'exit');
  expect(identify(left.pid)).not.toBeNull();
  const next = await start();
  expect(identify(left.pid)).toBeNull();
  expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('the folder of a launcher that runs is left alone', async () => {
  const other = await startInAnotherProcess();
  await expect(start()).rejects.toThrow(`held by process ${other.launcher.pid}, which is running`);
  expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  other.launcher.kill('SIGTERM');
  await once(other.launcher, 'exit');
  const postmaster = identify(other.pid);
  if (postmaster) await waitForEnd(postmaster, 5000);
});

test('a killed postmaster is reported, and the next start waits for its children', async () => {
  const first = await start();
  const busy = query(first.url, 'SELECT pg_sleep(600)').catch((error: Error) => error.message);
  await untilSleeping(first.url);
  const reason = new Promise((resolve) => first.onExit(resolve));
  process.kill(first.pid, 'SIGKILL');
  expect(await reason).toBe('ended by SIGKILL');
  const second = await start({ port: first.port });
  expect(await busy).toMatch(/terminat/i);
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a postmaster.pid that names another program does no harm', async () => {
  await (await start()).stop();
  writeFileSync(
    join(dataDir, 'postmaster.pid'),
    `${process.ppid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n\nready\n`,
  );
  const server = await start();
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a start that fails says what PostgreSQL said', async () => {
  await (await start()).stop();
  rmSync(join(dataDir, 'global'), { recursive: true });
  await expect(start()).rejects.toThrow(/did not start: ended with code \d+\.\n[\s\S]*pg_control/);
});

test.runIf(isRoot)('root runs it in a user namespace', async () => {
  const server = await start({ runAs: 'namespace' });
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(lstatSync(dataDir).isDirectory()).toBe(true);
});

test.runIf(isRoot)('root hands it over to another user, and later starts follow', async () => {
  const sharedFolder = sharedPlace();
  const first = await start({ runAs: 'setpriv', sharedFolder });
  expect(uidOf(first.pid)).toBe(65534);
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start({ sharedFolder });
  expect(uidOf(second.pid)).toBe(65534);
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await second.stop();
  removeCluster(dataDir);
  expect(readdirSync(sharedFolder).filter((name) => name.startsWith('data-'))).toEqual([]);
});

test.runIf(isRoot)('data made in a namespace is handed over with everything in it', async () => {
  const first = await start({ runAs: 'namespace' });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start({ runAs: 'setpriv', sharedFolder: sharedPlace() });
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

async function start(options: Partial<Parameters<typeof startPostgres>[0]> = {}) {
  const server = await startPostgres({ dataDir, ...options });
  started.push(server);
  return server;
}

/** A folder that every user may enter. */
function sharedPlace() {
  const place = mkdtempSync(join(tmpdir(), 'plumbline-shared-'));
  chmodSync(place, 0o755);
  places.push(place);
  return place;
}

async function startInAnotherProcess() {
  const module = JSON.stringify(pathToFileURL(join(root, 'scripts/lib/postgres.mjs')).href);
  const program = `
    const server = await (await import(${module})).startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ url: server.url, pid: server.pid }));`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(launcher.stdout, 'data');
  return { launcher, ...(JSON.parse(String(line)) as { url: string; pid: number }) };
}

async function query(url: string, text: string) {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function untilSleeping(url: string) {
  const sleeping = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
  while ((await query(url, sleeping)).length === 0);
}

function uidOf(pid: number) {
  return statSync(`/proc/${pid}`).uid;
}
