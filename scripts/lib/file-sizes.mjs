import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const folders = ['apps', 'packages', 'scripts', 'infra', 'e2e', 'bench'];
const skipped = new Set(['node_modules', 'dist', 'migrations', 'vectors']);
const limits = { code: 300, test: 400 };

/** @returns {string[]} a complaint for every file that is too long; migrations and generated files may be */
export function findLongFiles(base = root) {
  return folders
    .flatMap((folder) => sourceFiles(base, folder))
    .flatMap((file) => {
      const lines = readFileSync(join(base, file), 'utf8').trimEnd().split('\n').length;
      const limit = /\.(test|e2e)\.tsx?$/.test(file) ? limits.test : limits.code;
      return lines > limit ? [`${file} has ${lines} lines; the limit is ${limit}`] : [];
    });
}

/** @param {string} base @param {string} folder @returns {string[]} */
function sourceFiles(base, folder) {
  return entriesOf(join(base, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourceFiles(base, path);
    return /\.(ts|tsx|mjs|css)$/.test(path) && !/\.generated\./.test(path) ? [path] : [];
  });
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
