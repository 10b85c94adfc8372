import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readText, writeText } from './files.mjs';
import { dataFolder, root } from './paths.mjs';
import { run } from './run.mjs';

const stamp = join(root, 'node_modules', '.cache', 'plumbline-install');

/**
 * Fetches the packages of the lockfile, unless that is done.
 * @param {(line: string) => void} log
 */
export async function install(log) {
  if (readText(stamp) === wanted()) return;
  log('Installing packages (the first time takes a minute)');
  const options = [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--config.confirm-modules-purge=false',
  ];
  await run('npx', ['-y', 'pnpm@12', ...options], { cwd: root, env: installEnv(), onLine: sparse(log) });
  markInstalled();
}

/** Remembers that the packages of the lockfile are there. */
export function markInstalled() {
  writeText(stamp, wanted());
}

function wanted() {
  const hash = hashOf(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  return `${process.platform}-${process.arch} ${hash}`;
}

/** A home that cannot be written to (a service user's, or root's after a change of user) is replaced. */
function installEnv() {
  const env = { ...process.env };
  if (!isWritable(env.HOME)) env.HOME = join(dataFolder(), 'home');
  return env;
}

/** @param {string | undefined} folder */
function isWritable(folder) {
  try {
    accessSync(folder || '/', constants.W_OK);
    return Boolean(folder);
  } catch {
    return false;
  }
}

/** Lets through a line of progress every few seconds. @param {(line: string) => void} log */
function sparse(log) {
  let last = Date.now();
  return (/** @type {string} */ line) => {
    if (!/^Progress:|^Done/.test(line) || Date.now() - last < 3000) return;
    last = Date.now();
    log(`  ${line}`);
  };
}
