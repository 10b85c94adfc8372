import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isRunning } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/** Somebody who is still running holds the lock. */
export class LockHeldError extends Error {
  /** @param {string} file @param {ProcessIdentity} holder */
  constructor(file, holder) {
    super(`${file} is held by process ${holder.pid}, which is running.`);
    this.name = 'LockHeldError';
    this.holder = holder;
  }
}

/**
 * Takes a lock that ends with this process, even when it is killed.
 * @param {string} file
 * @returns {() => void} gives the lock back
 */
export function takeLock(file) {
  const self = identify(process.pid);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(self));
  try {
    while (!linked(draft, file)) {
      const holder = readHolder(file);
      if (holder && isRunning(holder)) throw new LockHeldError(file, holder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** @param {string} from @param {string} to */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @returns {ProcessIdentity | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
