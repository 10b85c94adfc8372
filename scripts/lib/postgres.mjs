import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { findBinaries } from './postgres-binaries.mjs';
import { name, prepareData } from './postgres-data.mjs';
import { stopOrphans } from './postgres-orphans.mjs';
import { chooseRunner, commandFor } from './postgres-user.mjs';
import { send } from './process-identity.mjs';
import { spawnApart, tailOfFile } from './run.mjs';

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataDir the cluster's folder; its password, lock and log lie beside it
 * @property {(line: string) => void} [log] told what is going on
 * @property {number} [port] a free one when left out
 * @property {boolean} [durable] false gives up safety against a crash of the machine: for tests
 * @property {import('./postgres-user.mjs').RunAs} [runAs] chosen by itself when left out
 * @property {string} [sharedFolder] where another user finds what root hands over
 */

/**
 * @typedef {object} Postgres
 * @property {string} url connects as the owner of the database, who may create databases and roles
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop
 * @property {(listener: (reason: string) => void) => void} onExit told when the server ends unasked
 */

/**
 * Starts the PostgreSQL that comes with the product, on 127.0.0.1 only.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(options) {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? (() => {});
  const sharedFolder = options.sharedFolder ?? '/var/lib/plumbline';
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 });
  refuseForeignData(dataDir);
  const unlock = takeLock(`${dataDir}.lock`);
  try {
    const runner = chooseRunner(findBinaries(), { dataDir, runAs: options.runAs, sharedFolder });
    await stopOrphans(dataDir, log);
    const password = await prepareData(runner, { dataDir, sharedFolder, log });
    const port = options.port ?? (await freePort());
    const place = realpathSync(dataDir); // another user may not pass through the folder with the link
    const server = await launch(runner, {
      dataDir: place,
      logFile: `${dataDir}.log`,
      port,
      durable: options.durable ?? true,
    });
    return {
      url: `postgres://${name}:${password}@127.0.0.1:${port}/${name}`,
      port,
      pid: server.pid,
      stop: () => server.stop().finally(unlock),
      onExit: (listener) =>
        server.onExit((reason) => {
          unlock();
          listener(reason);
        }),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * @param {import('./postgres-user.mjs').Runner} runner
 * @param {{ dataDir: string, logFile: string, port: number, durable: boolean }} options
 */
async function launch(runner, { dataDir, logFile, port, durable }) {
  const [command, args] = commandFor(runner, runner.binaries.postgres, [
    ...['-D', dataDir, '-p', String(port)],
    ...settings(durable).flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawnApart(command, args, { logFile, cwd: '/' });
  const state = { asked: false, ended: false };
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  }).finally(() => {
    state.ended = true;
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    state.asked = true;
    for (const [signal, patience] of stops) {
      if (state.ended) return;
      send(pid, signal);
      await Promise.race([ended, wait(patience, null, { ref: false })]);
    }
  };
  const reason = await Promise.race([ended, untilReady(dataDir, pid, state)]);
  if (reason) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${reason}.\n${tailOfFile(logFile)}`);
  }
  return {
    pid,
    stop,
    /** @param {(reason: string) => void} listener */
    onExit: (listener) => void ended.then((why) => state.asked || listener(why)),
  };
}

/** Fast shutdown, then immediate shutdown, then the end. @type {[NodeJS.Signals, number][]} */
const stops = [
  ['SIGINT', 6000],
  ['SIGQUIT', 2000],
  ['SIGKILL', 2000],
];

/** @param {boolean} durable */
function settings(durable) {
  const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  return durable ? always : [...always, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
}

/**
 * The server writes its state into the eighth line of its own file.
 * @param {string} dataDir
 * @param {number} pid
 * @param {{ ended: boolean }} state
 * @returns {Promise<string | null>} null when ready, else why not
 */
async function untilReady(dataDir, pid, state) {
  const deadline = Date.now() + 60_000; // crash recovery may take a while
  while (Date.now() < deadline && !state.ended) {
    const lines = readLines(join(dataDir, 'postmaster.pid'));
    if (Number(lines[0]) === pid && lines[7]?.startsWith('ready')) return null;
    await wait(20);
  }
  return 'not ready after 60 s';
}

/** @param {string} file */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** @param {string} dataDir */
function refuseForeignData(dataDir) {
  const self = process.getuid?.();
  const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || self === undefined || self === 0 || self === owner) return;
  throw new Error(
    `${dataDir} belongs to another user (id ${owner}). Start as that user, or set PLUMBLINE_DATA to a folder of your own.`,
  );
}
