import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identify, send, stopProcess, workingDirectory } from './process-identity.mjs';

/**
 * Stops what a killed launcher left behind on this data folder: a postmaster, or the children of a killed one.
 * @param {string} dataDir
 * @param {(line: string) => void} log
 */
export async function stopOrphans(dataDir, log) {
  if (!existsSync(dataDir)) return;
  const folder = realpathSync(dataDir);
  const pid = readPid(folder);
  const postmaster = pid ? identify(pid) : null;
  if (postmaster && worksIn(postmaster.pid, folder)) {
    log(`Stopping a PostgreSQL that was left running (process ${postmaster.pid})`);
    await stopProcess(postmaster, { signal: 'SIGINT', patience: 8000 });
  }
  await waitForChildren(folder);
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** The children of a killed postmaster end by themselves, soon; those that hang are ended.
 * @param {string} folder */
async function waitForChildren(folder) {
  const deadline = Date.now() + 5000;
  for (let left = processesIn(folder); left.length > 0; left = processesIn(folder)) {
    if (Date.now() > deadline) for (const pid of left) send(pid, 'SIGKILL');
    await wait(25);
  }
}

/** @param {string} folder @returns {number[]} */
function processesIn(folder) {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => workingDirectory(pid) === folder && identify(pid));
}

/** @param {number} pid @param {string} folder where the system does not say, the recorded id is believed */
function worksIn(pid, folder) {
  const place = workingDirectory(pid);
  return process.platform === 'linux' ? place === folder : place === null || place === folder;
}

/** @param {string} folder */
function readPid(folder) {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}
