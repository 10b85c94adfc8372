import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { commandFor } from './postgres-user.mjs';
import { run } from './run.mjs';

/** @typedef {import('./postgres-user.mjs').Runner} Runner */

/** The name of the role that owns the database, and of the database. */
export const name = 'plumbline';

/**
 * Makes sure that there is a database cluster in dataDir.
 * @param {Runner} runner
 * @param {{ dataDir: string, sharedFolder: string, log: (line: string) => void }} options
 * @returns {Promise<string>} the owner's password
 */
export async function prepareData(runner, { dataDir, sharedFolder, log }) {
  const passwordFile = `${dataDir}-password`;
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    if (!existsSync(passwordFile))
      throw new Error(`The password of the database is missing: ${passwordFile}`);
    if (runner.owner && statSync(dataDir).uid === 0) moveAway(runner, dataDir, sharedFolder);
    return readFileSync(passwordFile, 'utf8').trim();
  }
  log('Making a database');
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const folder = runner.owner ? newSharedFolder(runner, sharedFolder) : dataDir;
  await makeCluster(runner, folder, password);
  if (folder !== dataDir) link(folder, dataDir);
  return password;
}

/** Removes a cluster that is stopped, and what lies beside it.
 * @param {string} dataDir */
export function removeCluster(dataDir) {
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) return;
  const place = realpathSync(dataDir);
  if (place !== realpathSync(dirname(dataDir)) + sep + basename(dataDir)) {
    rmSync(dirname(place), { recursive: true, force: true });
  }
  for (const suffix of ['', '-password', '.log']) rmSync(dataDir + suffix, { recursive: true, force: true });
}

/** Works in a draft folder, so that a cluster is there wholly or not at all.
 * @param {Runner} runner @param {string} folder @param {string} password */
async function makeCluster(runner, folder, password) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.new-password`;
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.owner) chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
  try {
    const settings = ['-U', name, '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', '--no-instructions'];
    const target = ['-D', draft, `--pwfile=${passwordFile}`];
    const env = { ...process.env, LC_ALL: 'C' };
    const initdb = commandFor(runner, runner.binaries.initdb, [...settings, ...target]);
    await run(...initdb, { cwd: '/', env });
    const single = commandFor(runner, runner.binaries.postgres, ['--single', '-D', draft, 'postgres']);
    await run(...single, { cwd: '/', env, input: `CREATE DATABASE ${name} OWNER ${name};\n` });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder);
}

/** A cluster made by root in a namespace is handed over to a user that cannot reach the place where it is.
 * @param {Runner} runner @param {string} dataDir @param {string} sharedFolder */
function moveAway(runner, dataDir, sharedFolder) {
  const folder = newSharedFolder(runner, sharedFolder);
  cpSync(dataDir, folder, { recursive: true });
  const { uid, gid } = /** @type {{ uid: number, gid: number }} */ (runner.owner);
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
  const before = `${dataDir}.moved`;
  renameSync(dataDir, before);
  link(folder, dataDir);
  rmSync(before, { recursive: true, force: true });
}

/** @param {Runner} runner @param {string} sharedFolder @returns {string} a path in a new folder of the other user */
function newSharedFolder(runner, sharedFolder) {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  const folder = join(sharedFolder, `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  if (runner.owner) chownSync(folder, runner.owner.uid, runner.owner.gid);
  return join(folder, 'pg');
}

/** @param {string} target @param {string} at */
function link(target, at) {
  if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(at);
  symlinkSync(target, at);
}
