import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A process id alone may have been given to another program since; the time of its start tells the two apart.
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/** @param {number} pid @returns {ProcessIdentity | null} null when no such process runs (a zombie does not run) */
export function identify(pid) {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startFromPs(pid);
  return startedAt ? { pid, startedAt } : null;
}

/** @param {ProcessIdentity} identity */
export function isRunning(identity) {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/**
 * Waits until the process has ended.
 * @param {ProcessIdentity} identity
 * @param {number} milliseconds
 * @returns {Promise<boolean>} false when it still runs
 */
export async function waitForEnd(identity, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await wait(25);
  }
  return true;
}

/**
 * Asks with the first signal, then insists, to the process and to the group it leads.
 * @param {ProcessIdentity} identity
 * @param {{ signal: NodeJS.Signals, patience: number }} how
 */
export async function stopProcess(identity, { signal, patience }) {
  if (!isRunning(identity)) return;
  send(identity.pid, signal);
  if (await waitForEnd(identity, patience)) return;
  send(-identity.pid, 'SIGKILL') || send(identity.pid, 'SIGKILL');
  await waitForEnd(identity, 5000);
}

/** @param {number} pid @param {NodeJS.Signals} signal @returns {boolean} whether there was something to signal */
export function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** @param {number} pid @returns {string | null} null where it cannot be known */
export function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {{ name: string, parent: number } | null} */
export function parentOf(pid) {
  if (process.platform === 'linux') {
    const stat = readStat(pid);
    return stat && { name: stat.name, parent: Number(stat.fields[1]) };
  }
  const line = ps(pid, 'ppid=,comm=');
  const match = line && /^(\d+)\s+(.*)$/.exec(line);
  return match ? { name: (match[2] ?? '').replace(/^.*\//, ''), parent: Number(match[1]) } : null;
}

/** @param {number} pid */
function startOnLinux(pid) {
  const stat = readStat(pid);
  return stat && stat.fields[0] !== 'Z' && stat.fields[0] !== 'X' ? (stat.fields[19] ?? null) : null;
}

/** @param {number} pid the fields after the name, which may itself hold spaces and brackets */
function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function startFromPs(pid) {
  const line = ps(pid, 'stat=,lstart=');
  return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : null;
}

/** @param {number} pid @param {string} columns */
function ps(pid, columns) {
  const result = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() || null : null;
}
