import { join } from 'node:path';
import { root } from './paths.mjs';

/** @param {'api' | 'worker' | 'cli'} app @returns {string[]} what node needs to run the app as it was built */
export function appArguments(app) {
  return [join(root, 'apps', app, 'dist', 'main.mjs')];
}
