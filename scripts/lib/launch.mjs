import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { childService } from './child-service.mjs';
import { install } from './install.mjs';
import { appArguments } from './node-command.mjs';
import { root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { prepare } from './prepare.mjs';
import { untilReady } from './readiness.mjs';
import { tailOfFile } from './run.mjs';
import { stopLeftovers } from './run-record.mjs';
import { buildServer } from './server-build.mjs';
import { chooseAddress, productEnv } from './settings.mjs';
import { supervise } from './supervise.mjs';
import { buildWeb } from './web-build.mjs';

/**
 * @typedef {object} Launch
 * @property {string} folder the data folder
 * @property {(line: string) => void} log
 * @property {AbortSignal} signal aborted when we are asked to end
 * @property {ReturnType<typeof import('./run-record.mjs').createRunRecord>} record
 * @property {{ stop: () => Promise<void> }[]} started what has to be stopped, last first
 */

/**
 * Everything between a bare checkout and an address that answers.
 * @param {Launch} launch
 */
export async function launchProduct(launch) {
  const { folder, log, signal, record } = launch;
  await step(launch, () => stopLeftovers(folder, log));
  await step(launch, () => install(log));
  await step(launch, () => buildServer(log));
  const { port, publicUrl } = await step(launch, () => chooseAddress(log));
  const databaseUrl = process.env.DATABASE_URL || (await step(launch, () => ownPostgres(launch)));
  const shared = productEnv({ folder, databaseUrl, port, publicUrl });
  const env = { NODE_ENV: 'production', ...process.env, ...shared };
  record.describe(publicUrl, shared);
  log('Preparing the database');
  const [prepared] = await step(launch, () => Promise.all([prepare(env), buildWeb(log)]));
  log('Starting api and worker');
  const [api] = await step(launch, () =>
    ownApps(launch, { ...env, PLUMBLINE_LAUNCHER_PID: String(process.pid) }),
  );
  const giveUp = () =>
    api && api.restarts() >= 3 ? `the api keeps ending:\n${tailOfFile(logIn(folder, 'api'))}` : null;
  await untilReady(`http://127.0.0.1:${port}`, { signal, giveUp });
  return { address: publicUrl, signInUrl: prepared.signInUrl };
}

/** @template T @param {Launch} launch @param {() => Promise<T> | T} work */
async function step({ signal }, work) {
  signal.throwIfAborted();
  return work();
}

/** @param {Launch} launch */
async function ownPostgres(launch) {
  const dataDir = join(launch.folder, 'pg');
  launch.log('Starting PostgreSQL');
  const first = await startPostgres({ dataDir, log: launch.log });
  let next = /** @type {typeof first | null} */ (first);
  const start = async () => {
    const server = next ?? (await startPostgres({ dataDir, port: first.port, log: launch.log }));
    next = null;
    return server;
  };
  await own(launch, { name: 'postgres', start });
  return first.url;
}

/** The worker stops after the api, so it is started before it. @param {Launch} launch @param {NodeJS.ProcessEnv} env */
async function ownApps(launch, env) {
  const service = (/** @type {'api' | 'worker'} */ app, /** @type {number} */ patience) =>
    childService(app, {
      command: process.execPath,
      args: appArguments(app),
      cwd: root,
      env,
      logFile: freshLog(launch.folder, app),
      patience,
    });
  const worker = await own(launch, service('worker', 3000));
  const api = await own(launch, service('api', 4000));
  return [api, worker];
}

/** @param {Launch} launch @param {import('./supervise.mjs').Service} service */
async function own({ log, record, started }, service) {
  const supervised = await supervise(service, { log, onChange: record.note });
  started.push(supervised);
  return supervised;
}

/** @param {string} folder @param {string} name */
function logIn(folder, name) {
  return join(folder, 'logs', `${name}.log`);
}

/** Keeps one older log, so that the disk does not fill. @param {string} folder @param {string} name */
function freshLog(folder, name) {
  const file = logIn(folder, name);
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) renameSync(file, `${file}.1`);
  return file;
}
