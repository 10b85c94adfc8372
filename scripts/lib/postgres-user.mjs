import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { binariesIn } from './postgres-binaries.mjs';

/**
 * How to run PostgreSQL, which refuses to run as root.
 * - direct: as the user that we are.
 * - namespace: as root, inside a user namespace in which we are called nobody.
 * - setpriv: as root, handing over to another user, who needs binaries and data that it can reach.
 * @typedef {'direct' | 'namespace' | 'setpriv'} RunAs
 * @typedef {import('./postgres-binaries.mjs').PostgresBinaries} PostgresBinaries
 * @typedef {{ way: RunAs, prefix: string[], owner: { uid: number, gid: number } | null, binaries: PostgresBinaries }} Runner
 */

const nobody = { uid: 65534, gid: 65534 };
const namespacePrefix = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`];

/**
 * @param {PostgresBinaries} binaries
 * @param {{ dataDir: string, runAs?: RunAs | undefined, sharedFolder: string }} options
 * @returns {Runner}
 */
export function chooseRunner(binaries, { dataDir, runAs, sharedFolder }) {
  const owner = ownerOf(dataDir);
  const way = runAs ?? wayFor(binaries, owner);
  if (way === 'direct') return { way, prefix: [], owner: null, binaries };
  if (way === 'namespace') return { way, prefix: namespacePrefix, owner: null, binaries };
  const user = owner && owner.uid !== 0 ? owner : nobody;
  const prefix = ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return { way, prefix, owner: user, binaries: reachable(binaries, prefix, sharedFolder) };
}

/** @param {Runner} runner @param {string} binary @param {string[]} args @returns {[string, string[]]} */
export function commandFor(runner, binary, args) {
  const [command = binary, ...rest] = [...runner.prefix, binary, ...args];
  return [command, rest];
}

/** @param {PostgresBinaries} binaries @param {{ uid: number } | null} owner @returns {RunAs} */
function wayFor(binaries, owner) {
  if (process.getuid?.() !== 0) return 'direct';
  if (owner && owner.uid !== 0) return 'setpriv';
  return runs(namespacePrefix, binaries.postgres) ? 'namespace' : 'setpriv';
}

/** @param {string} path */
function ownerOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

/** @param {PostgresBinaries} binaries @param {string[]} prefix @param {string} sharedFolder */
function reachable(binaries, prefix, sharedFolder) {
  if (runs(prefix, binaries.postgres)) return binaries;
  const copy = join(sharedFolder, `postgres-${binaries.version}`);
  if (!existsSync(copy)) copyBinaries(binaries.home, copy, sharedFolder);
  const copied = binariesIn(copy, binaries.version);
  if (runs(prefix, copied.postgres)) return copied;
  throw new Error(
    `PostgreSQL cannot run as root, and handing over to another user failed (${prefix.join(' ')}). Run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** @param {string} from @param {string} to @param {string} sharedFolder */
function copyBinaries(from, to, sharedFolder) {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}

/** @param {string[]} prefix @param {string} binary */
function runs(prefix, binary) {
  const [command = binary, ...rest] = [...prefix, binary, '--version'];
  return spawnSync(command, rest, { stdio: 'ignore', cwd: '/' }).status === 0;
}
