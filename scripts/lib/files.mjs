import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} file @returns {any} null when it cannot be read */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} file @returns {string | null} */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A reader sees the old text or the new one. @param {string} file @param {string | Uint8Array} text @param {number} [mode] */
export function writeText(file, text, mode = 0o644) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

/**
 * One hash of the contents of files and folders below a base; a path that is missing counts as empty.
 * @param {string} base
 * @param {string[]} paths
 */
export function hashOf(base, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(base, path))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(base, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const skipped = new Set(['node_modules', 'dist', 'coverage']);

/** @param {string} base @param {string} path @returns {string[]} */
function filesIn(base, path) {
  const found = statSync(join(base, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  const names = readdirSync(join(base, path)).filter((name) => !skipped.has(name));
  return names.sort().flatMap((name) => filesIn(base, `${path}/${name}`));
}
