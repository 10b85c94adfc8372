import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeText } from './files.mjs';
import { identify, isRunning, stopProcess } from './process-identity.mjs';

/**
 * What is running in a data folder, for the next launcher and for the command line.
 * @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {{ launcher: ProcessIdentity | null, address: string | null, env: Record<string, string>, children: Record<string, ProcessIdentity> }} RunRecord
 */

/** @param {string} folder */
const fileIn = (folder) => join(folder, 'run.json');

/** @param {string} folder @returns {RunRecord | null} */
export function readRunRecord(folder) {
  return readJson(fileIn(folder));
}

/** @param {string} folder @returns {RunRecord | null} null when no launcher runs there */
export function readLiveRecord(folder) {
  const record = readRunRecord(folder);
  return record?.launcher && isRunning(record.launcher) ? record : null;
}

/** @param {string} folder */
export function createRunRecord(folder) {
  const left = readRunRecord(folder)?.children ?? {};
  /** @type {RunRecord} */
  const record = { launcher: identify(process.pid), address: null, env: {}, children: left };
  const write = () => writeText(fileIn(folder), `${JSON.stringify(record, null, 2)}\n`, 0o600);
  write();
  return {
    /** @param {string} address @param {Record<string, string>} env */
    describe(address, env) {
      Object.assign(record, { address, env });
      write();
    },
    /** @param {string} name @param {number | null} pid */
    note(name, pid) {
      const identity = pid === null ? null : identify(pid);
      if (identity) record.children[name] = identity;
      else delete record.children[name];
      write();
    },
    remove: () => rmSync(fileIn(folder), { force: true }),
  };
}

/**
 * Stops what a launcher that was killed has left running; PostgreSQL is looked after where it starts.
 * @param {string} folder
 * @param {(line: string) => void} log
 */
export async function stopLeftovers(folder, log) {
  const children = Object.entries(readRunRecord(folder)?.children ?? {});
  const left = children.filter(([name, identity]) => name !== 'postgres' && isRunning(identity));
  for (const [name, identity] of left)
    log(`Stopping the ${name} that was left running (process ${identity.pid})`);
  await Promise.all(left.map(([, identity]) => stopProcess(identity, { signal: 'SIGTERM', patience: 5000 })));
}
